import { useEffect, useState } from 'react';
import type { Asked } from '../../core/ask/askNotes';
import { toInklingError, type InklingError } from '../../shared/errors';
import { useInkling, useInklingStore } from '../store/storeContext';

/** `null` while nothing was asked; the bodies are those that the places in it are of. */
export type AskedState =
  | { readonly status: 'asking' }
  | { readonly status: 'failed'; readonly error: InklingError }
  | { readonly status: 'done'; readonly asked: Asked; readonly bodies: ReadonlyMap<string, string> }
  | null;

/** Asks the notes what the store holds as the question, and again when more of them has been read. */
export const useAsked = (): { readonly state: AskedState; readonly again: () => void } => {
  const store = useInklingStore();
  const question = useInkling((state) => state.question);
  const ask = useInkling((state) => state.meaning?.ask);
  const whole = useInkling((state) => state.meaning?.progress.status === 'ready');
  const [tries, setTries] = useState(0);
  const [found, setFound] = useState<{ readonly question: string; readonly state: AskedState }>();

  useEffect(() => {
    if (question.trim() === '' || ask === undefined) return;
    const abort = new AbortController();
    const failed = (error: InklingError): void => setFound({ question, state: { status: 'failed', error } });
    const asking = ask({ question, nowMs: Date.now() }, abort.signal).then((outcome) => {
      if (abort.signal.aborted || outcome.status === 'cancelled') return;
      if (outcome.status === 'failed') {
        failed(outcome.error);
        return;
      }
      const { byId } = store.getState().library;
      const asked = outcome.value;
      const ids = asked.sentences.map(({ noteId }) => noteId);
      const bodies = new Map(ids.map((id) => [id, byId.get(id)?.body ?? '']));
      setFound({ question, state: { status: 'done', asked, bodies } });
    });
    void asking.catch((error: unknown) => {
      if (!abort.signal.aborted) failed(toInklingError(error));
    });
    return () => abort.abort();
  }, [store, question, ask, whole, tries]);

  // What was found for another question says nothing of this one.
  const state: AskedState =
    question.trim() === '' || ask === undefined
      ? null
      : found?.question === question
        ? found.state
        : { status: 'asking' };
  return {
    state,
    again: () => {
      setFound(undefined);
      setTries((count) => count + 1);
    },
  };
};
