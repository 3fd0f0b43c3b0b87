import { useTranslation } from 'react-i18next';
import { formatKeys } from '../palette/shortcut';
import { Button } from '../shell/Button';
import { useInkling } from '../shell/storeContext';
import styles from './NotePane.module.css';

/** A blank page with the two things one may want to do from here. */
export const WelcomePane = () => {
  const { t } = useTranslation('notes');
  const createNote = useInkling((state) => state.createNote);
  const loadState = useInkling((state) => state.loadState);
  const load = useInkling((state) => state.load);

  if (loadState === 'loading') return <div className={styles['absent']} aria-busy />;
  if (loadState === 'failed') {
    return (
      <div className={styles['absent']} role="alert">
        <h1 className={styles['absentTitle']}>{t('loadFailed.title')}</h1>
        <p>{t('loadFailed.text')}</p>
        <Button onClick={() => void load()}>{t('loadFailed.retry')}</Button>
      </div>
    );
  }
  return (
    <div className={styles['absent']}>
      <h1 className={styles['absentTitle']}>{t('nothingOpen.title')}</h1>
      <p>{t('nothingOpen.text', { keys: formatKeys('Mod+K') })}</p>
      <Button onClick={() => createNote()}>{t('new')}</Button>
    </div>
  );
};
