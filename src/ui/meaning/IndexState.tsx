import { Button } from '../controls/Button';
import { useInkling } from '../store/storeContext';
import styles from './meaning.module.css';
import { useMeaningTexts } from './useMeaningTexts';

/** On the page of the packs: how far the notes have been read, and the way to forget what they mean. */
export const IndexState = () => {
  const { t, i18n } = useMeaningTexts();
  const on = useInkling((state) => state.assistant.settings.meaning);
  const progress = useInkling((state) => state.meaning?.progress);
  const setMeaning = useInkling((state) => state.assistantActions.setMeaning);
  if (!on) {
    return (
      <div className={styles['index']}>
        <p>{t('index.off')}</p>
        <Button onClick={() => setMeaning(true)}>{t('index.build')}</Button>
      </div>
    );
  }
  const passages = progress?.passages ?? 0;
  const count = passages.toLocaleString(i18n.language);
  return (
    <div className={styles['index']}>
      {progress?.status === 'building' ? (
        <label>
          {t('index.building', { done: progress.done, total: progress.total })}
          <progress value={progress.done} max={Math.max(1, progress.total)} />
        </label>
      ) : (
        <p>
          {progress === undefined || progress.status === 'opening'
            ? t('index.opening')
            : progress.status === 'failed'
              ? t('index.failed')
              : t('index.ready', { count: passages, shown: count })}
        </p>
      )}
      <Button look="quiet" onClick={() => setMeaning(false)}>
        {t('index.forget')}
      </Button>
    </div>
  );
};
