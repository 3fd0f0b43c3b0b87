import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../controls/Button';
import styles from './ConfirmDialog.module.css';
import { Dialog } from '../controls/Dialog';
import { useInkling } from '../store/storeContext';

/** The one question before something is destroyed. Cancel has the focus: Enter by habit destroys nothing. */
export const ConfirmDialog = () => {
  const { t } = useTranslation();
  const confirmation = useInkling((state) => state.confirmation);
  const settle = useInkling((state) => state.settleConfirmation);
  const [typed, setTyped] = useState('');
  const bodyId = useId();
  if (confirmation === null) return null;

  const { key, values, phraseKey } = confirmation;
  const phrase = phraseKey === undefined ? null : t(phraseKey);
  const ready = phrase === null || typed.trim().toLocaleLowerCase() === phrase.toLocaleLowerCase();
  const answer = (confirmed: boolean) => {
    setTyped('');
    settle(confirmed);
  };

  return (
    <Dialog title={t(`${key}.title`, values)} role="alertdialog" describedBy={bodyId} onClose={() => answer(false)}>
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          if (ready) answer(true);
        }}
      >
        <p id={bodyId}>{t(`${key}.body`, values)}</p>
        {phrase === null ? null : (
          <label className={styles['phrase']}>
            {t('shell:typeToConfirm', { phrase })}
            <input
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
              autoComplete="off"
              data-first-focus
            />
          </label>
        )}
        <div className={styles['buttons']}>
          <Button onClick={() => answer(false)} {...(phrase === null ? { 'data-first-focus': true } : {})}>
            {t('shell:cancel')}
          </Button>
          <Button look="danger" type="submit" disabled={!ready}>
            {t(`${key}.confirm`, values)}
          </Button>
        </div>
      </form>
    </Dialog>
  );
};
