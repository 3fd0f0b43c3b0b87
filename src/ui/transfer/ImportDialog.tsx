import { useState } from 'react';
import { Button } from '../controls/Button';
import { Dialog } from '../controls/Dialog';
import { useTransferTexts } from '../i18n/useTransferTexts';
import { useInkling, useInklingStore } from '../store/storeContext';
import { chooseFiles } from '../actions/chooseFiles';
import { ImportReport } from './ImportReport';
import { SealedImport } from './SealedImport';
import styles from './ImportDialog.module.css';

const PROGRAMS = ['obsidian', 'joplin', 'keep', 'evernote', 'notion', 'bear', 'apple'] as const;

/** A dry run first: what would come in, what would not, and why. Then all of it or nothing. */
export const ImportDialog = () => {
  const { t } = useTransferTexts();
  const store = useInklingStore();
  const state = useInkling((store_) => store_.importState);
  const cancel = useInkling((store_) => store_.cancelImport);
  const accept = useInkling((store_) => store_.acceptImport);
  const [tried, setTried] = useState('');
  const [folderTags, setFolderTags] = useState(false);
  const hasFolders = state.status === 'planned' && Object.keys(state.plan.folderTags ?? {}).length > 0;

  const again = (
    <>
      <Button onClick={() => chooseFiles(store, 'files')}>{t('chooseFiles')}</Button>
      <Button onClick={() => chooseFiles(store, 'folder')}>{t('chooseFolder')}</Button>
    </>
  );

  return (
    <Dialog title={t('title')} onClose={cancel}>
      <div className={styles['body']} aria-busy={state.status === 'reading' || state.status === 'storing'}>
        {state.status === 'idle' ? (
          <>
            <p>{t('what')}</p>
            <details className={styles['skipped']}>
              <summary>{t('how.summary')}</summary>
              <ul>
                {PROGRAMS.map((program) => (
                  <li key={program}>{t(`how.${program}`)}</li>
                ))}
              </ul>
            </details>
          </>
        ) : null}
        {state.status === 'reading' ? <p role="status">{t('reading', { count: state.fileCount })}</p> : null}
        {state.status === 'storing' ? <p role="status">{t('storing')}</p> : null}
        {state.status === 'reading' || state.status === 'storing' ? (
          <progress className={styles['progress']} aria-label={t('title')} />
        ) : null}
        {state.status === 'sealed' ? <SealedImport tried={tried} onTry={setTried} /> : null}
        {state.status === 'planned' ? <ImportReport plan={state.plan} /> : null}
        {hasFolders ? (
          <label className={styles['choice']}>
            <input type="checkbox" checked={folderTags} onChange={(event) => setFolderTags(event.target.checked)} />
            {t('folderTags')}
          </label>
        ) : null}
        {state.status === 'refused' ? (
          <div role="alert">
            <p>
              {t(`failure.${state.failure.kind}`)} {t('nothingChanged')}
            </p>
            {state.failure.detail === '' ? null : (
              <details className={styles['skipped']}>
                <summary>{t('notes:save.details')}</summary>
                {state.failure.detail}
              </details>
            )}
          </div>
        ) : null}
        {state.status === 'failed' ? (
          <p role="alert">
            {state.failure.kind === 'quota' ? t('notes:save.reason.quota') : t('notStored')} {t('nothingChanged')}
          </p>
        ) : null}
      </div>
      <div className={styles['buttons']}>
        {state.status === 'planned' && state.plan.notes.length === 0 ? (
          <Button look="main" onClick={cancel} data-first-focus>
            {t('shell:close')}
          </Button>
        ) : state.status === 'planned' ? (
          <>
            <Button onClick={cancel}>{t('shell:cancel')}</Button>
            <Button look="main" onClick={() => void accept(folderTags)}>
              {t('accept', { count: state.plan.notes.length })}
            </Button>
          </>
        ) : state.status === 'reading' || state.status === 'storing' || state.status === 'sealed' ? null : (
          again
        )}
      </div>
    </Dialog>
  );
};
