/**
 * Gives the event loop a turn. Awaiting the runtime alone lets no message in, so a cancel would arrive only
 * after the last step; a macrotask in between lets it in.
 */
const makeYield = (): (() => Promise<void>) => {
  const scope = globalThis as { setImmediate?: (callback: () => void) => unknown };
  const immediate = scope.setImmediate;
  // Node: an open MessagePort would keep the process alive.
  if (immediate !== undefined) {
    return () =>
      new Promise((resolve) => {
        immediate(resolve);
      });
  }
  // Browsers: a message is not clamped to 4 ms as a nested timeout is.
  const channel = new MessageChannel();
  const waiting: (() => void)[] = [];
  channel.port1.addEventListener('message', () => waiting.shift()?.());
  channel.port1.start();
  return () =>
    new Promise((resolve) => {
      waiting.push(resolve);
      channel.port2.postMessage(null);
    });
};

const yieldToMessages = makeYield();

/** Thrown inside a task when its signal is aborted; an outcome, not an error. */
export class Cancelled extends Error {
  constructor() {
    super('cancelled');
    this.name = 'Cancelled';
  }
}

/** Lets messages in, then throws Cancelled when one of them aborted `signal`. */
export const checkpoint = async (signal: AbortSignal | undefined): Promise<void> => {
  await yieldToMessages();
  if (signal?.aborted === true) throw new Cancelled();
};
