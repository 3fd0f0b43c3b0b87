import { Ellipsis } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NoteId } from '../../core/note';
import { IconButton } from '../shell/Button';

// The menu's machinery is fetched when the first menu is opened: the shell stays small.
const NoteMenu = lazy(async () => ({ default: (await import('./NoteMenu')).NoteMenu }));

export interface NoteMenuButtonProps {
  readonly noteId: NoteId;
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly tabIndex?: number;
}

export const NoteMenuButton = ({ noteId, open, onOpenChange, tabIndex = 0 }: NoteMenuButtonProps) => {
  const { t } = useTranslation('notes');
  const [wanted, setWanted] = useState(open);
  // Once fetched it stays, or closing would take the button, and with it the focus, away.
  if (open && !wanted) setWanted(true);

  const face = <Ellipsis size={18} strokeWidth={1.5} aria-hidden />;
  const label = t('menu.label');
  const plain = (
    <IconButton label={label} aria-haspopup="menu" aria-expanded={false} tabIndex={tabIndex} onClick={() => onOpenChange(true)}>
      {face}
    </IconButton>
  );
  if (!wanted) return plain;
  return (
    <Suspense fallback={plain}>
      <NoteMenu noteId={noteId} open={open} onOpenChange={onOpenChange}>
        <IconButton label={label} tabIndex={tabIndex}>
          {face}
        </IconButton>
      </NoteMenu>
    </Suspense>
  );
};
