import { expect, it } from 'vitest';
import { workerMemory } from '../../src/workerClient/workerMemory';
import { settle, setUp } from './paperWorker';

it('starts no worker to empty or to store a memory that went with the last one', async () => {
  const { assistant, workers } = setUp();
  const memory = workerMemory(assistant);
  void memory.change([], []);
  await settle();
  expect(workers).toHaveLength(1);
  assistant.stop();
  expect(await memory.clear()).toEqual({ status: 'done', value: { noteCount: 0, wordCount: 0 } });
  expect(await memory.bytes()).toEqual({ status: 'cancelled' });
  await settle();
  expect(workers).toHaveLength(1);
});

it('empties the memory of the worker that runs', async () => {
  const { assistant, workers } = setUp();
  const memory = workerMemory(assistant);
  void memory.open(null);
  await settle();
  const cleared = memory.clear();
  await settle();
  const value = { noteCount: 0, wordCount: 0 };
  workers[0]!.say({ type: 'done', id: workers[0]!.last('memory/clear').id, value });
  expect(await cleared).toEqual({ status: 'done', value });
});
