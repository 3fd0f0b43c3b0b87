import { useId, useState } from 'react';
import { LOCK_MINUTES, type ChangeOutcome } from '../../state/locking/lockingView';
import { Button } from '../controls/Button';
import { Choice, Group } from '../controls/Field';
import { SwitchField } from '../controls/SwitchField';
import { useInkling } from '../store/storeContext';
import styles from './locking.module.css';
import { NewPassphrase } from './NewPassphrase';
import { isChosen, NOTHING_CHOSEN } from './newPassphrase';
import { PassphraseField } from './PassphraseField';
import { useLockingTexts } from '../i18n/useLockingTexts';

const ChangePassphrase = () => {
  const { t } = useLockingTexts();
  const locking = useInkling((state) => state.locking);
  const [passphrase, setPassphrase] = useState('');
  const [chosen, setChosen] = useState(NOTHING_CHOSEN);
  const [outcome, setOutcome] = useState<ChangeOutcome | 'busy' | null>(null);
  const outcomeId = useId();
  if (locking === null) return null;
  const ready = outcome !== 'busy' && passphrase !== '' && isChosen(chosen);
  const change = async (): Promise<void> => {
    setOutcome('busy');
    const done = await locking.changePassphrase(passphrase, chosen.first).catch(() => 'notStored' as const);
    setOutcome(done);
    if (done !== 'changed' && done !== 'partly') return;
    setPassphrase('');
    setChosen(NOTHING_CHOSEN);
  };
  return (
    <details className={styles['change']}>
      <summary>{t('change.title')}</summary>
      <form
        className={styles['text']}
        onSubmit={(event) => {
          event.preventDefault();
          if (ready) void change();
        }}
      >
        <p className={styles['hint']}>{t('change.note')}</p>
        <PassphraseField
          label={t('change.present')}
          value={passphrase}
          onChange={setPassphrase}
          errorId={outcome === 'wrong' ? outcomeId : undefined}
        />
        <NewPassphrase chosen={chosen} onChange={setChosen} />
        <p id={outcomeId} className={styles['outcome']} role="status">
          {outcome === null || outcome === 'busy' ? null : t(`change.${outcome}`)}
        </p>
        <div className={styles['buttons']}>
          <Button look="main" type="submit" disabled={!ready}>
            {t(outcome === 'busy' ? 'change.changing' : 'change.do')}
          </Button>
        </div>
      </form>
    </details>
  );
};

/** When open notes lock, and the passphrase. */
export const LockingSettings = () => {
  const { t } = useLockingTexts();
  const locking = useInkling((state) => state.locking);
  if (locking === null) return null;
  if (!locking.available) return <Group title={t('settings.title')} note={t('dialog.unavailable')} children={null} />;
  return (
    <Group title={t('settings.title')} note={t(locking.hasPassphrase ? 'settings.note' : 'settings.none')}>
      <Choice
        label={t('settings.minutes')}
        value={locking.settings.minutes}
        options={LOCK_MINUTES.map((value) => ({ value, text: t('settings.after', { count: value }) }))}
        onChange={(minutes) => locking.set({ minutes })}
      />
      <SwitchField
        label={t('settings.onHide')}
        note={t('settings.onHideNote')}
        checked={locking.settings.onHide}
        onChange={(onHide) => locking.set({ onHide })}
      />
      {locking.behind === 0 ? null : (
        <div className={styles['text']} role="status">
          <p>{t('settings.behind', { count: locking.behind })}</p>
          <Button onClick={() => void locking.finishChange()}>{t('settings.finish')}</Button>
        </div>
      )}
      {locking.hasPassphrase ? <ChangePassphrase /> : null}
    </Group>
  );
};
