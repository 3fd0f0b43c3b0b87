import { Blend } from 'lucide-react';
import { useEffect, useState } from 'react';
import { UNLINKABLE } from '../../core/note/links';
import type { Note } from '../../core/note/note';
import { noteTitle } from '../../core/note/noteText';
import { digestOf } from '../../state/notes/librarySelectors';
import { FooterList, FooterWay } from '../controls/FooterList';
import { useInkling, useInklingStore } from '../store/storeContext';
import { openPassage } from './openPassage';
import { passageText } from './passageText';
import { readPassages, type ReadPassage } from './readPassages';
import { useMeaningTexts } from './useMeaningTexts';

const MOST_RELATED = 3;
/** The note may still be on its way into the index, and nobody waits for this. */
const ASKED_AFTER_MS = 500;

const useRelated = (note: Note): readonly ReadPassage[] => {
  const store = useInklingStore();
  const index = useInkling((state) => state.meaning?.index);
  const changes = useInkling((state) => state.meaning?.progress.changes);
  const [related, setRelated] = useState<readonly ReadPassage[]>([]);
  useEffect(() => {
    const ask = (): void =>
      setRelated(readPassages(index?.related(note.id, MOST_RELATED) ?? [], store.getState().library));
    const timer = setTimeout(ask, ASKED_AFTER_MS);
    return () => clearTimeout(timer);
  }, [store, index, changes, note.id]);
  return related;
};

/** At the foot of a note, folded: notes about the same, with the sentence that says so. */
export const RelatedNotes = ({ note }: { readonly note: Note }) => {
  const { t } = useMeaningTexts();
  const store = useInklingStore();
  const library = useInkling((state) => state.library);
  const editor = useInkling((state) => state.assistant.editor);
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
    editor.focus();
  };

  const isLinkable = (title: string): boolean => title !== '' && !UNLINKABLE.test(title) && note.trashedAtMs === null;
  return (
    <FooterList
      icon={<Blend size={14} strokeWidth={1.5} aria-hidden />}
      title={t('related.title')}
      words={t('related.count', { count: related.length })}
      count={related.length}
      rows={(close) =>
        related.map(({ near, other }) => {
          const title = noteTitle(other.body);
          const onLink = (): void => {
            close();
            insertLink(title);
          };
          return (
            <FooterWay
              key={other.id}
              name={digestOf(other).title || t('notes:untitled')}
              onOpen={() => openPassage(store, near)}
              link={isLinkable(title) ? { label: t('related.link', { title }), onLink } : null}
            >
              {passageText(other, near)}
            </FooterWay>
          );
        })
      }
    />
  );
};
