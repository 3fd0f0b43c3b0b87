import { X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Notice } from '../../state/statusSlice';
import { Button, IconButton } from '../shell/Button';
import { useInkling } from '../shell/storeContext';
import styles from './Notices.module.css';

/** Long enough to read and to reach Undo; while the hand or the focus is on it, it stays. */
const PLAIN_LASTS_MS = 8_000;
const WARNING_LASTS_MS = 20_000;

const NoticeLine = ({ notice }: { readonly notice: Notice }) => {
  const { t } = useTranslation();
  const dismiss = useInkling((state) => state.dismissNotice);
  const [held, setHeld] = useState(false);

  useEffect(() => {
    if (held) return;
    const timer = setTimeout(() => dismiss(notice.id), notice.tone === 'warning' ? WARNING_LASTS_MS : PLAIN_LASTS_MS);
    return () => clearTimeout(timer);
  }, [held, dismiss, notice]);

  const { action } = notice;
  return (
    <div
      className={`${styles['notice'] ?? ''} ${notice.tone === 'warning' ? (styles['warning'] ?? '') : ''}`}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span>{t(notice.key, notice.values)}</span>
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
        </Button>
      )}
      <IconButton label={t('shell:dismiss')} onClick={() => dismiss(notice.id)}>
        <X size={16} strokeWidth={1.5} aria-hidden />
      </IconButton>
    </div>
  );
};

/** What just happened, at the foot of the window, read out politely; undo lives here. */
export const Notices = () => {
  const { t } = useTranslation('shell');
  const notices = useInkling((state) => state.notices);
  return (
    <section className={styles['region']} aria-label={t('notices')}>
      <div className={styles['lines']} role="status">
        {notices.map((notice) => (
          <NoticeLine key={notice.id} notice={notice} />
        ))}
      </div>
    </section>
  );
};
