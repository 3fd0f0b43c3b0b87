import styles from './quiz.module.css';
import { useQuizTexts } from './useQuizTexts';

const FORMS = ['pair', 'question', 'table', 'heading', 'fact'] as const;

/** How to write what can be asked, by example. */
export const QuizTeaching = () => {
  const { t } = useQuizTexts();
  return (
    <dl className={styles['teaching']}>
      {FORMS.map((form) => (
        <div key={form}>
          <dt>{t(`teach.${form}`)}</dt>
          <dd>{t(`teach.${form}Example`)}</dd>
        </div>
      ))}
    </dl>
  );
};
