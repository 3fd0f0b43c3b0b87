import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HOME, hashToRoute, routeToHash, SETTINGS_TABS, type Route } from '../../../src/state/view/route';

const section = fc.oneof(
  fc.constantFrom('all', 'pinned', 'archive', 'trash').map((kind) => ({ kind: kind })),
  fc.string({ minLength: 1 }).map((tag) => ({ kind: 'tag' as const, tag })),
);
const route: fc.Arbitrary<Route> = fc.oneof(
  fc.record({
    page: fc.constant('notes' as const),
    section,
    noteId: fc.option(fc.string({ minLength: 1 }), { nil: null }),
  }),
  fc.constantFrom(...SETTINGS_TABS).map((tab) => ({ page: 'settings' as const, tab })),
  fc.constant({ page: 'todo' as const }),
);

describe('route', () => {
  it('comes back whole from the address bar', () => {
    fc.assert(
      fc.property(route, (one) => {
        expect(hashToRoute(routeToHash(one))).toEqual(one);
      }),
    );
  });

  it('survives any hash', () => {
    fc.assert(
      fc.property(fc.string(), (hash) => {
        expect(['notes', 'settings', 'todo']).toContain(hashToRoute(hash).page);
      }),
    );
  });

  it('reads a copied link and falls back to the first page of the settings', () => {
    expect(hashToRoute('#/note/abc')).toEqual({ ...HOME, noteId: 'abc' });
    expect(hashToRoute('#/settings/nowhere')).toEqual({ page: 'settings', tab: 'appearance' });
    expect(hashToRoute('#/tag/%E0%A4%A')).toEqual({ ...HOME, section: { kind: 'tag', tag: '%E0%A4%A' } });
  });
});
