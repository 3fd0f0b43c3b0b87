import { useState } from 'react';
import { Button } from '../controls/Button';
import { Group } from '../controls/Field';
import { SwitchField } from '../controls/SwitchField';
import { momentText } from '../format/whenText';
import { useSettingsTexts } from '../i18n/useSettingsTexts';
import { NewPassphrase } from '../locking/NewPassphrase';
import { isChosen, NOTHING_CHOSEN } from '../locking/newPassphrase';
import { useInkling } from '../store/storeContext';
import styles from './TransferTab.module.css';

/** The whole library as one file, encrypted where that is wished. */
export const BackupFileGroup = () => {
  const { t, i18n } = useSettingsTexts();
  const exporting = useInkling((state) => state.exporting);
  const exportAll = useInkling((state) => state.exportAll);
  const lastBackupAtMs = useInkling((state) => state.preferences.lastBackupAtMs);
  // Without cryptography, over plain http, it could not be kept.
  const canEncrypt = isSecureContext;
  const [encrypted, setEncrypted] = useState(false);
  const [opensItself, setOpensItself] = useState(false);
  const [chosen, setChosen] = useState(NOTHING_CHOSEN);
  const ready = exporting === null && (!encrypted || isChosen(chosen));

  const save = async (): Promise<void> => {
    if (!ready) return;
    const saved = await exportAll('backup', undefined, { passphrase: encrypted ? chosen.first : null, opensItself });
    if (saved) setChosen(NOTHING_CHOSEN);
  };

  return (
    <Group title={t('backup.title')} note={t('backup.note')}>
      <p className={styles['last']}>
        {lastBackupAtMs === null
          ? t('backup.never')
          : t('backup.last', { when: momentText(lastBackupAtMs, i18n.language) })}
      </p>
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <SwitchField
          label={t('backup.page')}
          note={t('backup.pageNote')}
          checked={opensItself}
          onChange={setOpensItself}
        />
        <SwitchField
          label={t('backup.encrypt')}
          note={t(canEncrypt ? 'backup.encryptNote' : 'backup.encryptUnavailable')}
          checked={encrypted}
          disabled={!canEncrypt}
          onChange={setEncrypted}
        />
        {encrypted ? (
          <>
            <p className={styles['warning']}>{t('backup.forgotten')}</p>
            <NewPassphrase chosen={chosen} onChange={setChosen} />
          </>
        ) : opensItself ? (
          <p className={styles['warning']}>{t('backup.pagePlain')}</p>
        ) : null}
        <div className={styles['buttons']}>
          <Button look="main" type="submit" disabled={!ready}>
            {exporting === 'backup' ? t('backup.making') : t('backup.make')}
          </Button>
        </div>
      </form>
    </Group>
  );
};
