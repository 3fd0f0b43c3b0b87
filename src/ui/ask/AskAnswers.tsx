import { mayBeRead } from '../../core/meaning/readableNotes';
import type { TextSpan } from '../../shared/protocol';
import type { NoteId } from '../../core/note/note';
import { AssistantError } from '../assistant/AssistantError';
import { useAskTexts } from '../i18n/useAskTexts';
import { useInkling } from '../store/storeContext';
import { AnswerCard } from './AnswerCard';
import styles from './AskPage.module.css';
import { useAsked } from './useAsked';

interface Found {
  readonly noteId: NoteId;
  readonly sentence: TextSpan;
  /** Empty where only the sentence is shown. */
  readonly answer: TextSpan;
}

const Cards = ({
  found,
  bodies,
}: {
  readonly found: readonly Found[];
  readonly bodies: ReadonlyMap<NoteId, string>;
}) => {
  const library = useInkling((state) => state.library);
  // A note that was changed or taken away since says something else by now, or nothing.
  const standing = found.flatMap((one) => {
    const note = library.byId.get(one.noteId);
    return mayBeRead(note) && note.body === bodies.get(one.noteId) ? [{ ...one, note }] : [];
  });
  return (
    <ol className={styles['answers']}>
      {standing.map(({ note, sentence, answer }) => (
        <AnswerCard key={`${note.id} ${sentence.start}`} note={note} sentence={sentence} answer={answer} />
      ))}
    </ol>
  );
};

/** What the notes say to the question, or that they do not seem to say it. */
export const AskAnswers = () => {
  const { t } = useAskTexts();
  const { state, again } = useAsked();
  const done = state?.status === 'done' ? state : null;
  const answers = done?.asked.answers ?? [];
  const said =
    state?.status === 'asking'
      ? t('asking')
      : done === null
        ? null
        : answers.length === 0
          ? t('unsure.title')
          : t('found', { count: answers.length });
  return (
    <>
      {/* Always there, so that a screen reader hears what comes into it. */}
      <p className="visuallyHidden" role="status">
        {said}
      </p>
      {state?.status === 'failed' ? <AssistantError error={state.error} onRetry={again} /> : null}
      {done === null ? null : answers.length > 0 ? (
        <Cards
          found={answers.map(({ noteId, sentence, start, end }) => ({ noteId, sentence, answer: { start, end } }))}
          bodies={done.bodies}
        />
      ) : (
        <section className={styles['unsure']} aria-labelledby="ask-unsure">
          <h2 id="ask-unsure">{t('unsure.title')}</h2>
          <p>{t('unsure.text')}</p>
          {done.asked.nearest.length === 0 ? null : (
            <details>
              <summary>{t('unsure.nearest')}</summary>
              <Cards
                found={done.asked.nearest.map(({ noteId, start, end }) => ({
                  noteId,
                  sentence: { start, end },
                  answer: { start, end: start },
                }))}
                bodies={done.bodies}
              />
            </details>
          )}
        </section>
      )}
    </>
  );
};
