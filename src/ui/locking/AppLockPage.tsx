import { Lock } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import type { AppLockDoor, Knock } from '../../state/locking/appLockDoor';
import { Button } from '../controls/Button';
import { momentText } from '../format/whenText';
import { PassphraseField } from './PassphraseField';
import styles from './locking.module.css';
import { useLockingTexts } from '../i18n/useLockingTexts';

const SECOND_MS = 1_000;

/** The way out for who forgot the passphrase: it takes days, and whoever opens the app meanwhile hears of it. */
const Forgotten = ({ door, onOpen }: { readonly door: AppLockDoor; readonly onOpen: () => void }) => {
  const { t, i18n } = useLockingTexts();
  const [atMs, setAtMs] = useState(() => door.removableAtMs());
  const [tooSoon, setTooSoon] = useState(false);
  return (
    <details className={styles['forgotten']}>
      <summary>{t('app.forgotten')}</summary>
      <div className={styles['text']}>
        <p>{t('app.forgottenWhat')}</p>
        <p>{t('app.forgottenLocked')}</p>
        {atMs === null ? (
          <Button
            onClick={() => {
              door.askForRemoval();
              setAtMs(door.removableAtMs());
            }}
          >
            {t('app.askRemoval')}
          </Button>
        ) : (
          <>
            <p role="status">{t('app.removableFrom', { when: momentText(atMs, i18n.language) })}</p>
            <Button
              onClick={() => {
                if (door.remove()) onOpen();
                else setTooSoon(true);
              }}
            >
              {t('app.remove')}
            </Button>
            <p role="alert" className={styles['outcome']}>
              {tooSoon ? t('app.tooSoon') : null}
            </p>
          </>
        )}
      </div>
    </details>
  );
};

/** All there is of the app while it is locked: nothing of the notes was read. */
export const AppLockPage = ({ door, onOpen }: { readonly door: AppLockDoor; readonly onOpen: () => void }) => {
  const { t } = useLockingTexts();
  const [passphrase, setPassphrase] = useState('');
  const [outcome, setOutcome] = useState<Knock | 'busy' | null>(null);
  const [waitMs, setWaitMs] = useState(() => door.waitLeftMs());
  const field = useRef<HTMLInputElement>(null);
  const outcomeId = useId();

  useEffect(() => field.current?.focus(), []);
  useEffect(() => {
    if (waitMs <= 0) return undefined;
    const timer = setTimeout(() => setWaitMs(door.waitLeftMs()), SECOND_MS);
    return () => clearTimeout(timer);
  }, [door, waitMs]);

  const open = async (): Promise<void> => {
    if (passphrase === '' || outcome === 'busy' || waitMs > 0) return;
    setOutcome('busy');
    const knock = await door.knock(passphrase).catch((): Knock => 'unavailable');
    if (knock === 'right') {
      onOpen();
      return;
    }
    setOutcome(typeof knock === 'string' ? knock : 'wrong');
    setWaitMs(door.waitLeftMs());
    field.current?.select();
    field.current?.focus();
  };

  return (
    <main className={styles['door']}>
      <form
        className={styles['calm']}
        onSubmit={(event) => {
          event.preventDefault();
          void open();
        }}
      >
        <Lock size={28} strokeWidth={1.5} aria-hidden />
        <h1>{t('app.locked')}</h1>
        <PassphraseField
          ref={field}
          label={t('passphrase')}
          value={passphrase}
          onChange={setPassphrase}
          errorId={outcome === 'wrong' ? outcomeId : undefined}
        />
        <p id={outcomeId} className={styles['outcome']} role="alert">
          {outcome === 'wrong' || outcome === 'unavailable' || outcome === 'notStored' ? t(`app.${outcome}`) : null}
        </p>
        {waitMs > 0 ? (
          <p className={styles['hint']} role="timer">
            {t('app.wait', { count: Math.ceil(waitMs / SECOND_MS) })}
          </p>
        ) : null}
        <Button look="main" type="submit" disabled={outcome === 'busy' || passphrase === '' || waitMs > 0}>
          {t(outcome === 'busy' ? 'page.opening' : 'page.open')}
        </Button>
      </form>
      <Forgotten door={door} onOpen={onOpen} />
    </main>
  );
};
