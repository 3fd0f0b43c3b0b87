import { useTranslation } from 'react-i18next';
import type { NoteId } from '../../core/note/note';
import type { SaveFailure } from '../../core/saving/saveState';
import { Button } from '../controls/Button';
import { useInkling } from '../store/storeContext';
import styles from './SaveBadge.module.css';
import { useMinute } from '../format/useMinute';
import { savedText } from '../format/whenText';

const reasonKey = (failure: SaveFailure): string => `save.reason.${failure.kind}`;

/** Whether what is on the screen is on the disk, at all times, in words. */
export const SaveBadge = ({ noteId }: { readonly noteId: NoteId }) => {
  const { t, i18n } = useTranslation('notes');
  const state = useInkling((store) => store.saveStates[noteId]);
  const note = useInkling((store) => store.library.byId.get(noteId));
  const retry = useInkling((store) => store.retrySave);
  const exportNote = useInkling((store) => store.exportNote);
  // At midnight the hour alone stops being enough.
  useMinute();
  if (note === undefined) return null;

  if (state?.status === 'failed') {
    return (
      <div className={styles['failed']} role="alert">
        <p>
          <strong>{t('save.failed')}</strong> {t(reasonKey(state.failure))} {t('save.safe')}
        </p>
        <div className={styles['buttons']}>
          <Button onClick={() => retry(noteId)}>{t('save.retry')}</Button>
          <Button onClick={() => exportNote(noteId)}>{t('save.export')}</Button>
        </div>
        {'reason' in state.failure && state.failure.reason !== '' ? (
          <details>
            <summary>{t('save.details')}</summary>
            {state.failure.reason}
          </details>
        ) : null}
      </div>
    );
  }

  const text =
    state?.status === 'saving' || state?.status === 'unsaved'
      ? t('save.saving')
      : note.revision === 0
        ? t('save.empty')
        : t('save.saved', {
            time: savedText(state?.status === 'saved' ? state.atMs : note.updatedAtMs, i18n.language),
          });
  const settled = state === undefined || state.status === 'saved';
  return (
    <span className={styles['badge']} data-testid="save-state" data-state={settled ? 'saved' : state.status}>
      <span className={styles['dot']} data-settled={settled || undefined} aria-hidden />
      {text}
    </span>
  );
};
