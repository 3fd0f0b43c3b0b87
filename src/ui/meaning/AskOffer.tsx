import { isMarkedQuestion } from '../../core/ask/questionSigns';
import { spokenQuery } from '../../core/meaning/spokenQuery';
import { Button } from '../controls/Button';
import { useInkling } from '../store/storeContext';
import styles from './meaning.module.css';
import { useMeaningTexts } from './useMeaningTexts';

/** Beneath a search that is a question, or that has found nothing: the way to ask it. */
export const AskOffer = () => {
  const { t } = useMeaningTexts();
  const query = useInkling((state) => state.query);
  const total = useInkling((state) => state.answer?.total ?? 0);
  const ask = useInkling((state) => state.ask);
  if (spokenQuery(query) === '' || (total > 0 && !isMarkedQuestion(query))) return null;
  return (
    <div className={styles['offer']}>
      <Button onClick={() => ask(query.trim())}>{t('ask', { question: query.trim() })}</Button>
    </div>
  );
};
