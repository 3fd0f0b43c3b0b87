import { momentText } from '../format/whenText';
import { Button } from '../controls/Button';
import { Group } from '../controls/Field';
import { useSafetyTexts } from '../i18n/useSafetyTexts';
import { useInkling } from '../store/storeContext';
import { FolderGroup } from './FolderGroup';
import { StorageWarning } from './StorageWarning';
import styles from './BackupPart.module.css';

/** What is backed up by itself: snapshots, a folder where the browser lets one be picked, and what is in the way of both. */
export const BackupPart = () => {
  const { t, i18n } = useSafetyTexts();
  const backup = useInkling((state) => state.backup);
  if (backup === null) return null;
  const { snapshots, failed, restore } = backup;
  return (
    <>
      <StorageWarning />
      <Group title={t('backup.title')} note={t('backup.note')}>
        {failed ? <p role="alert">{t('backup.failed')}</p> : null}
        {snapshots.length === 0 ? (
          <p className={styles['text']}>{t('backup.none')}</p>
        ) : (
          <ul className={styles['list']} aria-label={t('backup.title')} tabIndex={0}>
            {snapshots.map(({ seq, atMs, noteCount }) => (
              <li key={seq}>
                <span>
                  {momentText(atMs, i18n.language)} · {t('backup.notes', { count: noteCount })}
                </span>
                <Button
                  aria-label={t('backup.bringNamed', { when: momentText(atMs, i18n.language) })}
                  onClick={() => void restore(seq)}
                >
                  {t('backup.bring')}
                </Button>
              </li>
            ))}
          </ul>
        )}
      </Group>
      <FolderGroup backup={backup} />
    </>
  );
};
