import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isLocked } from '../../core/note/isLocked';
import type { NoteVersion } from '../../core/ports/historyRepository';
import { noteTitle } from '../../core/note/noteText';
import { Button } from '../controls/Button';
import { Dialog } from '../controls/Dialog';
import { momentText } from '../format/whenText';
import { useInkling } from '../store/storeContext';
import { useLostTexts } from './useLostTexts';
import styles from './VersionsDialog.module.css';

/** Lost and found: whole notes that the database lacks, brought back from their newest version. */
export const LostDialog = () => {
  const { t: tn } = useTranslation();
  const { t, i18n } = useLostTexts();
  const listLost = useInkling((state) => state.listLost);
  const bringBack = useInkling((state) => state.bringBack);
  const showOverlay = useInkling((state) => state.showOverlay);
  const [lost, setLost] = useState<readonly NoteVersion[] | 'failed' | null>(null);
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  const read = useCallback(() => listLost().catch(() => 'failed' as const), [listLost]);
  useEffect(() => {
    let gone = false;
    void read().then((found) => {
      if (!gone) setLost(found);
    });
    return () => {
      gone = true;
    };
  }, [read]);

  const bring = async (versions: readonly NoteVersion[]): Promise<void> => {
    setBusy(true);
    await bringBack(versions);
    setLost(await read());
    setBusy(false);
  };
  const nameOf = (version: NoteVersion): string => noteTitle(version.body) || tn('notes:untitled');
  const found = Array.isArray(lost) ? (lost as readonly NoteVersion[]) : [];
  const chosen = found.find(({ id }) => id === chosenId) ?? found[0];

  return (
    <Dialog title={tn('notes:lost.title')} shape="panel" onClose={() => showOverlay(null)}>
      {lost === 'failed' ? (
        <p role="alert">{t('failed')}</p>
      ) : lost === null ? (
        <p role="status">{t('loading')}</p>
      ) : chosen === undefined ? (
        <p role="status" className={styles['none']}>
          {t('none')}
        </p>
      ) : (
        <>
          <p className={styles['none']}>{t('what')}</p>
          <div className={styles['split']}>
            <ul className={styles['list']} aria-label={tn('notes:lost.title')}>
              {found.map((version) => (
                <li key={version.id}>
                  <button
                    type="button"
                    aria-pressed={chosen.id === version.id}
                    onClick={() => setChosenId(version.id)}
                    title={momentText(version.writtenAtMs, i18n.language)}
                  >
                    {nameOf(version)}
                  </button>
                </li>
              ))}
            </ul>
            <div className={styles['preview']}>
              <pre tabIndex={0} aria-label={nameOf(chosen)}>
                {isLocked(chosen.body) ? tn('notes:locked') : chosen.body}
              </pre>
              <Button look="main" disabled={busy} onClick={() => void bring([chosen])}>
                {t('bring')}
              </Button>
              {found.length > 1 ? (
                <Button disabled={busy} onClick={() => void bring(found)}>
                  {t('all')}
                </Button>
              ) : null}
            </div>
          </div>
        </>
      )}
    </Dialog>
  );
};
