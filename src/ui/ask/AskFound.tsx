import { mayBeRead } from '../../core/meaning/readableNotes';
import type { Asked } from '../../core/ask/askNotes';
import type { NoteId } from '../../core/note/note';
import { AssistantError } from '../assistant/AssistantError';
import { useInkling } from '../store/storeContext';
import styles from './ask.module.css';
import { SentenceCard } from './SentenceCard';
import { useAsked } from './useAsked';
import { useAskTexts } from './useAskTexts';

const Cards = ({ asked, bodies }: { readonly asked: Asked; readonly bodies: ReadonlyMap<NoteId, string> }) => {
  const library = useInkling((state) => state.library);
  // A note that was changed or taken away since says something else by now, or nothing.
  const standing = asked.sentences.flatMap((sentence) => {
    const note = library.byId.get(sentence.noteId);
    return mayBeRead(note) && note.body === bodies.get(sentence.noteId) ? [{ sentence, note }] : [];
  });
  return (
    <ol className={styles['found']}>
      {standing.map(({ sentence, note }) => (
        <SentenceCard key={note.id} note={note} sentence={sentence} kind={asked.kind} />
      ))}
    </ol>
  );
};

/** What comes nearest to the question, or that the notes do not seem to say it. */
export const AskFound = () => {
  const { t } = useAskTexts();
  const { state, again } = useAsked();
  const done = state?.status === 'done' ? state : null;
  const count = done?.asked.sentences.length ?? 0;
  const said =
    state?.status === 'asking'
      ? t('asking')
      : done === null
        ? null
        : done.asked.certain
          ? t('found.count', { count })
          : t('unsure.title');
  return (
    <>
      {/* Always there, so that a screen reader hears what comes into it. */}
      <p className="visuallyHidden" role="status">
        {said}
      </p>
      {state?.status === 'failed' ? <AssistantError error={state.error} onRetry={again} /> : null}
      {done === null ? null : done.asked.certain ? (
        <section aria-labelledby="ask-found">
          <h2 id="ask-found" className={styles['heading']}>
            {t('found.title')}
          </h2>
          <Cards asked={done.asked} bodies={done.bodies} />
          <p className={styles['judge']}>{t('found.judge')}</p>
        </section>
      ) : (
        <section className={styles['unsure']} aria-labelledby="ask-unsure">
          <h2 id="ask-unsure">{t('unsure.title')}</h2>
          <p>{done.asked.lacks ? t(`lacks.${done.asked.kind ?? ''}`) : t('unsure.text')}</p>
          {count === 0 ? null : (
            <details>
              <summary>{t('unsure.nearest')}</summary>
              <Cards asked={done.asked} bodies={done.bodies} />
            </details>
          )}
        </section>
      )}
    </>
  );
};
