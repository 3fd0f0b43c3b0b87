import { Check, X } from 'lucide-react';
import { promptText } from '../../core/quiz/quizItem';
import { isRight, resultOf } from '../../core/quiz/round';
import type { QuizSitting, QuizView } from '../../state/quiz/quizSlice';
import { Button } from '../controls/Button';
import { useInkling } from '../store/storeContext';
import styles from './quiz.module.css';
import { useFocusOnce } from './useFocusOnce';
import { useQuizTexts } from './useQuizTexts';

/** How the round went, and what may follow it. */
export const QuizResult = ({ quiz, sitting }: { readonly quiz: QuizView; readonly sitting: QuizSitting }) => {
  const { t } = useQuizTexts();
  const askAbout = useInkling((state) => state.askAbout);
  const { round, source } = sitting;
  const { right, nearly, wrong } = resultOf(round);
  const first = useFocusOnce<HTMLButtonElement>();
  return (
    <section className={styles['stage']}>
      <h1 className={styles['title']}>{t(round.pass > 1 ? 'result.titleAgain' : 'result.title')}</h1>
      <div role="status" className={styles['score']}>
        <p>{t('result.score', { right, count: round.answers.length })}</p>
        {nearly === 0 ? null : <p>{t('result.nearly', { count: nearly })}</p>}
        {wrong === 0 ? null : <p>{t('result.wrong', { count: wrong })}</p>}
      </div>
      <p className={styles['note']}>{t('result.kept')}</p>
      <div className={styles['row']}>
        {wrong === 0 ? null : (
          <Button ref={first} look="main" onClick={quiz.again}>
            {t('result.again')}
          </Button>
        )}
        <Button {...(wrong === 0 ? { ref: first } : {})} onClick={() => askAbout({ ...source })}>
          {t('result.more')}
        </Button>
        <Button onClick={quiz.leave}>{t('result.done')}</Button>
        <Button look="quiet" onClick={quiz.saveDeck}>
          {t('result.deck')}
        </Button>
      </div>
      <ul className={styles['answers']} aria-label={t('result.list')}>
        {round.answers.map((answer) => (
          <li key={`${answer.item.noteId} ${answer.item.key}`} data-right={isRight(answer)}>
            {isRight(answer) ? <Check size={16} aria-hidden /> : <X size={16} aria-hidden />}
            <span className="visuallyHidden">
              {t(isRight(answer) ? 'verdict.right' : `verdict.${answer.judgement.verdict}`)}
            </span>
            <span className={styles['given']}>{answer.item.answer}</span>
            <small>{promptText(answer.item.prompt).trim()}</small>
          </li>
        ))}
      </ul>
    </section>
  );
};
