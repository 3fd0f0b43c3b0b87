import type { MouseEvent } from 'react';
import { useAssistantTexts } from '../i18n/useAssistantTexts';
import { sizeText } from '../format/whenText';
import { Button } from '../controls/Button';
import room from './assistant.module.css';
import styles from './OpenInvitation.module.css';
import { useAssistantActions, useInkling } from '../store/storeContext';
import { PackDownload } from './PackDownload';

/**
 * The editor keeps the focus while the invitation is pressed. On a phone the bar below comes back when the focus
 * leaves the text: the button would move away under the finger, and the keyboard would close for nothing.
 */
const keepFocus = (event: MouseEvent): void => event.preventDefault();

/** The invitation itself, or how far its download has come. */
export function OpenInvitation() {
  const { t, i18n } = useAssistantTexts();
  const actions = useAssistantActions();
  const { settings, packs, engineBytes } = useInkling((state) => state.assistant);
  const notes = packs.find((pack) => pack.facts.packId === 'notes-en');
  if (notes === undefined) return null;
  const sizeOf = (bytes: number): string => sizeText(bytes, i18n.language);
  const size = sizeOf(notes.totalBytes + engineBytes);

  if (settings.enabled) {
    const { activity, error } = notes;
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
