import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NoteId } from '../../core/note/note';
import { isLocked } from '../../core/note/isLocked';
import type { NoteVersion } from '../../core/ports/historyRepository';
import { Button } from '../controls/Button';
import { Dialog } from '../controls/Dialog';
import { useVersionTexts } from '../i18n/useVersionTexts';
import { useInkling } from '../store/storeContext';
import styles from './VersionsDialog.module.css';
import { momentText } from '../format/whenText';

/** Earlier versions of one note. Bringing one back makes a copy: nothing is ever overwritten. */
export const VersionsDialog = ({ noteId }: { readonly noteId: NoteId }) => {
  const { t, i18n } = useVersionTexts();
  const { t: tn } = useTranslation();
  const listVersions = useInkling((state) => state.listVersions);
  const restoreVersion = useInkling((state) => state.restoreVersion);
  const showOverlay = useInkling((state) => state.showOverlay);
  const [versions, setVersions] = useState<readonly NoteVersion[] | 'failed' | null>(null);
  const [chosen, setChosen] = useState<NoteVersion | null>(null);

  useEffect(() => {
    let gone = false;
    listVersions(noteId)
      .then((found) => {
        if (gone) return;
        setVersions(found);
        setChosen(found[0] ?? null);
      })
      .catch(() => {
        if (!gone) setVersions('failed');
      });
    return () => {
      gone = true;
    };
  }, [listVersions, noteId]);

  return (
    <Dialog title={t('title')} shape="panel" onClose={() => showOverlay(null)}>
      {versions === 'failed' ? (
        <p role="alert">{t('failed')}</p>
      ) : versions === null ? (
        <p role="status">{t('loading')}</p>
      ) : versions.length === 0 ? (
        <p className={styles['none']}>{t('none')}</p>
      ) : (
        <div className={styles['split']}>
          <ul className={styles['list']} aria-label={t('title')}>
            {versions.map((version) => (
              <li key={version.id}>
                <button type="button" aria-pressed={chosen?.id === version.id} onClick={() => setChosen(version)}>
                  {momentText(version.writtenAtMs, i18n.language)}
                </button>
              </li>
            ))}
          </ul>
          {chosen === null ? null : (
            <div className={styles['preview']}>
              <pre tabIndex={0} aria-label={momentText(chosen.writtenAtMs, i18n.language)}>
                {isLocked(chosen.body) ? tn('notes:locked') : chosen.body}
              </pre>
              <Button
                look="main"
                onClick={() => {
                  showOverlay(null);
                  restoreVersion(chosen);
                }}
              >
                {t('restore')}
              </Button>
            </div>
          )}
        </div>
      )}
    </Dialog>
  );
};
