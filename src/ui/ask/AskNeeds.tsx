import { routeToHash } from '../../state/view/route';
import { Button } from '../controls/Button';
import { sizeText } from '../format/whenText';
import { useInkling } from '../store/storeContext';
import styles from './ask.module.css';
import { useAskTexts } from './useAskTexts';

const PACKS_PAGE = routeToHash({ page: 'settings', tab: 'assistant' });

/** What is missing before anything can be asked, and the way to it. */
export const AskNeeds = ({ sizeBytes }: { readonly sizeBytes: number }) => {
  const { t, i18n } = useAskTexts();
  const enabled = useInkling((state) => state.assistant.settings.enabled);
  return (
    <section className={styles['needs']}>
      {enabled ? (
        <>
          <h2>{t('needs.title')}</h2>
          <p>{t('needs.text', { size: sizeText(sizeBytes, i18n.language) })}</p>
        </>
      ) : (
        <p>{t('needs.off')}</p>
      )}
      <a href={PACKS_PAGE}>{t('needs.link')}</a>
    </section>
  );
};

/** How far the notes have been read; nothing where all of them have. */
export const AskReading = () => {
  const { t } = useAskTexts();
  const progress = useInkling((state) => state.meaning?.progress);
  const wanted = useInkling((state) => state.assistant.settings.meaning);
  const setMeaning = useInkling((state) => state.assistantActions.setMeaning);
  if (!wanted) {
    return (
      <div className={styles['needs']}>
        <p>{t('unread')}</p>
        <Button onClick={() => setMeaning(true)}>{t('read')}</Button>
      </div>
    );
  }
  if (progress?.status === 'ready') return null;
  if (progress?.status === 'building') {
    const { done, total } = progress;
    return (
      <label className={styles['reading']}>
        {t('reading', { done, total })}
        <progress value={done} max={Math.max(1, total)} />
      </label>
    );
  }
  return <p className={styles['reading']}>{t(progress?.status === 'failed' ? 'failed' : 'opening')}</p>;
};
