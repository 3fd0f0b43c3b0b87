import { ChevronLeft } from 'lucide-react';
import { useEffect, type ReactNode } from 'react';
import { isOver, lastAnswer } from '../../core/quiz/round';
import type { QuizView } from '../../state/quiz/quizSlice';
import { whenThere } from '../../state/whenThere';
import { Button, IconButton } from '../controls/Button';
import { Page } from '../controls/Page';
import { useInkling, useInklingStore } from '../store/storeContext';
import { QuizAnswered } from './QuizAnswered';
import { QuizDoor } from './QuizDoor';
import { QuizNothing } from './QuizNothing';
import { QuizQuestion } from './QuizQuestion';
import { QuizResult } from './QuizResult';
import styles from './quiz.module.css';
import { useQuizTexts } from './useQuizTexts';

const stage = (quiz: QuizView | null): ReactNode => {
  if (quiz === null || quiz.sitting === 'preparing') return <div aria-busy className={styles['busy']} />;
  if (quiz.sitting === null) return <QuizDoor quiz={quiz} />;
  const { sitting } = quiz;
  const { round, told } = sitting;
  if (round.items.length === 0) return <QuizNothing quiz={quiz} source={sitting.source} />;
  const last = lastAnswer(round);
  if (told !== null && last !== null)
    return <QuizAnswered key={`told ${round.pass} ${round.answers.length}`} {...{ quiz, sitting, told, last }} />;
  if (isOver(round)) return <QuizResult quiz={quiz} sitting={sitting} />;
  return <QuizQuestion key={`${round.pass} ${round.answers.length}`} quiz={quiz} sitting={sitting} />;
};

/** The notes ask: the door, a round, its result. */
export const QuizPage = () => {
  const { t } = useQuizTexts();
  const store = useInklingStore();
  const quiz = useInkling((state) => state.quiz);
  const closeSettings = useInkling((state) => state.closeSettings);
  useEffect(
    () =>
      whenThere(
        store,
        (state) => state.quiz,
        () => undefined,
      ),
    [store],
  );
  return (
    <Page
      name="quiz"
      bar={
        <>
          <IconButton label={t('back')} onClick={closeSettings}>
            <ChevronLeft size={20} strokeWidth={1.5} aria-hidden />
          </IconButton>
          {(quiz?.sitting ?? null) === null ? null : (
            <Button look="quiet" onClick={quiz?.leave}>
              {t('title')}
            </Button>
          )}
        </>
      }
    >
      {stage(quiz)}
    </Page>
  );
};
