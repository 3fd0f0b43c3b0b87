import { Suspense } from 'react';
import { FileUp, FolderUp } from 'lucide-react';
import { useActionTexts } from '../i18n/useActionTexts';
import { useSettingsTexts } from '../i18n/useSettingsTexts';
import { chooseFiles } from '../actions/chooseFiles';
import { Button } from '../controls/Button';
import { lazyPart } from '../controls/lazyPart';
import { useInkling, useInklingStore } from '../store/storeContext';
import { Group } from '../controls/Field';
import { BackupFileGroup } from './BackupFileGroup';
import styles from './TransferTab.module.css';

const BackupPart = lazyPart(async () => (await import('./BackupPart')).BackupPart);

export const TransferTab = () => {
  const { t } = useSettingsTexts();
  const { t: nameOf } = useActionTexts();
  const store = useInklingStore();
  const exporting = useInkling((state) => state.exporting);
  const exportAll = useInkling((state) => state.exportAll);
  const lastImport = useInkling((state) => state.lastImport);
  const undoImport = useInkling((state) => state.undoImport);
  const canTakeFolders = 'webkitdirectory' in HTMLInputElement.prototype;

  return (
    <>
      <Suspense fallback={null}>
        <BackupPart />
      </Suspense>
      <BackupFileGroup />
      <Group title={t('markdown.title')} note={t('markdown.note')}>
        <div className={styles['buttons']}>
          <Button disabled={exporting !== null} onClick={() => void exportAll('markdown')}>
            {exporting === 'markdown' ? t('backup.making') : t('markdown.make')}
          </Button>
        </div>
      </Group>
      <Group title={t('import.title')} note={t('import.note')}>
        <div className={styles['buttons']}>
          <Button onClick={() => chooseFiles(store, 'files')}>
            <FileUp size={16} strokeWidth={1.5} aria-hidden />
            {t('import.files')}
          </Button>
          {canTakeFolders ? (
            <Button onClick={() => chooseFiles(store, 'folder')}>
              <FolderUp size={16} strokeWidth={1.5} aria-hidden />
              {t('import.folder')}
            </Button>
          ) : null}
          {lastImport === null ? null : <Button onClick={() => void undoImport()}>{nameOf('undoImport')}</Button>}
        </div>
      </Group>
    </>
  );
};
