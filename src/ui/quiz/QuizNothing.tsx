import type { QuizSource, QuizView } from '../../state/quiz/quizSlice';
import { Button } from '../controls/Button';
import { QuizTeaching } from './QuizTeaching';
import styles from './quiz.module.css';
import { useFocusOnce } from './useFocusOnce';
import { useQuizTexts } from './useQuizTexts';

/** A round without a question says why, and how there would be one. */
export const QuizNothing = ({ quiz, source }: { readonly quiz: QuizView; readonly source: QuizSource }) => {
  const { t } = useQuizTexts();
  const heading = useFocusOnce<HTMLHeadingElement>();
  const isDue = source.kind === 'due';
  return (
    <>
      <h1 ref={heading} tabIndex={-1} className={styles['title']}>
        {isDue ? t('empty.due') : t('empty.title')}
      </h1>
      <p className={styles['note']}>{isDue ? t('empty.dueText') : t('empty.text')}</p>
      {isDue ? null : <QuizTeaching />}
      <div className={styles['row']}>
        <Button onClick={quiz.leave}>{t('title')}</Button>
      </div>
    </>
  );
};
