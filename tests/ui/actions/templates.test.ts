import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openToday } from '../../../src/ui/actions/templates';
import { dayText } from '../../../src/ui/format/dayText';
import { noteOf, openLoaded } from '../../state/storeHarness';

const NOW_MS = new Date(2026, 10, 27, 9, 5).getTime();

beforeEach(() => {
  document.documentElement.lang = 'en';
  vi.stubGlobal('requestAnimationFrame', () => 0);
});
afterEach(() => vi.unstubAllGlobals());

describe('the note of a day', () => {
  it('is called by its date in the time of the device', () => {
    expect(dayText(NOW_MS, 'en', 'iso')).toBe('2026-11-27');
    expect(dayText(NOW_MS, 'en', 'long')).toContain('November');
  });

  it('begins with its template, and is found again whatever it is to be called now', async () => {
    const template = noteOf('t', 'Mornings\n\n{{title}} {{date}}: plan #template #daily');
    const { store } = await openLoaded([template, noteOf('other', 'Other #template')]);
    store.getState().setPreference('dayStyle', 'iso');
    openToday(store, NOW_MS);
    const { route } = store.getState();
    const id = route.page === 'notes' ? route.noteId : null;
    expect(store.getState().library.byId.get(id ?? '')?.body).toBe(
      '# 2026-11-27\n\n2026-11-27 2026-11-27: plan #daily',
    );
    store.getState().setPreference('dayStyle', 'long');
    store.getState().replaceNote('t');
    openToday(store, NOW_MS);
    expect(store.getState().route).toMatchObject({ noteId: id });
    expect(store.getState().library.byId.size).toBe(3);
  });

  it.each(['# Friday, November 27, 2026 #diary', '#diary/2026 2026-11-27 #work\n\nwords', '2026-11-27'])(
    'is found again as %j',
    async (body) => {
      const { store } = await openLoaded([noteOf('day', body), noteOf('near', '# 2026-11-27 and the boat #diary')]);
      openToday(store, NOW_MS);
      expect(store.getState().route).toMatchObject({ noteId: 'day' });
      expect(store.getState().library.byId.size).toBe(2);
    },
  );

  it.each(['# Friday, November 27, 2026: boat #diary', '# Friday, November 27, 2026 #1'])(
    'is another one than %j',
    async (body) => {
      const { store } = await openLoaded([noteOf('other', body)]);
      openToday(store, NOW_MS);
      expect(store.getState().library.byId.size).toBe(2);
    },
  );
});
