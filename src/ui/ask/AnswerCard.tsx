import { useState } from 'react';
import { shownAnswer } from '../../core/ask/shownAnswer';
import type { Note } from '../../core/note/note';
import type { TextSpan } from '../../shared/protocol';
import { digestOf } from '../../state/notes/librarySelectors';
import { routeToHash } from '../../state/view/route';
import { whenText } from '../format/whenText';
import { useAskTexts } from '../i18n/useAskTexts';
import { openPassage } from '../meaning/openPassage';
import { useInklingStore } from '../store/storeContext';
import styles from './AskPage.module.css';

export interface AnswerCardProps {
  readonly note: Note;
  readonly sentence: TextSpan;
  /** Empty where only the sentence is shown. */
  readonly answer: TextSpan;
}

/** A sentence of a note, the answer marked in it; a press opens the note there. */
export const AnswerCard = ({ note, sentence, answer }: AnswerCardProps) => {
  const { i18n } = useAskTexts();
  const store = useInklingStore();
  const [nowMs] = useState(() => Date.now());
  const shown = shownAnswer(note.body, sentence, answer);
  return (
    <li>
      <a
        className={styles['answer']}
        href={routeToHash({ page: 'notes', section: { kind: 'all' }, noteId: note.id })}
        onClick={(event) => {
          if (event.metaKey || event.ctrlKey || event.shiftKey) return;
          event.preventDefault();
          openPassage(store, { noteId: note.id, ...(shown.answer === '' ? sentence : answer) });
        }}
      >
        <q>
          {shown.before}
          {shown.answer === '' ? null : <mark>{shown.answer}</mark>}
          {shown.after}
        </q>
        <span className={styles['source']}>
          <b>{digestOf(note).title || i18n.t('notes:untitled')}</b>
          <time dateTime={new Date(note.updatedAtMs).toISOString()}>
            {whenText(note.updatedAtMs, nowMs, i18n.language)}
          </time>
        </span>
      </a>
    </li>
  );
};
