import { expect, it } from 'vitest';
import { askWhenSaved } from '../../../src/state/notes/persistence';
import { openLoaded } from '../storeHarness';

it('asks the browser to keep the notes once, and not before one is on the disk', async () => {
  const harness = await openLoaded();
  let asked = 0;
  askWhenSaved(harness.store, async () => void (asked += 1));
  const id = harness.store.getState().createNote();
  harness.store.getState().editNote(id, { body: 'Tea' });
  expect(asked).toBe(0);
  await harness.store.getState().flush();
  expect(asked).toBe(1);
  harness.store.getState().editNote(id, { body: 'Tea and bread' });
  await harness.store.getState().flush();
  expect(asked).toBe(1);
});
