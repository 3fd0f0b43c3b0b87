import { useEffect, useId, useRef, useState } from 'react';
import { Button } from '../controls/Button';
import { useTransferTexts } from '../i18n/useTransferTexts';
import { PassphraseField } from '../locking/PassphraseField';
import { useInkling } from '../store/storeContext';
import styles from './ImportDialog.module.css';

export interface SealedImportProps {
  /** The passphrase given last: one that is wrong by a letter is put right, not typed again. */
  readonly tried: string;
  readonly onTry: (passphrase: string) => void;
}

/** Asks for the passphrase of an encrypted backup, until it opens or is given up. Not there while one is tried. */
export const SealedImport = ({ tried, onTry }: SealedImportProps) => {
  const { t } = useTransferTexts();
  const state = useInkling((store) => store.importState);
  const plan = useInkling((store) => store.planImport);
  const cancel = useInkling((store) => store.cancelImport);
  const [passphrase, setPassphrase] = useState(state.status === 'sealed' && state.wrong ? tried : '');
  const field = useRef<HTMLInputElement>(null);
  const outcomeId = useId();
  useEffect(() => {
    field.current?.focus();
    // Whoever cannot see the fault types it anew.
    field.current?.select();
  }, []);
  if (state.status !== 'sealed') return null;
  return (
    <form
      className={styles['sealed']}
      onSubmit={(event) => {
        event.preventDefault();
        if (passphrase === '') return;
        onTry(passphrase);
        void plan(state.sources, passphrase);
      }}
    >
      <p>{t('sealed.what')}</p>
      <PassphraseField
        ref={field}
        label={t('sealed.passphrase')}
        value={passphrase}
        onChange={setPassphrase}
        isFirst
        errorId={state.wrong ? outcomeId : undefined}
      />
      <p id={outcomeId} className={styles['wrong']} role="alert">
        {state.wrong ? `${t('failure.passphrase-wrong')} ${t('nothingChanged')}` : null}
      </p>
      <div className={styles['buttons']}>
        <Button onClick={cancel}>{t('shell:cancel')}</Button>
        <Button look="main" type="submit" disabled={passphrase === ''}>
          {t('sealed.open')}
        </Button>
      </div>
    </form>
  );
};
