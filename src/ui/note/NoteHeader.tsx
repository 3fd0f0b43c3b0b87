import { ChevronLeft, Languages, SquarePen, TextQuote } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NoteId } from '../../core/note/note';
import { digestOf } from '../../state/notes/librarySelectors';
import { Button, IconButton } from '../controls/Button';
import { useInkling } from '../store/storeContext';
import { useIsNarrow, useIsPhone } from '../store/useMediaQuery';
import { NoteMenuButton } from './NoteMenuButton';
import styles from './NoteHeader.module.css';
import { PanesButton } from './PanesButton';
import { SaveBadge } from './SaveBadge';

/** Saved or not, the two helpers when the assistant is on, and the menu. */
export const NoteHeader = ({ noteId }: { readonly noteId: NoteId }) => {
  const { t } = useTranslation('notes');
  const phone = useIsPhone();
  const narrow = useIsNarrow();
  const [menuOpen, setMenuOpen] = useState(false);
  const closeNote = useInkling((state) => state.closeNote);
  const failed = useInkling((state) => state.saveStates[noteId]?.status === 'failed');
  const assistantOn = useInkling((state) => state.assistant.settings.enabled);
  const note = useInkling((state) => state.library.byId.get(noteId));
  const locked = note !== undefined && digestOf(note).locked;
  const openSheet = useInkling((state) => state.assistantActions.openSheet);
  const listHidden = useInkling((state) => !state.preferences.listOpen);
  const sectionsHidden = useInkling((state) => !state.preferences.sectionsOpen);
  const createNote = useInkling((state) => state.createNote);

  return (
    <header className={styles['header']}>
      {phone ? (
        <IconButton label={t('back')} onClick={closeNote}>
          <ChevronLeft size={22} strokeWidth={1.5} aria-hidden />
        </IconButton>
      ) : listHidden ? (
        <div className={styles['ways']}>
          <PanesButton />
          {sectionsHidden || narrow ? (
            <Button look="quiet" onClick={() => createNote()}>
              <SquarePen size={18} strokeWidth={1.5} aria-hidden />
              {t('new')}
            </Button>
          ) : null}
        </div>
      ) : null}
      <div className={styles['state']}>
        {failed ? <strong>{t('save.failed')}</strong> : <SaveBadge noteId={noteId} />}
      </div>
      {assistantOn && !locked ? (
        <div className={styles['helpers']}>
          <Button look="quiet" aria-label={t('summarize')} title={t('summarize')} onClick={() => openSheet('summary')}>
            <TextQuote size={16} strokeWidth={1.5} aria-hidden />
            {phone ? null : t('summarize')}
          </Button>
          <Button
            look="quiet"
            aria-label={t('translate')}
            title={t('translate')}
            onClick={() => openSheet('translation')}
          >
            <Languages size={16} strokeWidth={1.5} aria-hidden />
            {phone ? null : t('translate')}
          </Button>
        </div>
      ) : null}
      <NoteMenuButton noteId={noteId} open={menuOpen} onOpenChange={setMenuOpen} />
    </header>
  );
};
