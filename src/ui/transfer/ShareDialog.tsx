import { useState } from 'react';
import type { SharedItem } from '../../shared/shareStash';
import { Button } from '../controls/Button';
import { Dialog } from '../controls/Dialog';
import { useSafetyTexts } from '../i18n/useSafetyTexts';
import { useInkling } from '../store/storeContext';
import styles from './ImportDialog.module.css';
import own from './ShareDialog.module.css';

/** Enough to tell what it is; a share can be as long as a book. */
const MOST_SHOWN = 2_000;

/** The text as it came, never drawn as anything but text. */
const textOf = ({ title, text, url }: SharedItem): string =>
  [title, text, text.includes(url) ? '' : url].filter((part) => part.trim() !== '').join('\n\n');

/** Something was shared, by whom nobody can be sure: the person looks at it before it enters the notes. */
export const ShareDialog = () => {
  const { t } = useSafetyTexts();
  const shares = useInkling((state) => state.shares);
  const showOverlay = useInkling((state) => state.showOverlay);
  const [busy, setBusy] = useState(false);
  const item = shares?.items[0];
  if (shares === null || item === undefined) return null;
  const text = textOf(item);
  const settle = async (add: boolean): Promise<void> => {
    setBusy(true);
    await shares.settle(item.id, add);
    setBusy(false);
  };
  return (
    <Dialog title={t('share.title')} onClose={() => showOverlay(null)}>
      <div className={styles['body']}>
        <p>{item.from === '' ? t('share.unknown') : t('share.from', { origin: item.from })}</p>
        <pre className={own['text']} tabIndex={0} role="region" aria-label={t('share.what')}>
          {text === '' ? t('share.empty') : text.slice(0, MOST_SHOWN)}
        </pre>
        {text.length > MOST_SHOWN ? <p>{t('share.more', { count: text.length - MOST_SHOWN })}</p> : null}
        {item.files.length === 0 ? null : (
          <p>{t('share.files', { count: item.files.length, names: item.files.map(({ name }) => name).join(', ') })}</p>
        )}
        {item.skippedFiles === 0 ? null : <p>{t('share.skipped', { count: item.skippedFiles })}</p>}
        {shares.items.length === 1 ? null : (
          <p role="status">{t('share.waiting', { count: shares.items.length - 1 })}</p>
        )}
      </div>
      <div className={styles['buttons']}>
        <Button disabled={busy} onClick={() => void settle(false)}>
          {t('share.discard')}
        </Button>
        <Button look="main" disabled={busy} onClick={() => void settle(true)}>
          {t('share.add')}
        </Button>
      </div>
    </Dialog>
  );
};
