import { useTranslation } from 'react-i18next';
import { Button } from './Button';
import styles from './OutdatedBar.module.css';
import { useInkling } from './storeContext';

/** A newer version runs in another tab on the same notes: this one can write no more, and says so. */
export const OutdatedBar = () => {
  const { t } = useTranslation('shell');
  const outdated = useInkling((state) => state.outdated);
  if (!outdated) return null;
  return (
    <div className={styles['bar']} role="alert">
      <p>{t('outdated.text')}</p>
      <Button look="main" onClick={() => window.location.reload()}>
        {t('outdated.reload')}
      </Button>
    </div>
  );
};
