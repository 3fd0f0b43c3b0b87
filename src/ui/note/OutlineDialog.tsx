import { useMemo, useRef, type CSSProperties, type KeyboardEvent } from 'react';
import { outlineOf } from '../../core/note/headings';
import type { NoteId } from '../../core/note/note';
import { Dialog } from '../controls/Dialog';
import { services } from '../editor/editorServices';
import { openPlace } from '../editor/links/openPlace';
import { useInkling, useInklingStore } from '../store/storeContext';
import { useIsPhone } from '../store/useMediaQuery';
import styles from './OutlineDialog.module.css';
import { useOutlineTexts } from './useOutlineTexts';

/** The text on the screen, which is ahead of the library, and of a locked note known here alone. */
const textOf = (noteId: NoteId, body: string): { readonly text: string; readonly caret: number } => {
  const shown = services.shown?.noteId === noteId ? services.shown.view.state : null;
  return shown === null ? { text: body, caret: 0 } : { text: shown.doc.toString(), caret: shown.selection.main.head };
};

const STEPS: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowUp: -1 };

/** The headings of the open note; one that is chosen comes into view. */
export const OutlineDialog = () => {
  const { t } = useOutlineTexts();
  const store = useInklingStore();
  const phone = useIsPhone();
  const noteId = useInkling((state) => (state.route.page === 'notes' ? state.route.noteId : null)) ?? '';
  const body = useInkling((state) => state.library.byId.get(noteId)?.body ?? '');
  const list = useRef<HTMLUListElement>(null);
  const { headings, top, here } = useMemo(() => {
    const { text, caret } = textOf(noteId, body);
    const found = outlineOf(text);
    return {
      headings: found,
      top: Math.min(...found.map(({ level }) => level)),
      here: Math.max(
        0,
        found.findLastIndex(({ start }) => start <= caret),
      ),
    };
  }, [noteId, body]);

  const move = (event: KeyboardEvent): void => {
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])];
    const now = buttons.findIndex((button) => button === document.activeElement);
    const step = STEPS[event.key];
    const to =
      event.key === 'Home' ? 0 : event.key === 'End' ? buttons.length - 1 : step === undefined ? -1 : now + step;
    if (to < 0 || to >= buttons.length) return;
    event.preventDefault();
    buttons[to]?.focus();
  };

  return (
    <Dialog title={t('title')} shape={phone ? 'panel' : 'box'} onClose={() => store.getState().showOverlay(null)}>
      {headings.length === 0 ? <p className={styles['none']}>{t('none')}</p> : null}
      <ul ref={list} className={styles['list']} onKeyDown={move}>
        {headings.map(({ level, words, start, end }, index) => (
          <li key={start}>
            <button
              type="button"
              style={{ '--depth': level - top } as CSSProperties}
              {...(index === here ? { 'data-first-focus': true, 'aria-current': 'location' } : {})}
              onClick={() => {
                store.getState().showOverlay(null);
                openPlace(store, noteId, { start, end });
              }}
            >
              {words || t('noWords')}
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
};
