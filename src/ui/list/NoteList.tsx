import { useCallback, useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Note, NoteId } from '../../core/note/note';
import type { SearchHit } from '../../core/ports/searchIndex';
import { routeToHash, type Section } from '../../state/view/route';
import { ErrorBoundary } from '../controls/ErrorBoundary';
import { useMinute } from '../format/useMinute';
import { useInkling, useInklingStore } from '../store/storeContext';
import { NoteRow } from './NoteRow';
import styles from './NoteList.module.css';
import { usePicking } from './usePicking';
import { useRowWindow } from './useRowWindow';

const ROW_HEIGHT_PX = 68;

export interface NoteListProps {
  readonly notes: readonly Note[];
  /** Where the words were found, by note; empty without a search. */
  readonly hits: ReadonlyMap<NoteId, SearchHit>;
  readonly section: Section;
  readonly currentId: NoteId | null;
  readonly label: string;
  /** What stands beneath the rows and scrolls with them. */
  readonly children?: ReactNode;
}

/** The notes of a shelf: only the rows in sight exist, so 10,000 scroll like ten. */
export const NoteList = ({ notes, hits, section, currentId, label, children }: NoteListProps) => {
  const { t } = useTranslation('notes');
  const store = useInklingStore();
  const [activeId, setActiveId] = useState<NoteId | null>(null);
  const [menuId, setMenuId] = useState<NoteId | null>(null);
  const nowMs = useMinute();
  const saveStates = useInkling((state) => state.saveStates);
  const request = useInkling((state) => state.focusRequest);
  const sortBy = useInkling((state) => state.preferences.sortBy);

  const { scroller, first, end, scrollTo } = useRowWindow(notes.length, ROW_HEIGHT_PX);

  const { selected, pick, pickByKey, setAnchor } = usePicking(
    notes,
    `${routeToHash({ page: 'notes', section, noteId: null })} ${hits.size > 0}`,
  );
  const activeIndex = Math.max(
    0,
    notes.findIndex((note) => note.id === (activeId ?? currentId)),
  );

  const focusRow = useCallback(
    (index: number) => {
      const note = notes[index];
      if (note === undefined) return;
      setActiveId(note.id);
      scrollTo(index);
      // The row may have to be drawn first.
      requestAnimationFrame(() => {
        scroller.current
          ?.querySelector<HTMLElement>(`a[data-note="${CSS.escape(note.id)}"]`)
          ?.focus({ preventScroll: true });
      });
    },
    [notes, scroller, scrollTo],
  );

  const handled = useRef(request.ticket);
  useEffect(() => {
    if (request.target !== 'list' || request.ticket === handled.current) return;
    handled.current = request.ticket;
    focusRow(activeIndex);
  }, [request, focusRow, activeIndex]);

  const open = useCallback(
    (id: NoteId) => {
      setActiveId(id);
      setAnchor(id);
      store.getState().openNote(id);
    },
    [store, setAnchor],
  );
  const toggleMenu = useCallback((id: NoteId, isOpen: boolean) => {
    setActiveId(id);
    setMenuId(isOpen ? id : null);
  }, []);

  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.target instanceof HTMLElement) || event.target.dataset['note'] === undefined) return;
    if (pickByKey(event, activeIndex, focusRow)) return;
    const last = notes.length - 1;
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: Math.min(last, activeIndex + 1),
      ArrowUp: activeIndex - 1,
      Home: 0,
      End: last,
      PageDown: Math.min(last, activeIndex + 8),
      PageUp: Math.max(0, activeIndex - 8),
    };
    const to = moves[event.key];
    const note = notes[activeIndex];
    if (to !== undefined && !event.altKey && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      if (to < 0) store.getState().focus('search');
      else focusRow(to);
    } else if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) {
      event.preventDefault();
      if (note !== undefined) setMenuId(note.id);
    }
  };

  return (
    <div className={styles['scroller']} ref={scroller}>
      <ul
        className={styles['list']}
        aria-label={label}
        style={{ height: notes.length * ROW_HEIGHT_PX }}
        onKeyDown={onKeyDown}
        aria-description={t('listKeys')}
      >
        {notes.slice(first, end).map((note, offset) => {
          const index = first + offset;
          const href = routeToHash({ page: 'notes', section, noteId: note.id });
          // One note that cannot be drawn must not take the list with it, nor the way to it.
          const brokenRow = () => (
            <a className={styles['link']} href={href} data-note={note.id} tabIndex={index === activeIndex ? 0 : -1}>
              <span className={styles['snippet']}>{t('shell:broken.row')}</span>
            </a>
          );
          return (
            <li
              key={note.id}
              className={styles['item']}
              style={{ transform: `translateY(${index * ROW_HEIGHT_PX}px)` }}
              aria-setsize={notes.length}
              aria-posinset={index + 1}
            >
              <ErrorBoundary part={`${note.revision} ${note.updatedAtMs}`} fallback={brokenRow}>
                <NoteRow
                  note={note}
                  hit={hits.get(note.id)}
                  href={href}
                  current={note.id === currentId}
                  selected={selected.has(note.id)}
                  selecting={selected.size > 0}
                  shownMs={sortBy === 'created' ? note.createdAtMs : note.updatedAtMs}
                  onPick={pick}
                  tabbable={index === activeIndex}
                  nowMs={nowMs}
                  unsaved={saveStates[note.id]?.status === 'failed'}
                  menuOpen={menuId === note.id}
                  onOpen={open}
                  onMenu={toggleMenu}
                />
              </ErrorBoundary>
            </li>
          );
        })}
      </ul>
      {children}
    </div>
  );
};
