import { Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Note } from '../../core/note/note';
import { createWordCounter } from '../../core/text/wordCount';
import { digestOf } from '../../state/notes/librarySelectors';
import { ErrorBoundary } from '../controls/ErrorBoundary';
import { lazyPart } from '../controls/lazyPart';
import { MeaningPart, RelatedNotes } from './MeaningPart';
import styles from './NoteFooter.module.css';
import { TagField } from './TagField';
import { keepTextFocus } from '../controls/textFocus';

const Backlinks = lazyPart(async () => (await import('./Backlinks')).Backlinks);
const Mentions = lazyPart(async () => (await import('./Mentions')).Mentions);

const windowTimers = {
  after: (waitMs: number, callback: () => void) => {
    const timer = setTimeout(callback, waitMs);
    return () => clearTimeout(timer);
  },
};

const WordCount = ({ body }: { readonly body: string }) => {
  const { t } = useTranslation('notes');
  const [words, setWords] = useState<number | null>(null);
  const [counter] = useState(() => createWordCounter(windowTimers, setWords));
  useEffect(() => {
    counter.update(body);
    return () => counter.stop();
  }, [counter, body]);
  return words === null ? null : <span className={styles['words']}>{t('words', { count: words })}</span>;
};

/** Tags, notes that link here, and the count: the margin at the foot of the page. */
export const NoteFooter = ({ note }: { readonly note: Note }) => (
  <footer className={styles['footer']} onMouseDown={keepTextFocus}>
    <div className={styles['line']}>
      <TagField key={`tags ${note.id}`} note={note} />
      <ErrorBoundary fallback={() => <></>}>
        <Suspense>
          <Backlinks key={`links ${note.id}`} note={note} />
        </Suspense>
      </ErrorBoundary>
      {digestOf(note).locked ? null : (
        <>
          <ErrorBoundary fallback={() => <></>}>
            <Suspense>
              <Mentions key={`mentions ${note.id}`} note={note} />
            </Suspense>
          </ErrorBoundary>
          <MeaningPart>
            <RelatedNotes key={`related ${note.id}`} note={note} />
          </MeaningPart>
          <WordCount key={note.id} body={note.body} />
        </>
      )}
    </div>
  </footer>
);
