import { useState } from 'react';
import type { FoundSentence } from '../../core/ask/askNotes';
import type { QuestionKind } from '../../core/ask/questionKinds';
import { shownPieces } from '../../core/ask/shownMarks';
import { spokenQuery } from '../../core/meaning/spokenQuery';
import type { Note } from '../../core/note/note';
import { clip } from '../../core/note/noteText';
import { stripMarks } from '../../core/note/plainLine';
import { digestOf } from '../../state/notes/librarySelectors';
import { routeToHash } from '../../state/view/route';
import { whenText } from '../format/whenText';
import { openPassage } from '../meaning/openPassage';
import { useInkling, useInklingStore } from '../store/storeContext';
import styles from './ask.module.css';
import { useAskTexts } from './useAskTexts';

/** Longer is no sentence: a page pasted as one line. */
const MOST_SHOWN = 400;

export interface SentenceCardProps {
  readonly note: Note;
  readonly sentence: FoundSentence;
  readonly kind: QuestionKind | null;
}

/** A sentence of a note as it stands, with what is asked for and the words of the question marked; a press opens it there. */
export const SentenceCard = ({ note, sentence, kind }: SentenceCardProps) => {
  const { t, i18n } = useAskTexts();
  const store = useInklingStore();
  const question = useInkling((state) => state.question);
  const [nowMs] = useState(() => Date.now());
  const lines = note.body.slice(sentence.start, sentence.end).split('\n');
  const text = clip(lines.map(stripMarks).join(', '), MOST_SHOWN);
  return (
    <li>
      <a
        className={styles['card']}
        href={routeToHash({ page: 'notes', section: { kind: 'all' }, noteId: note.id })}
        onClick={(event) => {
          if (event.metaKey || event.ctrlKey || event.shiftKey) return;
          event.preventDefault();
          openPassage(store, { ...sentence, body: note.body }, 'onward');
        }}
      >
        <q>
          {shownPieces(text, spokenQuery(question), kind).map(({ text: piece, mark }, index) =>
            mark === null ? piece : mark === 'value' ? <mark key={index}>{piece}</mark> : <b key={index}>{piece}</b>,
          )}
        </q>
        <span className={styles['source']}>
          <span>{digestOf(note).title || t('untitled')}</span>
          <time dateTime={new Date(note.updatedAtMs).toISOString()}>
            {whenText(note.updatedAtMs, nowMs, i18n.language)}
          </time>
        </span>
      </a>
    </li>
  );
};
