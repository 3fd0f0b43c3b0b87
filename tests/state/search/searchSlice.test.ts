// @vitest-environment node
import { expect, it } from 'vitest';
import { settle } from '../../fakes/manualTimers';
import { HOME } from '../../../src/state/view/route';
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

it('searches the shelf that one came back to, whichever way one came', async () => {
  const { store } = await openLoaded([noteOf('a', 'plan A', { pinned: true }), noteOf('b', 'plan B')]);
  const total = () => store.getState().answer?.total;
  store.getState().openSection({ kind: 'pinned' }, false);
  store.getState().setQuery('plan');
  store.getState().navigate(HOME, 'replace');
  expect([store.getState().query, total()]).toEqual(['plan', 2]);
  store.getState().navigate({ page: 'notes', section: { kind: 'pinned' }, noteId: 'a' });
  store.getState().openSettings();
  store.getState().closeSettings();
  expect([store.getState().query, total()]).toEqual(['plan', 1]);
});

it('finds nothing that was erased or thrown away meanwhile, here or in another tab', async () => {
  const { store, notes } = await openLoaded(
    ['a', 'b', 'c'].map((id) => noteOf(id, `boat ${id}`, { trashedAtMs: id === 'c' ? null : 1 })),
  );
  const found = () => store.getState().answer?.hits.map(({ id }) => id);
  store.getState().openSection({ kind: 'trash' }, false);
  store.getState().setQuery('boat');
  expect(found()).toEqual(['a', 'b']);
  await store.getState().eraseNotes(['b'], 'trashed');
  expect(found()).toEqual(['a']);
  notes.putElsewhere(noteOf('c', 'boat c', { trashedAtMs: 5, revision: 2 }));
  await settle();
  expect(found()).toEqual(['a', 'c']);
});
