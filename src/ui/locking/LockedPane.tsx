import { LockOpen } from 'lucide-react';
import { useCallback, useEffect, useRef, useState, type ReactNode } from 'react';
import type { Note } from '../../core/note/note';
import { whenThere } from '../../state/whenThere';
import { Button } from '../controls/Button';
import { forgetEditor } from '../editor/editorController';
import type { NoteEditorProps } from '../editor/noteEditorProps';
import { useInkling, useInklingStore } from '../store/storeContext';
import { LockedPage, type FocusPlace } from './LockedPage';
import { LockedTitle } from './LockedTitle';
import styles from './locking.module.css';
import { useLockingTexts } from '../i18n/useLockingTexts';

export interface LockedPaneProps {
  readonly note: Note;
  /** The editor of the page with this text in it. */
  readonly renderEditor: (props: Pick<NoteEditorProps, 'body' | 'onChange' | 'autoFocus' | 'secret'>) => ReactNode;
  readonly onPlace: (place: FocusPlace | null) => void;
}

/** A locked note in the place of its editor; opened, the editor with its plain text. One for each note: give it a key. */
export const LockedPane = ({ note, renderEditor, onPlace }: LockedPaneProps) => {
  const { t } = useLockingTexts();
  const store = useInklingStore();
  const locking = useInkling((state) => state.locking);
  const confirm = useInkling((state) => state.confirm);
  const text = useInkling((state) => state.locking?.opened.get(note.id));
  const { id } = note;
  const isOpen = text !== undefined;
  const [retitles, setRetitles] = useState(false);
  const titleButton = useRef<HTMLButtonElement>(null);
  const onChange = useCallback(
    (body: string, noteId: string) => store.getState().locking?.write(noteId, body),
    [store],
  );

  useEffect(() => {
    // The text that was read here before it was locked, with all that can be undone of it.
    if (!isOpen) forgetEditor(id);
  }, [id, isOpen]);
  useEffect(
    () =>
      whenThere(
        store,
        (state) => state.locking,
        () => undefined,
      ),
    [store],
  );
  useEffect(() => () => void store.getState().locking?.close(id), [store, id]);

  if (locking === null) return <div className={styles['page']} />;
  if (text === undefined) return <LockedPage note={note} locking={locking} onPlace={onPlace} />;
  const touch = (): void => locking.touch();
  return (
    <div className={styles['opened']} onKeyDownCapture={touch} onPointerDownCapture={touch} onWheelCapture={touch}>
      <div className={styles['bar']}>
        <span className={styles['state']}>
          <LockOpen size={16} strokeWidth={1.5} aria-hidden />
          {t('bar.open', { count: locking.settings.minutes })}
        </span>
        <Button look="quiet" onClick={() => void locking.lockNow()}>
          {t('bar.lock')}
        </Button>
        {note.trashedAtMs === null ? (
          <Button ref={titleButton} look="quiet" aria-expanded={retitles} onClick={() => setRetitles(!retitles)}>
            {t('bar.title')}
          </Button>
        ) : null}
        {note.trashedAtMs === null ? (
          <Button
            look="quiet"
            onClick={() =>
              confirm({ key: 'locking:forGood', values: {}, onConfirm: () => void locking.unlockForGood(id) })
            }
          >
            {t('bar.forGood')}
          </Button>
        ) : null}
      </div>
      {retitles ? (
        <LockedTitle
          note={note}
          onDone={() => {
            setRetitles(false);
            titleButton.current?.focus();
          }}
        />
      ) : null}
      {renderEditor({ body: text, onChange, autoFocus: true, secret: true })}
    </div>
  );
};
