import type { BackupView } from '../../state/backup/backupView';
import { momentText } from '../format/whenText';
import { Button } from '../controls/Button';
import { Group } from '../controls/Field';
import { useSafetyTexts } from '../i18n/useSafetyTexts';
import styles from './BackupPart.module.css';

/** The folder that copies go to, or why there is none. */
export const FolderGroup = ({ backup }: { readonly backup: BackupView }) => {
  const { t, i18n } = useSafetyTexts();
  const { status, name, writtenAtMs } = backup.folder;
  const isPicked = status !== 'none' && status !== 'unsupported';
  const when = writtenAtMs === null ? null : momentText(writtenAtMs, i18n.language);
  return (
    <Group title={t('folder.title')} note={t(status === 'unsupported' ? 'folder.unsupported' : 'folder.note')}>
      {isPicked ? (
        <p className={styles['text']} role="status">
          <strong>{name}</strong> · {when === null ? t('folder.never') : t('folder.written', { when })}
          {status === 'failed' ? ` ${t('folder.failed')}` : ''}
          {status === 'ask' ? ` ${t('folder.ask')}` : ''}
        </p>
      ) : null}
      {status === 'unsupported' ? null : (
        <div className={styles['buttons']}>
          {status === 'ask' ? (
            <Button look="main" onClick={() => void backup.allowFolder()}>
              {t('folder.allow')}
            </Button>
          ) : null}
          <Button onClick={() => void backup.pickFolder()}>{t(isPicked ? 'folder.other' : 'folder.pick')}</Button>
          {isPicked ? <Button onClick={() => void backup.leaveFolder()}>{t('folder.leave')}</Button> : null}
        </div>
      )}
    </Group>
  );
};
