import { describe, expect, it } from 'vitest';
import { stopWhenIdle } from '../../src/workerClient/idleStop';
import { HandTimers, settle, setUp } from './paperWorker';

const never = new AbortController().signal;
const ignore = (): void => undefined;

describe('stopWhenIdle', () => {
  it('stops only after the page was hidden long enough', () => {
    const timers = new HandTimers();
    let hidden = false;
    let listener = ignore;
    let stops = 0;
    const visibility = {
      hidden: () => hidden,
      onChange: (added: () => void) => {
        listener = added;
        return ignore;
      },
    };
    stopWhenIdle(
      {
        busy: false,
        stop: () => {
          stops += 1;
        },
      },
      visibility,
      timers,
      1_000,
    );
    timers.advance(5_000);
    hidden = true;
    listener();
    timers.advance(500);
    hidden = false;
    listener();
    timers.advance(5_000);
    expect(stops).toBe(0);
    hidden = true;
    listener();
    timers.advance(1_000);
    expect(stops).toBe(1);
  });

  it('lets a call end in the background, and stops then', async () => {
    const { assistant, workers, timers } = setUp();
    const visibility = { hidden: () => true, onChange: () => ignore };
    stopWhenIdle(assistant, visibility, timers, 1_000);
    const download = assistant.downloadPack('en-de', ignore, never);
    await settle();
    timers.advance(1_000);
    expect(workers[0]!.terminated).toBe(false);
    const status = { packId: 'en-de', state: 'ready', version: '1.0.0', storedBytes: 1, totalBytes: 1, update: null };
    workers[0]!.say({ type: 'done', id: workers[0]!.last('pack/download').id, value: status });
    expect((await download).status).toBe('done');
    timers.advance(1_000);
    expect(workers[0]!.terminated).toBe(true);
  });
});
