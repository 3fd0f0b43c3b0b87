import { useId, useState } from 'react';
import { APP_LOCK_MINUTES } from '../../core/locking/appLock';
import type { AppLockView } from '../../state/locking/appLockKeeper';
import { Button } from '../controls/Button';
import { Choice, Group } from '../controls/Field';
import { SwitchField } from '../controls/SwitchField';
import { useActionTexts } from '../i18n/useActionTexts';
import { useInkling } from '../store/storeContext';
import styles from './locking.module.css';
import { NewPassphrase } from './NewPassphrase';
import { isChosen, NOTHING_CHOSEN } from './newPassphrase';
import { PassphraseField } from './PassphraseField';
import { useLockingTexts } from '../i18n/useLockingTexts';

const TurnOn = ({ appLock }: { readonly appLock: AppLockView }) => {
  const { t } = useLockingTexts();
  const [shown, setShown] = useState(false);
  const [chosen, setChosen] = useState(NOTHING_CHOSEN);
  const [outcome, setOutcome] = useState<'notStored' | 'busy' | null>(null);
  const ready = outcome !== 'busy' && isChosen(chosen);
  const turnOn = async (): Promise<void> => {
    setOutcome('busy');
    const done = await appLock.turnOn(chosen.first).catch(() => 'notStored' as const);
    if (done === 'notStored') setOutcome(done);
  };
  return (
    <details className={styles['change']} onToggle={(event) => setShown(event.currentTarget.open)}>
      <summary>{t('app.turnOn')}</summary>
      {/* Another passphrase is chosen on this page: one that is folded away is not there. */}
      <form
        className={styles['text']}
        onSubmit={(event) => {
          event.preventDefault();
          if (ready) void turnOn();
        }}
      >
        <p className={styles['warning']}>{t('app.forgottenBefore')}</p>
        {shown ? <NewPassphrase chosen={chosen} onChange={setChosen} /> : null}
        <p className={styles['outcome']} role="alert">
          {outcome === 'notStored' ? t('change.notStored') : null}
        </p>
        <div className={styles['buttons']}>
          <Button look="main" type="submit" disabled={!ready}>
            {t('app.turnOn')}
          </Button>
        </div>
      </form>
    </details>
  );
};

const TurnOff = ({ appLock }: { readonly appLock: AppLockView }) => {
  const { t } = useLockingTexts();
  const [shown, setShown] = useState(false);
  const [passphrase, setPassphrase] = useState('');
  const [outcome, setOutcome] = useState<string | null>(null);
  const outcomeId = useId();
  const turnOff = async (): Promise<void> => {
    setOutcome('busy');
    const done = await appLock.turnOff(passphrase).catch(() => 'unavailable' as const);
    if (done === 'right') return;
    setOutcome(typeof done === 'string' ? t(`app.${done}`) : t('app.wait', { count: Math.ceil(done.waitMs / 1_000) }));
  };
  return (
    <details className={styles['change']} onToggle={(event) => setShown(event.currentTarget.open)}>
      <summary>{t('app.turnOff')}</summary>
      <form
        className={styles['text']}
        onSubmit={(event) => {
          event.preventDefault();
          if (passphrase !== '' && outcome !== 'busy') void turnOff();
        }}
      >
        {shown ? (
          <PassphraseField
            label={t('change.present')}
            value={passphrase}
            onChange={setPassphrase}
            errorId={outcome === null || outcome === 'busy' ? undefined : outcomeId}
          />
        ) : null}
        <p id={outcomeId} className={styles['outcome']} role="alert">
          {outcome === 'busy' ? null : outcome}
        </p>
        <div className={styles['buttons']}>
          <Button type="submit" disabled={passphrase === '' || outcome === 'busy'}>
            {t('app.turnOff')}
          </Button>
        </div>
      </form>
    </details>
  );
};

/** The lock of the whole app: what it is for, what it is not, and when it locks. */
export const AppLockSettings = () => {
  const { t } = useLockingTexts();
  const { t: nameOf } = useActionTexts();
  const appLock = useInkling((state) => state.appLock);
  if (appLock === null) return null;
  if (!appLock.available) return <Group title={t('app.title')} note={t('dialog.unavailable')} children={null} />;
  const { minutes, onHide } = appLock.settings;
  return (
    <Group title={t('app.title')} note={t('app.note')}>
      {appLock.on ? (
        <>
          <div className={styles['buttons']} data-start>
            <Button onClick={() => void appLock.lockNow()}>{nameOf('lockApp')}</Button>
          </div>
          <Choice
            label={t('settings.minutes')}
            value={minutes}
            options={APP_LOCK_MINUTES.map((value) => ({
              value,
              text: value === 0 ? t('app.never') : t('settings.after', { count: value }),
            }))}
            onChange={(next) => appLock.set({ minutes: next })}
          />
          <SwitchField
            label={t('settings.onHide')}
            note={t('app.onHideNote')}
            checked={onHide}
            onChange={(next) => appLock.set({ onHide: next })}
          />
          <TurnOff appLock={appLock} />
        </>
      ) : (
        <TurnOn appLock={appLock} />
      )}
    </Group>
  );
};
