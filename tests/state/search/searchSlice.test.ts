// @vitest-environment node
import { expect, it } from 'vitest';
import { noteOf, openLoaded } from '../storeHarness';

it('searches the open shelf alone while a quote is still open', async () => {
  const harness = await openLoaded([
    noteOf('a', 'foo'),
    noteOf('b', 'foo', { trashedAtMs: 1 }),
    noteOf('c', 'foo #sea'),
  ]);
  const { openSection, setQuery } = harness.store.getState();
  const found = () =>
    harness.store
      .getState()
      .answer?.hits.map(({ id }) => id)
      .sort();
  openSection({ kind: 'trash' }, false);
  setQuery('"foo');
  expect(found()).toEqual(['b']);
  openSection({ kind: 'tag', tag: 'sea' }, false);
  setQuery('“foo');
  expect(found()).toEqual(['c']);
});
