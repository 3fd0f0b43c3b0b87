import { Blend, Link2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { Near } from '../../core/meaning/vectorTable';
import type { Note } from '../../core/note/note';
import { noteTitle } from '../../core/note/noteText';
import { digestOf } from '../../state/notes/librarySelectors';
import { IconButton } from '../controls/Button';
import { FooterFold } from '../controls/FooterFold';
import { useInkling, useInklingStore } from '../store/storeContext';
import styles from './meaning.module.css';
import { openPassage } from './openPassage';
import { passageText } from './passageText';
import { useMeaningTexts } from './useMeaningTexts';

const MOST_RELATED = 3;
/** The note may still be on its way into the index, and nobody waits for this. */
const ASKED_AFTER_MS = 500;
/** These would end the link before its end. */
const UNLINKABLE = /[[\]|]/u;

const useRelated = (note: Note): readonly Near[] => {
  const index = useInkling((state) => state.meaning?.index);
  const changes = useInkling((state) => state.meaning?.progress.changes);
  const [related, setRelated] = useState<readonly Near[]>([]);
  useEffect(() => {
    const timer = setTimeout(() => setRelated(index?.related(note.id, MOST_RELATED) ?? []), ASKED_AFTER_MS);
    return () => clearTimeout(timer);
  }, [index, changes, note.id]);
  return related;
};

/** At the foot of a note, folded: notes about the same, with the sentence that says so. */
export const RelatedNotes = ({ note }: { readonly note: Note }) => {
  const { t } = useMeaningTexts();
  const store = useInklingStore();
  const library = useInkling((state) => state.library);
  const editor = useInkling((state) => state.assistant.editor);
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const byKey = useRef(false);
  useEffect(() => {
    // The list stands before its button: a key leads into it, a press leaves the focus where it is.
    if (open && byKey.current) list.current?.querySelector('button')?.focus();
  }, [open]);
  const related = useRelated(note).flatMap((near) => {
    const other = library.byId.get(near.noteId);
    return other === undefined || other.trashedAtMs !== null ? [] : [{ near, other }];
  });
  if (related.length === 0) return null;

  const insertLink = (title: string): void => {
    if (editor?.noteId !== note.id) return;
    const { end } = editor.selection();
    const before = editor.text()[end - 1] ?? '\n';
    editor.replace({ start: end, end }, `${/\s/u.test(before) ? '' : ' '}[[${title}]]`);
    setOpen(false);
    editor.focus();
  };

  return (
    <>
      {open ? (
        <nav
          className={styles['related']}
          aria-label={t('related.title')}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            event.stopPropagation();
            setOpen(false);
            button.current?.focus();
          }}
        >
          <ul ref={list}>
            {related.map(({ near, other }) => {
              const title = noteTitle(other.body);
              return (
                <li key={other.id}>
                  <button type="button" className={styles['way']} onClick={() => openPassage(store, near)}>
                    <b>{digestOf(other).title || t('notes:untitled')}</b>
                    <span>{passageText(other, near)}</span>
                  </button>
                  {title === '' || UNLINKABLE.test(title) || note.trashedAtMs !== null ? null : (
                    <IconButton label={t('related.link', { title })} onClick={() => insertLink(title)}>
                      <Link2 size={16} strokeWidth={1.5} aria-hidden />
                    </IconButton>
                  )}
                </li>
              );
            })}
          </ul>
        </nav>
      ) : null}
      <FooterFold
        ref={button}
        icon={<Blend size={14} strokeWidth={1.5} aria-hidden />}
        words={t('related.count', { count: related.length })}
        count={related.length}
        title={t('related.title')}
        open={open}
        tone="pencil"
        onClick={(event) => {
          byKey.current = event.detail === 0;
          setOpen(!open);
        }}
      />
    </>
  );
};
