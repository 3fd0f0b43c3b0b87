import { Lock } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readLocked } from '../../core/locking/lockedBody';
import type { Note, NoteId } from '../../core/note/note';
import type { LockingView, OpenOutcome } from '../../state/locking/lockingView';
import { digestOf } from '../../state/notes/librarySelectors';
import { Button } from '../controls/Button';
import { useInkling } from '../store/storeContext';
import styles from './locking.module.css';
import { PassphraseField } from './PassphraseField';
import { useLockingTexts } from '../i18n/useLockingTexts';

/** What takes the focus when the text is asked for. */
export interface FocusPlace {
  readonly noteId: NoteId;
  focus(): void;
  find(): void;
}

/** A locked note: its name, and the field for the passphrase while the key is not in memory. */
export const LockedPage = ({
  note,
  locking,
  onPlace,
}: {
  readonly note: Note;
  readonly locking: LockingView;
  readonly onPlace: (place: FocusPlace | null) => void;
}) => {
  const { t } = useLockingTexts();
  const { t: tn } = useTranslation();
  const showVersions = useInkling((state) => state.showVersions);
  const [passphrase, setPassphrase] = useState('');
  const [outcome, setOutcome] = useState<OpenOutcome | 'busy' | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const outcomeId = useId();
  const locked = readLocked(note.body);
  const isKnown = typeof locked !== 'string' && locking.keyIds.has(locked.key.id);
  const said = typeof locked === 'string' ? locked : outcome;

  useEffect(() => {
    const focus = (): void => (field.current ?? button.current)?.focus();
    onPlace({ noteId: note.id, focus, find: focus });
    return () => onPlace(null);
  }, [note.id, onPlace]);

  const open = async (evenMoved = false): Promise<void> => {
    setOutcome('busy');
    const done = await locking.open(note.id, isKnown ? null : passphrase, evenMoved).catch(() => 'failed' as const);
    if (done === 'opened') return;
    setOutcome(done);
    if (done === 'wrong') field.current?.select();
  };

  return (
    <div className={styles['page']}>
      <form
        className={styles['calm']}
        onSubmit={(event) => {
          event.preventDefault();
          if (outcome !== 'busy') void open();
        }}
      >
        <Lock size={28} strokeWidth={1.5} aria-hidden />
        <h2>{digestOf(note).title || tn('notes:untitled')}</h2>
        <p>{t('page.locked')}</p>
        {locking.available ? null : <p role="alert">{t('dialog.unavailable')}</p>}
        {typeof locked === 'string' || isKnown || !locking.available ? null : (
          <PassphraseField
            ref={field}
            label={t('passphrase')}
            value={passphrase}
            onChange={setPassphrase}
            errorId={outcome === 'wrong' ? outcomeId : undefined}
          />
        )}
        <p id={outcomeId} className={styles['outcome']} role="alert">
          {said === null || said === 'busy' || said === 'opened' || said === 'needsPassphrase'
            ? null
            : t(`open.${said}`)}
        </p>
        {said === 'damaged' ? (
          <Button onClick={() => showVersions(note.id)}>{tn('notes:action.versions')}</Button>
        ) : said === 'moved' ? (
          <Button look="main" onClick={() => void open(true)}>
            {t('open.anyway')}
          </Button>
        ) : typeof locked === 'string' || !locking.available ? null : (
          <Button
            ref={button}
            look="main"
            type="submit"
            disabled={outcome === 'busy' || (!isKnown && passphrase === '')}
          >
            {t(outcome === 'busy' ? 'page.opening' : 'page.open')}
          </Button>
        )}
      </form>
    </div>
  );
};
