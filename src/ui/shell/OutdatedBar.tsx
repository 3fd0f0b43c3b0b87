import { useTranslation } from 'react-i18next';
import { Button } from '../controls/Button';
import styles from './OutdatedBar.module.css';
import { useInkling } from '../store/storeContext';

/** Another tab runs a newer version on the same notes, or erased them: this one can write no more, and says so. */
export const OutdatedBar = () => {
  const { t } = useTranslation('shell');
  const outdated = useInkling((state) => state.outdated);
  const erased = useInkling((state) => state.erasedElsewhere);
  if (!outdated) return null;
  return (
    <div className={styles['bar']} role="alert">
      <p>{t(erased ? 'outdated.erased' : 'outdated.text')}</p>
      <Button look="main" onClick={() => window.location.reload()}>
        {t('outdated.reload')}
      </Button>
    </div>
  );
};
