import { useCallback } from 'react';
import { possibleItems } from '../../core/quiz/noteItems';
import { isRight, type RoundAnswer } from '../../core/quiz/round';
import type { QuizRating } from '../../core/quiz/schedule';
import type { QuizSitting, QuizView, ToldAnswer } from '../../state/quiz/quizSlice';
import { digestOf } from '../../state/notes/librarySelectors';
import { Button } from '../controls/Button';
import { MarkedText } from '../controls/MarkedText';
import { openPassage } from '../meaning/openPassage';
import { useInkling, useInklingStore } from '../store/storeContext';
import { QuizProgress } from './QuizProgress';
import { QuizPrompt } from './QuizPrompt';
import styles from './quiz.module.css';
import { useFocusOnce } from './useFocusOnce';
import { useNumberKeys } from './useNumberKeys';
import { useQuizTexts } from './useQuizTexts';

const RATINGS = [1, 2, 3, 4] as const satisfies readonly QuizRating[];

interface Props {
  readonly quiz: QuizView;
  readonly sitting: QuizSitting;
  readonly told: ToldAnswer;
  readonly last: RoundAnswer;
}

/** Why the answer is right or not, in one sentence. */
const useWhy = ({ judgement }: RoundAnswer): string => {
  const { t } = useQuizTexts();
  const words = judgement.words.join(', ');
  if (judgement.reason === 'lacking') return words === '' ? t('why.lackingAny') : t('why.lacking', { words });
  return t(`why.${judgement.reason}`, { words });
};

const Ratings = ({ quiz, told }: Pick<Props, 'quiz' | 'told'>) => {
  const { t } = useQuizTexts();
  const { days } = told;
  useNumberKeys(
    useCallback(
      (number) => {
        const rating = RATINGS.find((one) => one === number);
        if (rating !== undefined && days !== null) quiz.rate(rating);
      },
      [quiz, days],
    ),
  );
  if (days === null) return null;
  return (
    <div className={styles['ratings']} role="group" aria-label={t('told.rating')}>
      <p className={styles['note']}>{t('told.rating')}</p>
      <div>
        {RATINGS.map((rating) => (
          <Button key={rating} aria-pressed={told.rating === rating} onClick={() => quiz.rate(rating)}>
            <kbd>{rating}</kbd>
            <span>{t(`told.rating${rating}`)}</span>
            <small>{days[rating] === 0 ? t('told.days_zero') : t('told.days', { count: days[rating] })}</small>
          </Button>
        ))}
      </div>
    </div>
  );
};

/** After the answer: what it is worth and why, the sentence in its place, and how well it was known. */
export const QuizAnswered = ({ quiz, sitting, told, last }: Props) => {
  const { t } = useQuizTexts();
  const store = useInklingStore();
  const next = useFocusOnce<HTMLButtonElement>();
  const note = useInkling((state) => state.library.byId.get(last.item.noteId));
  const why = useWhy(last);
  const { round } = sitting;
  const { item, typed, judgement } = last;
  const verdict = last.overruled ? 'overruled' : judgement.verdict;
  const open = (): void => {
    const place = note === undefined ? undefined : possibleItems(note).get(item.key);
    // Of a sentence that the note has lost since, no other one is shown.
    if (note === undefined || place === undefined) store.getState().openNote(item.noteId, 'onward');
    else openPassage(store, { noteId: note.id, ...place.passage, body: note.body }, 'onward');
  };
  const overrule = (): void => {
    quiz.rate(3);
    // The button goes; who presses Enter next goes on.
    next.current?.focus();
  };
  return (
    <section className={styles['stage']}>
      <QuizProgress round={round} />
      <QuizPrompt item={item} id="quiz-asked" />
      <div className={styles['told']} data-verdict={isRight(last) ? 'right' : judgement.verdict}>
        <div role="status">
          <h1>{t(`verdict.${verdict}`)}</h1>
          <p>{why}</p>
        </div>
        {typed.trim() === '' || judgement.reason === 'exact' ? null : (
          <p className={styles['yours']}>{t('told.yours', { typed })}</p>
        )}
        <blockquote className={styles['passage']}>
          <MarkedText text={told.passage.text} spans={[told.passage.answer]} />
        </blockquote>
        {note === undefined ? null : (
          <button type="button" className={styles['open']} onClick={open}>
            {digestOf(note).title === '' ? t('told.open') : `${t('told.open')}: ${digestOf(note).title}`}
          </button>
        )}
      </div>
      <div className={styles['row']}>
        <Button ref={next} look="main" onClick={quiz.next}>
          {round.answers.length === round.items.length ? t('told.finish') : t('told.next')}
        </Button>
        {isRight(last) ? null : <Button onClick={overrule}>{t('told.overrule')}</Button>}
      </div>
      <Ratings quiz={quiz} told={told} />
    </section>
  );
};
