import { useEffect, useState } from 'react';
import { useAssistantActions } from '../store/storeContext';
import styles from './memory.module.css';
import { useMemoryTexts } from './useMemoryTexts';

/** Shows what the memory alone would offer after a typed beginning. */
export const MemoryTrial = () => {
  const { t } = useMemoryTexts();
  const actions = useAssistantActions();
  const [before, setBefore] = useState('');
  const [offered, setOffered] = useState<{ readonly after: string; readonly ghost: string } | null>(null);

  useEffect(() => {
    const abort = new AbortController();
    const ask = async (): Promise<void> => {
      const outcome = await actions.suggest({ before, after: '', alone: true }, () => undefined, abort.signal);
      if (!abort.signal.aborted && outcome.status === 'done') setOffered({ after: before, ghost: outcome.value.ghost });
    };
    if (before.trim() !== '') void ask();
    return () => abort.abort();
  }, [actions, before]);

  const answered = offered !== null && offered.after === before && before.trim() !== '';
  return (
    <div>
      <label className={styles['field']}>
        {t('tryLabel')}
        <input value={before} onChange={({ target }) => setBefore(target.value)} />
      </label>
      <p className={styles['field']}>{t('tryNote')}</p>
      <p role="status" className={styles['offered']} data-testid="memory-offers">
        {!answered ? '' : offered.ghost === '' ? t('tryNothing') : before}
        {answered && offered.ghost !== '' ? <em>{offered.ghost}</em> : null}
      </p>
    </div>
  );
};
