import { X } from 'lucide-react';
import { useEffect, useId, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from './Button';
import styles from './Dialog.module.css';

export interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  /** `sheet` rises from the foot of a phone; `drawer` comes from the start of a narrow window; `panel` is a wide reading page. */
  readonly shape?: 'box' | 'panel' | 'sheet' | 'drawer' | 'palette';
  /** The title is read out but not drawn. */
  readonly titleHidden?: boolean;
  readonly role?: 'dialog' | 'alertdialog';
  readonly describedBy?: string;
  readonly children: ReactNode;
}

/**
 * The browser's own modal dialog: it traps the focus, closes by Escape, hides the rest from screen readers and gives
 * the focus back, without a line of ours.
 */
export const Dialog = ({
  title,
  onClose,
  shape = 'box',
  titleHidden = false,
  role,
  describedBy,
  children,
}: DialogProps) => {
  const { t } = useTranslation('shell');
  const ref = useRef<HTMLDialogElement>(null);
  const pressed = useRef<EventTarget>(null);
  const titleId = useId();

  useEffect(() => {
    const dialog = ref.current;
    const active = document.activeElement;
    // A menu is gone with its items by then: the focus goes back to the button that it hangs on.
    const button = active?.closest('[role="menu"]')?.getAttribute('aria-labelledby') ?? null;
    const before = button === null ? active : document.getElementById(button);
    if (dialog !== null && !dialog.open) {
      dialog.showModal();
      // The browser chooses the first thing that can have the focus; the content may know better.
      dialog.querySelector<HTMLElement>('[data-first-focus]')?.focus();
    }
    return () => {
      dialog?.close();
      // The dialog is removed while it is open, and then the browser gives the focus to nobody.
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, []);

  return (
    <dialog
      ref={ref}
      className={`${styles['dialog'] ?? ''} ${styles[shape] ?? ''}`}
      aria-labelledby={titleId}
      aria-describedby={describedBy}
      {...(role === undefined ? {} : { role })}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onPointerDown={({ target }) => {
        pressed.current = target;
      }}
      onClick={({ target, currentTarget }) => {
        // Only the backdrop belongs to the dialog element itself: its content fills the rest. A press that began in there
        // and ends past the edge, as when words are selected, is no click on it.
        if (target === currentTarget && pressed.current === target) onClose();
      }}
    >
      <div className={styles['content']}>
        <div className={titleHidden ? 'visuallyHidden' : styles['header']}>
          <h2 id={titleId}>{title}</h2>
          {titleHidden ? null : (
            <IconButton label={t('close')} onClick={onClose}>
              <X size={18} strokeWidth={1.5} aria-hidden />
            </IconButton>
          )}
        </div>
        {children}
      </div>
    </dialog>
  );
};
