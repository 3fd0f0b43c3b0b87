import { Pin } from 'lucide-react';
import { memo, useCallback, type MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Note, NoteId } from '../../core/note/note';
import type { SearchHit } from '../../core/ports/searchIndex';
import { plainExcerpt } from '../../state/search/excerptSelectors';
import { digestOf } from '../../state/notes/librarySelectors';
import { MarkedText } from '../controls/MarkedText';
import { NoteMenuButton } from './NoteMenuButton';
import styles from './NoteList.module.css';
import { whenText } from '../format/whenText';

export interface NoteRowProps {
  readonly note: Note;
  readonly hit: SearchHit | undefined;
  readonly href: string;
  readonly current: boolean;
  /** The one row that Tab reaches. */
  readonly tabbable: boolean;
  readonly nowMs: number;
  readonly unsaved: boolean;
  readonly menuOpen: boolean;
  readonly onOpen: (id: NoteId) => void;
  readonly onMenu: (id: NoteId, open: boolean) => void;
}

/** One note in the list: its title, when it was written, and a line of it, or of the place that was found. */
export const NoteRow = memo(function NoteRow(props: NoteRowProps) {
  const { note, hit, href, current, tabbable, nowMs, unsaved, menuOpen, onOpen, onMenu } = props;
  const { t, i18n } = useTranslation('notes');
  const changeMenu = useCallback((isOpen: boolean) => onMenu(note.id, isOpen), [onMenu, note.id]);
  const { title, snippet } = digestOf(note);
  const found = hit === undefined || hit.excerpt === '' ? null : plainExcerpt(hit);

  return (
    <div
      className={styles['row']}
      data-current={current || undefined}
      onContextMenu={(event: MouseEvent) => {
        event.preventDefault();
        onMenu(note.id, true);
      }}
    >
      <a
        className={styles['link']}
        href={href}
        data-note={note.id}
        aria-current={current || undefined}
        tabIndex={tabbable ? 0 : -1}
        onClick={(event) => {
          if (event.metaKey || event.ctrlKey || event.shiftKey) return;
          event.preventDefault();
          onOpen(note.id);
        }}
      >
        <span className={styles['first']}>
          <span className={title === '' ? styles['untitled'] : styles['title']}>
            {title === '' ? t('untitled') : <MarkedText text={title} spans={hit?.titleSpans ?? []} />}
          </span>
          {note.pinned ? <Pin className={styles['pin']} size={13} strokeWidth={1.5} aria-label={t('pinned')} /> : null}
          {unsaved ? <span className={styles['unsaved']} role="img" aria-label={t('save.unsavedMark')} /> : null}
          <time dateTime={new Date(note.updatedAtMs).toISOString()}>
            {whenText(note.updatedAtMs, nowMs, i18n.language)}
          </time>
        </span>
        <span className={styles['snippet']}>
          {found !== null ? (
            <MarkedText text={found.text} spans={found.spans} />
          ) : (
            snippet || t(title === '' ? 'nothingYet' : 'noMoreText')
          )}
        </span>
      </a>
      <div className={styles['more']}>
        <NoteMenuButton noteId={note.id} open={menuOpen} onOpenChange={changeMenu} tabIndex={-1} />
      </div>
    </div>
  );
});
