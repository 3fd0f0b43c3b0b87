import { Suspense, type ReactNode } from 'react';
import { ErrorBoundary } from '../controls/ErrorBoundary';
import { lazyPart } from '../controls/lazyPart';
import { useInkling } from '../store/storeContext';

export const MeantNotes = lazyPart(async () => (await import('../meaning/MeantNotes')).MeantNotes);
export const RelatedNotes = lazyPart(async () => (await import('../meaning/RelatedNotes')).RelatedNotes);

/** Draws what asks the index of meaning while there is one; the rest of the screen never waits for it. */
export const MeaningPart = ({ children }: { readonly children: ReactNode }) => {
  const on = useInkling((state) => state.meaning !== null);
  return on ? (
    <ErrorBoundary fallback={() => <></>}>
      <Suspense>{children}</Suspense>
    </ErrorBoundary>
  ) : null;
};
