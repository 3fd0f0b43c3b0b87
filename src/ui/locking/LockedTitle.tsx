import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { lockedTitle } from '../../core/locking/lockedBody';
import type { Note } from '../../core/note/note';
import { Button } from '../controls/Button';
import { useInkling } from '../store/storeContext';
import styles from './locking.module.css';
import { useLockingTexts } from '../i18n/useLockingTexts';

/** The line of a locked note that stays readable, while the note is open. */
export const LockedTitle = ({ note, onDone }: { readonly note: Note; readonly onDone: () => void }) => {
  const { t } = useLockingTexts();
  const { t: tn } = useTranslation();
  const retitle = useInkling((state) => state.locking?.retitle);
  const [title, setTitle] = useState(() => lockedTitle(note.body));
  const [failed, setFailed] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  useEffect(() => field.current?.select(), []);
  const set = async (): Promise<void> => {
    // A note without a title would be listed by its ciphertext.
    const stored = await retitle?.(note.id, title.trim() === '' ? t('name') : title.trim()).catch(() => false);
    if (stored === true) onDone();
    else setFailed(true);
  };
  return (
    <form
      className={styles['title']}
      onSubmit={(event) => {
        event.preventDefault();
        void set();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.nativeEvent.isComposing) onDone();
      }}
    >
      <label htmlFor={id}>{t('bar.titleLabel')}</label>
      <input
        id={id}
        ref={field}
        value={title}
        maxLength={200}
        autoComplete="off"
        onChange={(event) => setTitle(event.target.value)}
      />
      <Button look="main" type="submit">
        {t('bar.setTitle')}
      </Button>
      <Button onClick={onDone}>{tn('shell:cancel')}</Button>
      <p className={styles['outcome']} role="alert">
        {failed ? t('bar.titleFailed') : null}
      </p>
    </form>
  );
};
