import type { Backend, ModelSession } from '../backend/modelSession';

/** A driver compiles other code for one token, for some and for many. */
const LENGTHS = [1, 64, Infinity];

/**
 * A backend that says what is tried for the first time: opening a session, and the first run of each kind. A driver
 * that fails at it may take the worker along, which then says nothing any more.
 *
 * @param onTrial called with true before, with false once it went well or failed as it should.
 */
export const watched = (backend: Backend, onTrial: (isTrying: boolean) => void): Backend => {
  const trying = async <Value>(job: () => Promise<Value>): Promise<Value> => {
    onTrial(true);
    try {
      return await job();
    } finally {
      onTrial(false);
    }
  };
  return {
    provider: backend.provider,
    open: async (files) => {
      const session = await trying(() => backend.open(files));
      const proven = new Set<number>();
      return {
        provider: session.provider,
        vocabSize: session.vocabSize,
        hiddenSize: session.hiddenSize,
        run: async (run) => {
          const length = run.tokens.length / run.batch;
          const kind = LENGTHS.findIndex((most) => length <= most);
          if (proven.has(kind)) return session.run(run);
          const output = await trying(() => session.run(run));
          proven.add(kind);
          return output;
        },
        release: () => session.release(),
      } satisfies ModelSession;
    },
  };
};
