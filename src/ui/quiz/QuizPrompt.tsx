import { promptText, standsIn, type QuizItem } from '../../core/quiz/quizItem';
import { digestOf } from '../../state/notes/librarySelectors';
import { useInkling } from '../store/storeContext';
import styles from './quiz.module.css';
import { useQuizTexts } from './useQuizTexts';

/** What is asked. The title of the note stands above it, unless it gives the answer away. */
export const QuizPrompt = ({ item, id }: { readonly item: QuizItem; readonly id: string }) => {
  const { t } = useQuizTexts();
  const note = useInkling((state) => state.library.byId.get(item.noteId));
  const title = note === undefined ? '' : digestOf(note).title;
  const { prompt } = item;
  const isTold = title === '' || standsIn(item.answer, title) || promptText(prompt).includes(title);
  const wish =
    prompt.kind === 'gap'
      ? t('ask.gap')
      : prompt.column !== null
        ? t('ask.column', { column: prompt.column })
        : t(`ask.${prompt.wanted}`);
  return (
    <div className={styles['prompt']}>
      {isTold ? null : <p className={styles['from']}>{t('ask.from', { title })}</p>}
      <div id={id}>
        <p className={styles['asked']}>
          {prompt.kind === 'pair' ? (
            prompt.text
          ) : (
            <>
              {prompt.before}
              <span className={styles['hole']} role="img" aria-label={t('ask.hole')} />
              {prompt.after}
            </>
          )}
        </p>
        <p className={styles['wish']}>{wish}</p>
      </div>
    </div>
  );
};
