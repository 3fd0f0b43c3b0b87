import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Section } from '../../state/view/route';
import { Button } from '../controls/Button';
import { useInkling } from '../store/storeContext';
import { LoadFailure } from '../note/LoadFailure';
import styles from './EmptyShelf.module.css';

/** An empty place says what it is for and offers the one next step. */
export const EmptyShelf = ({ section, searching }: { readonly section: Section; readonly searching: boolean }) => {
  const { t } = useTranslation('notes');
  const createNote = useInkling((state) => state.createNote);
  const setQuery = useInkling((state) => state.setQuery);
  const focus = useInkling((state) => state.focus);
  const request = useInkling((state) => state.focusRequest);
  const title = useRef<HTMLParagraphElement>(null);
  const loadState = useInkling((state) => state.loadState);
  const wide = useInkling((state) => state.wide);
  useEffect(() => {
    // The row that had the focus was the last. Whoever still has it, as in the search, keeps it.
    if (request.target === 'list' && request.ticket > 0 && document.activeElement === document.body) {
      title.current?.focus();
    }
  }, [request]);
  // Beside a note the place of the note says it.
  if (loadState === 'failed' && !wide) return <LoadFailure />;
  if (loadState !== 'ready') return <div className={styles['empty']} aria-busy={loadState === 'loading'} />;

  const kind = searching ? 'search' : section.kind;
  return (
    <div className={styles['empty']}>
      <p ref={title} tabIndex={-1} className={styles['title']}>
        {t(`empty.${kind}.title`)}
      </p>
      <p className={styles['text']}>{t(`empty.${kind}.text`)}</p>
      {searching ? (
        <Button
          onClick={() => {
            setQuery('');
            focus('search');
          }}
        >
          {t('search.clear')}
        </Button>
      ) : section.kind === 'all' || section.kind === 'tag' ? (
        <Button onClick={() => createNote({ tags: section.kind === 'tag' ? [section.tag] : [] })}>{t('new')}</Button>
      ) : null}
    </div>
  );
};
