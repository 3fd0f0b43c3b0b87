import { Ellipsis } from 'lucide-react';
import { memo, Suspense, useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { NoteId } from '../../core/note/note';
import { IconButton } from '../controls/Button';
import { ErrorBoundary } from '../controls/ErrorBoundary';
import { lazyPart } from '../controls/lazyPart';
import { useInkling } from '../store/storeContext';

// The menu's machinery is fetched when the first menu is opened: the shell stays small.
const NoteMenu = lazyPart(async () => (await import('./NoteMenu')).NoteMenu);

/** The button stays where the menu could not be fetched; pressed again, it fetches again. */
const Missing = ({ children }: { readonly children: ReactNode }) => {
  const notify = useInkling((state) => state.notify);
  useEffect(() => void notify({ key: 'shell:part.missing', tone: 'warning' }), [notify]);
  return children;
};

export interface NoteMenuButtonProps {
  readonly noteId: NoteId;
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly tabIndex?: number;
}

const face = <Ellipsis size={18} strokeWidth={1.5} aria-hidden />;

/** Drawn anew only when it changes itself: every letter of a search draws a screenful of rows. */
export const NoteMenuButton = memo(function NoteMenuButton({
  noteId,
  open,
  onOpenChange,
  tabIndex = 0,
}: NoteMenuButtonProps) {
  const { t } = useTranslation('notes');
  const [wanted, setWanted] = useState(open);
  // Once fetched it stays, or closing would take the button, and with it the focus, away.
  if (open && !wanted) setWanted(true);

  const label = t('menu.label');
  const plain = (onClick: () => void) => (
    <IconButton label={label} aria-haspopup="menu" aria-expanded={false} tabIndex={tabIndex} onClick={onClick}>
      {face}
    </IconButton>
  );
  const ask = (): void => onOpenChange(true);
  if (!wanted) return plain(ask);
  return (
    <ErrorBoundary
      fallback={(_error, retry) => (
        <Missing>
          {plain(() => {
            retry();
            ask();
          })}
        </Missing>
      )}
    >
      <Suspense fallback={plain(ask)}>
        <NoteMenu noteId={noteId} open={open} onOpenChange={onOpenChange}>
          <IconButton label={label} tabIndex={tabIndex}>
            {face}
          </IconButton>
        </NoteMenu>
      </Suspense>
    </ErrorBoundary>
  );
});
