import { useTranslation } from 'react-i18next';
import { Button } from '../controls/Button';
import { useInkling } from '../store/storeContext';
import styles from './NotePane.module.css';

/** Nothing could be read: where the notes would be it says so, and what may be the cause. */
export const LoadFailure = () => {
  const { t } = useTranslation('notes');
  const load = useInkling((state) => state.load);
  return (
    <div className={styles['absent']} role="alert">
      <h1 className={styles['absentTitle']}>{t('loadFailed.title')}</h1>
      <p>{t('loadFailed.text')}</p>
      <Button onClick={() => void load()}>{t('loadFailed.retry')}</Button>
    </div>
  );
};
