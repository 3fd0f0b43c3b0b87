import { ChevronLeft } from 'lucide-react';
import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import type { BoxLine } from '../../core/note/boxLines';
import type { NoteId } from '../../core/note/note';
import { digestOf } from '../../state/notes/librarySelectors';
import { boxKey, openBoxes, turnBox, type TodoGroup } from '../../state/notes/todo';
import { Button, IconButton } from '../controls/Button';
import { Page } from '../controls/Page';
import { whenText } from '../format/whenText';
import { useInkling, useInklingStore } from '../store/storeContext';
import { useIsPhone } from '../store/useMediaQuery';
import { openPlace } from '../editor/links/openPlace';
import styles from './TodoPage.module.css';
import { useTodoTexts } from './useTodoTexts';

/** More are drawn on demand: a page of thousands would take its time. */
const SHOWN_AT_ONCE = 200;

/** The first groups that hold so many boxes together. */
const firstGroups = (groups: readonly TodoGroup[], most: number): TodoGroup[] => {
  let left = most;
  return groups.flatMap(({ note, boxes }) => {
    const shown = boxes.slice(0, left);
    left -= shown.length;
    return shown.length === 0 ? [] : [{ note, boxes: shown }];
  });
};

/** Groups keep the places they had when the page was opened: what is ticked must not jump away. */
const inOrder = (groups: readonly TodoGroup[], order: ReadonlyMap<NoteId, number>): TodoGroup[] =>
  [...groups].sort((a, b) => (order.get(a.note.id) ?? -1) - (order.get(b.note.id) ?? -1));

const NONE: ReadonlySet<string> = new Set();

const Groups = () => {
  const { t, i18n } = useTodoTexts();
  const store = useInklingStore();
  const library = useDeferredValue(useInkling((state) => state.library));
  const createNote = useInkling((state) => state.createNote);
  const [ticked, setTicked] = useState(NONE);
  const [most, setMost] = useState(SHOWN_AT_ONCE);
  const [nowMs] = useState(() => Date.now());
  const [order] = useState(() => new Map(openBoxes(library, NONE).map(({ note }, place) => [note.id, place])));
  const groups = useMemo(() => inOrder(openBoxes(library, ticked), order), [library, ticked, order]);
  const count = groups.reduce((sum, { boxes }) => sum + boxes.filter(({ checked }) => !checked).length, 0);
  const rows = groups.reduce((sum, { boxes }) => sum + boxes.length, 0);
  const shown = useMemo(() => firstGroups(groups, most), [groups, most]);

  const turn = useCallback(
    (id: NoteId, box: BoxLine): void => {
      if (turnBox(store, id, box)) setTicked((before) => new Set(before).add(boxKey(id, box)));
    },
    [store],
  );

  if (rows === 0) {
    return (
      <div className={styles['empty']}>
        <p className={styles['emptyTitle']}>{t('empty.title')}</p>
        <p>{t('empty.text')}</p>
        <code>- [ ] {t('empty.example')}</code>
        <Button onClick={() => createNote({ body: '- [ ] ' })}>{t('empty.begin')}</Button>
      </div>
    );
  }
  return (
    <>
      <p className={styles['count']} role="status">
        {t('open', { count })}
      </p>
      {shown.map(({ note, boxes }) => {
        const title = digestOf(note).title || t('untitled');
        return (
          <section key={note.id} className={styles['group']} aria-label={title}>
            <h2>
              <button type="button" onClick={() => openPlace(store, note.id, { start: 0, end: 0 })}>
                {title}
              </button>
              <small>{whenText(note.updatedAtMs, nowMs, i18n.language)}</small>
            </h2>
            <ul>
              {boxes.map((box) => (
                <li key={box.markAt} data-done={box.checked}>
                  <input
                    type="checkbox"
                    checked={box.checked}
                    aria-label={box.words}
                    onChange={() => turn(note.id, box)}
                  />
                  <button
                    type="button"
                    title={t('show')}
                    aria-label={t('showOne', { words: box.words })}
                    onClick={() => openPlace(store, note.id, box)}
                  >
                    {box.words}
                  </button>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
      {rows > most ? (
        <Button
          onClick={({ currentTarget }) => {
            // The button may go, and what comes next stands before it.
            currentTarget.previousElementSibling?.querySelector<HTMLElement>('li:last-child input')?.focus();
            setMost(most + SHOWN_AT_ONCE);
          }}
        >
          {t('more', { count: rows - most })}
        </Button>
      ) : null}
    </>
  );
};

/** What is still to be done, from every note that is neither in the trash nor in the archive. */
export const TodoPage = () => {
  const { t } = useTodoTexts();
  const phone = useIsPhone();
  const back = useInkling((state) => state.closeSettings);
  // Of a part of the library nobody can say what is open.
  const whole = useInkling((state) => state.loadState === 'ready');
  const heading = useRef<HTMLHeadingElement>(null);

  // A new page begins at its heading, for the eye and for a screen reader.
  useEffect(() => heading.current?.focus(), []);

  return (
    <Page
      name="todo"
      busy={!whole}
      bar={
        phone ? (
          <IconButton label={t('back')} onClick={back}>
            <ChevronLeft size={22} strokeWidth={1.5} aria-hidden />
          </IconButton>
        ) : null
      }
    >
      <h1 ref={heading} tabIndex={-1} className={styles['title']}>
        {t('title')}
      </h1>
      {whole ? <Groups /> : null}
    </Page>
  );
};
