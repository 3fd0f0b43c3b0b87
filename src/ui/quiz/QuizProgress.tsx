import type { QuizRound } from '../../core/quiz/round';
import styles from './quiz.module.css';
import { useQuizTexts } from './useQuizTexts';

/** Where in the round one is: the item on the screen counts. */
export const QuizProgress = ({ round }: { readonly round: QuizRound }) => {
  const { t } = useQuizTexts();
  const { answers, items, told, pass } = round;
  const at = answers.length + (told ? 0 : 1);
  const text = t(pass > 1 ? 'ask.progressAgain' : 'ask.progress', { at, count: items.length });
  return (
    <div className={styles['progress']}>
      <span>{text}</span>
      <progress max={items.length} value={answers.length} aria-label={text} />
    </div>
  );
};
