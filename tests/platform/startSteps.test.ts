import { afterEach, describe, expect, it, vi } from 'vitest';
import { inTurn, noLongerThan } from '../../src/platform/startSteps';

afterEach(() => vi.useRealTimers());

describe('the start', () => {
  it('waits for what the first screen likes to know, but not for ever', async () => {
    vi.useFakeTimers();
    let drawn = false;
    void noLongerThan(1_000, new Promise(() => undefined)).then(() => (drawn = true));
    await vi.advanceTimersByTimeAsync(999);
    expect(drawn).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(drawn).toBe(true);
  });

  it('goes on at once when it knows, or when it cannot know', async () => {
    await noLongerThan(60_000, Promise.resolve());
    await noLongerThan(60_000, Promise.reject(new Error('no access')));
  });

  it('takes its steps in turn, and each although the one before failed', async () => {
    const taken: string[] = [];
    await inTurn([
      async () => {
        await Promise.resolve();
        taken.push('shares');
        throw new Error('full');
      },
      async () => taken.push('assistant'),
    ]);
    expect(taken).toEqual(['shares', 'assistant']);
  });
});
