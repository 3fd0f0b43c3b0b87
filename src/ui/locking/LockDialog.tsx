import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LockOutcome } from '../../state/locking/lockingView';
import { digestOf } from '../../state/notes/librarySelectors';
import { Button } from '../controls/Button';
import { Dialog } from '../controls/Dialog';
import { useInkling } from '../store/storeContext';
import styles from './locking.module.css';
import { NewPassphrase } from './NewPassphrase';
import { isChosen, NOTHING_CHOSEN } from './newPassphrase';
import { PassphraseField } from './PassphraseField';
import { useLockingTexts } from '../i18n/useLockingTexts';

/** Before a note is locked: what that does, what it does not, and with the first note the passphrase. */
export const LockDialog = () => {
  const { t } = useLockingTexts();
  const { t: tn } = useTranslation();
  const locking = useInkling((state) => state.locking);
  const showOverlay = useInkling((state) => state.showOverlay);
  const note = useInkling((state) => state.library.byId.get(locking?.asked ?? ''));
  const [title] = useState(() => (note === undefined ? '' : digestOf(note).title));
  const [keepsTitle, setKeepsTitle] = useState(false);
  const [passphrase, setPassphrase] = useState('');
  const [chosen, setChosen] = useState(NOTHING_CHOSEN);
  const [outcome, setOutcome] = useState<LockOutcome | 'busy' | null>(null);
  const [asks] = useState(() => (locking?.unlocked === true ? 'nothing' : locking?.hasPassphrase ? 'one' : 'new'));
  const outcomeId = useId();
  if (locking === null || (note === undefined && outcome === null)) return null;

  const close = (): void => showOverlay(null);
  const given = asks === 'nothing' ? null : asks === 'one' ? passphrase : chosen.first;
  const ready = outcome !== 'busy' && (asks === 'new' ? isChosen(chosen) : asks === 'nothing' || passphrase !== '');
  const lock = async (): Promise<void> => {
    if (note === undefined || !ready) return;
    setOutcome('busy');
    const done = await locking
      .lock(note.id, keepsTitle && title !== '' ? title : t('name'), given)
      .catch(() => 'notStored' as const);
    if (done === 'locked') close();
    else setOutcome(done);
  };

  return (
    <Dialog title={t('dialog.title')} onClose={close}>
      {!locking.available ? (
        <p className={styles['text']}>{t('dialog.unavailable')}</p>
      ) : outcome === 'unclean' ? (
        <div className={styles['text']}>
          <p role="alert">{t('dialog.unclean')}</p>
          <div className={styles['buttons']}>
            <Button onClick={close} data-first-focus>
              {t('dialog.close')}
            </Button>
          </div>
        </div>
      ) : (
        <form
          className={styles['text']}
          onSubmit={(event) => {
            event.preventDefault();
            void lock();
          }}
        >
          <p>{t('dialog.what')}</p>
          <ul>
            <li>{t('dialog.stays')}</li>
            <li>{t('dialog.without')}</li>
            <li>{t('dialog.copies')}</li>
          </ul>
          {asks === 'new' ? (
            <>
              <p className={styles['warning']}>{t('dialog.forgotten')}</p>
              <NewPassphrase chosen={chosen} onChange={setChosen} isFirst />
            </>
          ) : asks === 'one' ? (
            <PassphraseField
              label={t('passphrase')}
              value={passphrase}
              onChange={setPassphrase}
              isFirst
              errorId={outcome === 'wrong' ? outcomeId : undefined}
            />
          ) : null}
          {title === '' ? null : (
            <label className={styles['check']}>
              <input type="checkbox" checked={keepsTitle} onChange={(event) => setKeepsTitle(event.target.checked)} />
              <span>{t('dialog.keepTitle', { title })}</span>
            </label>
          )}
          <p id={outcomeId} className={styles['outcome']} role="alert">
            {outcome === 'wrong' || outcome === 'notStored' ? t(`dialog.${outcome}`) : null}
          </p>
          <div className={styles['buttons']}>
            <Button onClick={close}>{tn('shell:cancel')}</Button>
            <Button
              look="main"
              type="submit"
              disabled={!ready}
              {...(asks === 'nothing' ? { 'data-first-focus': true } : {})}
            >
              {t(outcome === 'busy' ? 'dialog.locking' : 'dialog.lock')}
            </Button>
          </div>
        </form>
      )}
    </Dialog>
  );
};
