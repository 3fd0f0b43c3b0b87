import { Link2 } from 'lucide-react';
import { Suspense, useDeferredValue, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Note } from '../../core/note/note';
import { createWordCounter } from '../../core/text/wordCount';
import { digestOf } from '../../state/notes/librarySelectors';
import { ErrorBoundary } from '../controls/ErrorBoundary';
import { FooterFold } from '../controls/FooterFold';
import { lazyPart } from '../controls/lazyPart';
import { useInkling, useInklingStore } from '../store/storeContext';
import { MeaningPart, RelatedNotes } from './MeaningPart';
import styles from './NoteFooter.module.css';
import { TagField } from './TagField';
import { keepTextFocus, leaveText } from './textFocus';

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
export const NoteFooter = ({ note }: { readonly note: Note }) => {
  const { t } = useTranslation('notes');
  const store = useInklingStore();
  const library = useDeferredValue(useInkling((state) => state.library));
  const linksReady = useInkling((state) => state.linksReady);
  const openNote = useInkling((state) => state.openNote);
  const [open, setOpen] = useState(false);
  const linking = useMemo(
    () =>
      (linksReady ? store.getState().backlinksOf(note.id) : [])
        .map((id) => library.byId.get(id))
        .filter((source): source is Note => source !== undefined),
    [store, note.id, library, linksReady],
  );

  return (
    <footer className={styles['footer']} onMouseDown={keepTextFocus}>
      {open && linking.length > 0 ? (
        <nav className={styles['backlinks']} aria-label={t('backlinks.title')}>
          <ul>
            {linking.map((source) => (
              <li key={source.id}>
                <button
                  type="button"
                  onClick={() => {
                    leaveText();
                    openNote(source.id);
                  }}
                >
                  <span>{digestOf(source).title || t('untitled')}</span>
                  <small>{digestOf(source).snippet}</small>
                </button>
              </li>
            ))}
          </ul>
        </nav>
      ) : null}
      <div className={styles['line']}>
        <TagField key={`tags ${note.id}`} note={note} />
        {linking.length === 0 ? null : (
          <FooterFold
            icon={<Link2 size={14} strokeWidth={1.5} aria-hidden />}
            words={t('backlinks.count', { count: linking.length })}
            count={linking.length}
            title={t('backlinks.title')}
            open={open}
            tone="accent"
            onClick={() => setOpen(!open)}
          />
        )}
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
};
