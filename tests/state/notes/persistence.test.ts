import { expect, it } from 'vitest';
import { askWhenSaved } from '../../../src/state/notes/persistence';
import { openLoaded } from '../storeHarness';

it('asks the browser to keep the notes once, and not before one is on the disk', async () => {
  const bench = await openLoaded();
  let asked = 0;
  askWhenSaved(bench.store, async () => void (asked += 1));
  const id = bench.store.getState().createNote();
  bench.store.getState().editNote(id, { body: 'Tea' });
  expect(asked).toBe(0);
  await bench.store.getState().flush();
  expect(asked).toBe(1);
  bench.store.getState().editNote(id, { body: 'Tea and bread' });
  await bench.store.getState().flush();
  expect(asked).toBe(1);
});
