import { Check, Lock, Pin } from 'lucide-react';
import { memo, useCallback, type MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Note, NoteId } from '../../core/note/note';
import type { SearchHit } from '../../core/ports/searchIndex';
import { plainExcerpt } from '../../state/search/excerptSelectors';
import { digestOf } from '../../state/notes/librarySelectors';
import { MarkedText } from '../controls/MarkedText';
import { NoteMenuButton } from '../note/NoteMenuButton';
import styles from './NoteList.module.css';
import { useLongPress } from './useLongPress';
import { whenText } from '../format/whenText';

export interface NoteRowProps {
  readonly note: Note;
  readonly hit: SearchHit | undefined;
  readonly href: string;
  readonly current: boolean;
  /** One of several that are chosen together. */
  readonly selected: boolean;
  /** Some are: a press chooses then, and opens nothing. */
  readonly selecting: boolean;
  /** The time that the row names. */
  readonly shownMs: number;
  readonly onPick: (id: NoteId, how: 'toggle' | 'range') => void;
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
  const { note, hit, href, current, selected, selecting, shownMs, tabbable, nowMs, unsaved, menuOpen } = props;
  const { onOpen, onMenu, onPick } = props;
  const press = useLongPress(() => onPick(note.id, 'toggle'));
  const { t, i18n } = useTranslation('notes');
  const changeMenu = useCallback((isOpen: boolean) => onMenu(note.id, isOpen), [onMenu, note.id]);
  const { title, snippet, locked } = digestOf(note);
  const found = hit === undefined || hit.excerpt === '' ? null : plainExcerpt(hit);

  return (
    <div
      className={styles['row']}
      data-current={current || undefined}
      data-selected={selected || undefined}
      onContextMenu={(event: MouseEvent) => {
        event.preventDefault();
        // A finger that rests chooses the note; the button beside it opens the menu.
        if (!press.isFinger()) onMenu(note.id, true);
      }}
    >
      <a
        className={styles['link']}
        href={href}
        data-note={note.id}
        aria-current={current || undefined}
        tabIndex={tabbable ? 0 : -1}
        {...press.handlers}
        onClick={(event) => {
          event.preventDefault();
          if (press.wasLong()) return;
          if (event.shiftKey) onPick(note.id, 'range');
          else if (selecting || event.metaKey || event.ctrlKey) onPick(note.id, 'toggle');
          else onOpen(note.id);
        }}
      >
        <span className={styles['first']}>
          {selected ? <Check className={styles['check']} size={15} strokeWidth={2} aria-label={t('selected')} /> : null}
          <span className={title === '' ? styles['untitled'] : styles['title']}>
            {title === '' ? t('untitled') : <MarkedText text={title} spans={hit?.titleSpans ?? []} />}
          </span>
          {note.pinned ? <Pin className={styles['pin']} size={13} strokeWidth={1.5} aria-label={t('pinned')} /> : null}
          {locked ? <Lock className={styles['pin']} size={13} strokeWidth={1.5} aria-hidden /> : null}
          {unsaved ? <span className={styles['unsaved']} role="img" aria-label={t('save.unsavedMark')} /> : null}
          <time dateTime={new Date(shownMs).toISOString()}>{whenText(shownMs, nowMs, i18n.language)}</time>
        </span>
        <span className={styles['snippet']}>
          {found !== null ? (
            <MarkedText text={found.text} spans={found.spans} />
          ) : (
            snippet || t(locked ? 'locked' : title === '' ? 'nothingYet' : 'noMoreText')
          )}
        </span>
      </a>
      <div className={styles['more']}>
        <NoteMenuButton noteId={note.id} open={menuOpen} onOpenChange={changeMenu} tabIndex={-1} />
      </div>
    </div>
  );
});
