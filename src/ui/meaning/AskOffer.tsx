import { isMarkedQuestion } from '../../core/ask/questionSigns';
import { spokenQuery } from '../../core/meaning/spokenQuery';
import { canAsk } from '../../state/assistant/canAsk';
import { useAskTexts } from '../i18n/useAskTexts';
import { Button } from '../controls/Button';
import { useInkling } from '../store/storeContext';
import styles from './meaning.module.css';

/** Beneath a search that is a question, or that has found nothing: the way to ask it. */
export const AskOffer = () => {
  const { t } = useAskTexts();
  const query = useInkling((state) => state.query);
  const total = useInkling((state) => state.answer?.total ?? 0);
  const asks = useInkling(canAsk);
  const ask = useInkling((state) => state.ask);
  if (!asks || spokenQuery(query) === '' || (total > 0 && !isMarkedQuestion(query))) return null;
  return (
    <div className={styles['offer']}>
      <Button onClick={() => ask(query.trim())}>{t('offer', { question: query.trim() })}</Button>
    </div>
  );
};
