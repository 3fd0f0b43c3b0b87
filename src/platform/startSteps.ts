/** Waits for `work`, but no longer than `waitMs`: the screen must not stay empty for it. It goes on meanwhile. */
export const noLongerThan = async (waitMs: number, work: Promise<unknown>): Promise<void> => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, waitMs);
  });
  await Promise.race([work.catch(() => undefined), late]);
  clearTimeout(timer);
};

/** Takes one step after the other; one that fails does not keep the next from being taken. */
export const inTurn = async (steps: readonly (() => Promise<unknown>)[]): Promise<void> => {
  for (const step of steps) {
    try {
      await step();
    } catch {
      // Each step says by itself what the person should know.
    }
  }
};
