import { DropdownMenu } from 'radix-ui';
import { useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { NoteId } from '../../core/note/note';
import { Command, FileText } from 'lucide-react';
import { NOTE_ICONS } from '../actions/actionIcons';
import { noteActionsFor } from '../actions/noteActions';
import { useInkling, useInklingStore } from '../store/storeContext';
import styles from './NoteMenu.module.css';

export interface NoteMenuProps {
  readonly noteId: NoteId;
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  /** The button that the menu hangs on. */
  readonly children: ReactNode;
}

export const NoteMenu = ({ noteId, open, onOpenChange, children }: NoteMenuProps) => {
  const { t } = useTranslation('notes');
  const store = useInklingStore();
  const note = useInkling((state) => state.library.byId.get(noteId));
  const actions = note === undefined ? [] : noteActionsFor(note);
  const isOpen = useInkling(({ route }) => route.page === 'notes' && route.noteId === noteId);
  const showOverlay = useInkling((state) => state.showOverlay);
  const button = useRef<HTMLButtonElement>(null);
  const row = useRef<Element | null>(null);
  const beside = useRef<Element | null>(null);
  /** Before an action that may take the row of the note away. */
  const rememberPlace = (): void => {
    row.current = button.current?.closest('li') ?? null;
    beside.current = row.current?.nextElementSibling ?? row.current?.previousElementSibling ?? null;
  };
  const keepPlace = (): void => {
    if (row.current === null || row.current.isConnected || document.activeElement !== document.body) return;
    const next = beside.current?.querySelector<HTMLElement>('a[data-note]');
    if (next?.isConnected === true) next.focus({ preventScroll: true });
    else store.getState().focus('list');
  };

  return (
    // Not modal: the modal kind locks scrolling by an inline style sheet, which the security policy refuses.
    <DropdownMenu.Root open={open} onOpenChange={onOpenChange} modal={false}>
      <DropdownMenu.Trigger asChild ref={button}>
        {children}
      </DropdownMenu.Trigger>
      {/* Inside the page's landmark, where a screen reader looks for it. */}
      <DropdownMenu.Portal container={document.getElementById('page')}>
        <DropdownMenu.Content
          className={styles['menu']}
          align="end"
          sideOffset={4}
          collisionPadding={8}
          loop
          onCloseAutoFocus={keepPlace}
        >
          {actions.map(({ id, run, destroys, startsGroup }) => {
            const Icon = NOTE_ICONS[id] ?? FileText;
            return (
              <div key={id} role="none">
                {startsGroup ? <DropdownMenu.Separator className={styles['separator']} /> : null}
                <DropdownMenu.Item
                  className={`${styles['item'] ?? ''} ${destroys ? (styles['destroys'] ?? '') : ''}`}
                  onSelect={() => {
                    rememberPlace();
                    run(store, noteId);
                  }}
                >
                  <Icon size={16} strokeWidth={1.5} aria-hidden />
                  {t(`action.${id}`)}
                </DropdownMenu.Item>
              </div>
            );
          })}
          {isOpen ? (
            // What goes into the text, such as a template, is among these, and a phone has no key for them.
            <div role="none">
              <DropdownMenu.Separator className={styles['separator']} />
              <DropdownMenu.Item className={styles['item']} onSelect={() => showOverlay('palette')}>
                <Command size={16} strokeWidth={1.5} aria-hidden />
                {t('shell:action.palette')}
              </DropdownMenu.Item>
            </div>
          ) : null}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
};
