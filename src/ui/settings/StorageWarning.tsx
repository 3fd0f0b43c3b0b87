import { useEffect } from 'react';
import { Button } from '../controls/Button';
import { useSafetyTexts } from '../i18n/useSafetyTexts';
import { useInkling } from '../store/storeContext';
import styles from './BackupPart.module.css';

/** The browser did not promise to keep the notes: what that means, and the ways out. Nothing once one was taken. */
export const StorageWarning = () => {
  const { t } = useSafetyTexts();
  const persisted = useInkling((state) => state.usage?.persisted);
  const hasFolder = useInkling((state) => state.backup?.folder.status === 'ready');
  const installState = useInkling((state) => state.installState);
  const refreshUsage = useInkling((state) => state.refreshUsage);
  const askForPersistence = useInkling((state) => state.askForPersistence);
  const install = useInkling((state) => state.install);
  useEffect(() => void refreshUsage(), [refreshUsage]);
  if (persisted !== false || hasFolder) return null;
  return (
    <div className={styles['warning']} role="status">
      <p>{t('unsafe.text')}</p>
      <div className={styles['buttons']}>
        <Button onClick={() => void askForPersistence()}>{t('unsafe.ask')}</Button>
        {installState === 'available' ? <Button onClick={() => void install()}>{t('unsafe.install')}</Button> : null}
      </div>
    </div>
  );
};
