import { Button } from '../controls/Button';
import { Dialog } from '../controls/Dialog';
import { useSafetyTexts } from '../i18n/useSafetyTexts';
import { useInkling } from '../store/storeContext';
import styles from '../transfer/ImportDialog.module.css';

/** The app came over plain http: what works, what does not, and the way out. */
export const InsecureDialog = () => {
  const { t } = useSafetyTexts();
  const showOverlay = useInkling((state) => state.showOverlay);
  return (
    <Dialog title={t('insecure.title')} onClose={() => showOverlay(null)}>
      <div className={styles['body']}>
        <p>{t('insecure.what')}</p>
        <ul className={styles['points']}>
          <li>{t('insecure.offline')}</li>
          <li>{t('insecure.assistant')}</li>
          <li>{t('insecure.lock')}</li>
          <li>{t('insecure.between')}</li>
        </ul>
        <p>{t('insecure.out')}</p>
      </div>
      <div className={styles['buttons']}>
        <Button look="main" onClick={() => showOverlay(null)} data-first-focus>
          {t('insecure.on')}
        </Button>
      </div>
    </Dialog>
  );
};
