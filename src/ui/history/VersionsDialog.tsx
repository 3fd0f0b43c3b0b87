import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isLocked } from '../../core/note/isLocked';
import type { NoteId } from '../../core/note/note';
import type { NoteVersion } from '../../core/ports/historyRepository';
import { Button } from '../controls/Button';
import { Dialog } from '../controls/Dialog';
import { useVersionTexts } from '../i18n/useVersionTexts';
import { useInkling, useInklingStore } from '../store/storeContext';
import styles from './VersionsDialog.module.css';
import { VersionDiff } from './VersionDiff';
import { momentText } from '../format/whenText';
import { services } from '../editor/editorServices';
import { putBack } from './putBack';

const VIEWS = ['since', 'then', 'text'] as const;
type View = (typeof VIEWS)[number];

/** Earlier versions of one note: what changed, and the text itself, to be brought back in place or as a copy. */
export const VersionsDialog = ({ noteId }: { readonly noteId: NoteId }) => {
  const { t, i18n } = useVersionTexts();
  const { t: tn } = useTranslation();
  const listVersions = useInkling((state) => state.listVersions);
  const restoreVersion = useInkling((state) => state.restoreVersion);
  const showOverlay = useInkling((state) => state.showOverlay);
  const [versions, setVersions] = useState<NoteVersion[] | 'failed' | null>(null);
  const [chosen, setChosen] = useState<NoteVersion | null>(null);
  const [view, setView] = useState<View>('since');
  const store = useInklingStore();
  const note = useInkling((state) => state.library.byId.get(noteId));

  useEffect(() => {
    let gone = false;
    // The words of this moment are compared.
    services.handOver();
    listVersions(noteId)
      .then((found) => {
        if (gone) return;
        setVersions([...found]);
        setChosen(found[0] ?? null);
      })
      .catch(() => {
        if (!gone) setVersions('failed');
      });
    return () => {
      gone = true;
    };
  }, [listVersions, noteId]);

  const when = chosen === null ? '' : momentText(chosen.writtenAtMs, i18n.language);
  const older = Array.isArray(versions) && chosen !== null ? versions[versions.indexOf(chosen) + 1] : undefined;

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
              <select
                className={styles['view']}
                aria-label={t('show')}
                value={view}
                onChange={(event) => setView(VIEWS.find((one) => one === event.target.value) ?? 'since')}
              >
                {VIEWS.map((one) => (
                  <option key={one} value={one}>
                    {t(`view.${one}`)}
                  </option>
                ))}
              </select>
              {isLocked(chosen.body) || isLocked(note?.body ?? '') ? (
                // Two ciphertexts have no words to compare; a copy of the version opens with the passphrase.
                <p role="status">{tn('notes:locked')}</p>
              ) : view === 'since' ? (
                <VersionDiff before={chosen.body} after={note?.body ?? ''} label={when} />
              ) : view === 'text' ? (
                <pre tabIndex={0} aria-label={when}>
                  {chosen.body}
                </pre>
              ) : older === undefined ? (
                <p role="status">{t('first')}</p>
              ) : (
                <VersionDiff before={older.body} after={chosen.body} label={when} />
              )}
              <div className={styles['actions']}>
                <Button
                  onClick={() => {
                    showOverlay(null);
                    restoreVersion(chosen);
                  }}
                >
                  {t('restore')}
                </Button>
                {note === undefined ||
                note.trashedAtMs !== null ||
                note.body === chosen.body ||
                // In place it would lock a readable note, or the other way round, and keep nothing of what it was.
                isLocked(note.body) !== isLocked(chosen.body) ? null : (
                  <Button
                    look="main"
                    onClick={() => {
                      showOverlay(null);
                      putBack(store, chosen, when);
                    }}
                  >
                    {t('putBack')}
                  </Button>
                )}
              </div>
            </div>
          )}
        </div>
      )}
    </Dialog>
  );
};
