import { X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { clip } from '../../core/note/noteText';
import { undoable, type Notice } from '../../state/notices/noticesSlice';
import { shownKeys } from '../actions/keyActions';
import { Button, IconButton } from '../controls/Button';
import { keepTextFocus } from '../controls/textFocus';
import { useInkling } from '../store/storeContext';
import styles from './Notices.module.css';

/** Long enough to read and to reach Undo; while the hand or the focus is on it, it stays. */
const PLAIN_LASTS_MS = 8_000;
const WARNING_LASTS_MS = 12_000;
const TITLE_LENGTH = 40;

interface NoticeLineProps {
  readonly notice: Notice;
  /** Something floats over it: it waits to be seen. */
  readonly covered: boolean;
  /** The keys do what this one offers. */
  readonly keyed: boolean;
}

const NoticeLine = ({ notice, covered, keyed }: NoticeLineProps) => {
  const { t } = useTranslation();
  const dismiss = useInkling((state) => state.dismissNotice);
  const [held, setHeld] = useState(false);
  const waits = held || covered;

  useEffect(() => {
    if (waits) return;
    const timer = setTimeout(() => dismiss(notice.id), notice.tone === 'warning' ? WARNING_LASTS_MS : PLAIN_LASTS_MS);
    return () => clearTimeout(timer);
  }, [waits, dismiss, notice]);

  const { action, key, values } = notice;
  const { title } = values;
  const named =
    typeof title === 'string'
      ? { ...values, title: title === '' ? t('notes:untitled') : clip(title, TITLE_LENGTH) }
      : values;
  return (
    <div
      className={`${styles['notice'] ?? ''} ${notice.tone === 'warning' ? (styles['warning'] ?? '') : ''}`}
      // A finger leaves no pointer behind that could go away again.
      onPointerEnter={(event) => setHeld(event.pointerType === 'mouse')}
      onPointerLeave={() => setHeld(false)}
      onMouseDown={keepTextFocus}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span>{t(key, named)}</span>
      {action === undefined ? null : (
        <Button
          look="quiet"
          className={styles['action'] ?? ''}
          onClick={() => {
            dismiss(notice.id);
            action.run();
          }}
        >
          {t(action.key)}
          {keyed ? <kbd aria-hidden>{shownKeys('undoMove')}</kbd> : null}
        </Button>
      )}
      <IconButton label={t('shell:dismiss')} onClick={() => dismiss(notice.id)}>
        <X size={16} strokeWidth={1.5} aria-hidden />
      </IconButton>
    </div>
  );
};

/** What just happened, at the foot of the page, read out politely; undo lives here. */
export const Notices = () => {
  const { t } = useTranslation('shell');
  const notices = useInkling((state) => state.notices);
  const covered = useInkling((state) => state.overlay !== null || state.confirmation !== null);
  const keyed = undoable(notices);
  return (
    <section className={styles['region']} aria-label={t('notices')} data-covered={covered || undefined}>
      <div className={styles['lines']} role="status">
        {notices.map((notice) => (
          <NoticeLine key={notice.id} notice={notice} covered={covered} keyed={notice === keyed} />
        ))}
      </div>
    </section>
  );
};
