import type { MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { sizeText } from '../format/whenText';
import { Button } from '../controls/Button';
import room from './assistant.module.css';
import styles from './FirstRunInvitation.module.css';
import { useAssistantActions, useInkling } from '../store/storeContext';
import { PackDownload } from './PackDownload';

/**
 * The editor keeps the focus while the invitation is pressed. On a phone the bar below comes back when the focus
 * leaves the text: the button would move away under the finger, and the keyboard would close for nothing.
 */
const keepFocus = (event: MouseEvent): void => event.preventDefault();

/**
 * Under the note: what the assistant is, what it weighs, and a choice that can wait; once chosen, how far it has come.
 * It stays until it is answered or everything is here, whatever note is open. Never in the way.
 */
export function FirstRunInvitation() {
  const { t, i18n } = useTranslation('assistant');
  const actions = useAssistantActions();
  const { settings, settingsLoaded, packs, engineBytes } = useInkling((state) => state.assistant);
  const notes = packs.find((pack) => pack.facts.packId === 'notes-en');
  if (!settingsLoaded || notes === undefined) return null;
  const sizeOf = (bytes: number): string => sizeText(bytes, i18n.language);
  const size = sizeOf(notes.totalBytes + engineBytes);

  if (settings.enabled) {
    const { activity, error, state } = notes;
    const begun = activity !== null || error !== null || state === 'partial';
    if (!begun || state === 'ready' || activity?.kind === 'deleting') return null;
    const moving = activity?.kind === 'downloading' || activity?.kind === 'verifying';
    return (
      <aside className={styles['invitation']} data-invitation onMouseDown={keepFocus} aria-label={t('invite.label')}>
        {error === null ? (
          // The bar below counts the model alone: the engine comes after it, when the browser gets to it.
          <p>{t(moving ? 'invite.fetching' : 'invite.waiting', { model: sizeOf(notes.totalBytes), size })}</p>
        ) : null}
        <PackDownload pack={notes} />
      </aside>
    );
  }
  if (settings.invitationAnswered) return null;
  return (
    <aside className={styles['invitation']} data-invitation onMouseDown={keepFocus} aria-label={t('invite.label')}>
      <p>
        {t('invite.what')}
        <br />
        {t('invite.where', { size })}
      </p>
      <div className={room['buttons']}>
        <Button look="main" onClick={() => actions.setAssistantEnabled(true)}>
          {t('invite.accept', { size })}
        </Button>
        <Button look="quiet" onClick={actions.dismissInvitation}>
          {t('invite.later')}
        </Button>
      </div>
    </aside>
  );
}
