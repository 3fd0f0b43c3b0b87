import { useCallback, useId, useState } from 'react';
import { currentItem } from '../../core/quiz/round';
import type { QuizSitting, QuizView } from '../../state/quiz/quizSlice';
import { Button } from '../controls/Button';
import { QuizProgress } from './QuizProgress';
import { QuizPrompt } from './QuizPrompt';
import styles from './quiz.module.css';
import { useFocusOnce } from './useFocusOnce';
import { useNumberKeys } from './useNumberKeys';
import { useQuizTexts } from './useQuizTexts';

interface Props {
  readonly quiz: QuizView;
  readonly sitting: QuizSitting;
}

const Typed = ({ quiz, promptId }: { readonly quiz: QuizView; readonly promptId: string }) => {
  const { t } = useQuizTexts();
  const [typed, setTyped] = useState('');
  const field = useFocusOnce<HTMLInputElement>();
  const isEmpty = typed.trim() === '';
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        quiz.answer(typed);
      }}
    >
      <input
        ref={field}
        value={typed}
        aria-label={t('ask.answer')}
        aria-describedby={promptId}
        placeholder={t('ask.answer')}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        {...{ writingsuggestions: 'false' }}
        onChange={({ target }) => setTyped(target.value)}
      />
      <Button look="main" type="submit">
        {isEmpty ? t('ask.show') : t('ask.check')}
      </Button>
    </form>
  );
};

const Chosen = ({
  quiz,
  choices,
  promptId,
}: {
  readonly quiz: QuizView;
  readonly choices: readonly string[];
  readonly promptId: string;
}) => {
  const { t } = useQuizTexts();
  const first = useFocusOnce<HTMLButtonElement>();
  useNumberKeys(
    useCallback(
      (number) => {
        const choice = choices[number - 1];
        if (choice !== undefined) quiz.answer(choice);
      },
      [choices, quiz],
    ),
  );
  return (
    <>
      <ol className={styles['choices']} aria-label={t('ask.answer')}>
        {choices.map((choice, index) => (
          <li key={choice}>
            <Button
              {...(index === 0 ? { ref: first } : {})}
              aria-describedby={promptId}
              onClick={() => quiz.answer(choice)}
            >
              <kbd>{index + 1}</kbd>
              <span>{choice}</span>
            </Button>
          </li>
        ))}
      </ol>
      <p className={styles['note']}>{t('ask.choose', { count: choices.length })}</p>
    </>
  );
};

/** One question, with a field or with answers to choose from. */
export const QuizQuestion = ({ quiz, sitting }: Props) => {
  const { t } = useQuizTexts();
  const promptId = useId();
  const item = currentItem(sitting.round);
  if (item === null) return null;
  return (
    <section className={styles['stage']}>
      <h1 className="visuallyHidden">{t('title')}</h1>
      <QuizProgress round={sitting.round} />
      <QuizPrompt item={item} id={promptId} />
      {sitting.choices === null ? (
        <Typed quiz={quiz} promptId={promptId} />
      ) : (
        <Chosen quiz={quiz} choices={sitting.choices} promptId={promptId} />
      )}
    </section>
  );
};
