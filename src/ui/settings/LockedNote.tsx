import { useSettingsTexts } from '../i18n/useSettingsTexts';
import { Button } from '../controls/Button';
import { useInkling } from '../store/storeContext';
import styles from './LockedNote.module.css';

/** Why nothing can be fetched here, and the way out; nothing while the offline lock is off. */
export const LockedNote = () => {
  const { t } = useSettingsTexts();
  const locked = useInkling((state) => state.offlineLock === 'on');
  const setOfflineLock = useInkling((state) => state.setOfflineLock);
  if (!locked) return null;
  return (
    <p className={styles['note']}>
      {t('lock.packs')} <Button onClick={() => void setOfflineLock(false)}>{t('lock.takeOff')}</Button>
    </p>
  );
};
