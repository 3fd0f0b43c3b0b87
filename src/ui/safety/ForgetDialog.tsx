import { Button } from '../controls/Button';
import { Dialog } from '../controls/Dialog';
import { ScanResult } from '../controls/ScanResult';
import { useSafetyTexts } from '../i18n/useSafetyTexts';
import { useInkling } from '../store/storeContext';
import styles from '../transfer/ImportDialog.module.css';

/** One note is forgotten: what was looked for, where, and what was found of it. */
export const ForgetDialog = () => {
  const { t } = useSafetyTexts();
  const forgetting = useInkling((state) => state.forgetter?.forgetting);
  const showOverlay = useInkling((state) => state.showOverlay);
  if (forgetting === null || forgetting === undefined) return null;
  const { title, terms, report, inFolder } = forgetting;
  const isFound = report?.stores.some(({ hitCount }) => hitCount > 0) === true;
  const isGone = report?.unread.length === 0 && !isFound && !inFolder;
  return (
    <Dialog
      title={t(report === null ? 'forget.now' : isGone ? 'forget.title' : 'forget.left', { title })}
      onClose={() => showOverlay(null)}
    >
      <div className={styles['body']} aria-busy={report === null}>
        {report === null ? <p role="status">{t('forget.working')}</p> : <ScanResult report={report} />}
        {inFolder ? <p role="status">{t('forget.folder')}</p> : null}
        <details className={styles['skipped']}>
          <summary>{t('scan.terms', { count: terms.length })}</summary>
          <ul>
            {terms.map(({ text }) => (
              <li key={text}>
                <code>{text}</code>
              </li>
            ))}
          </ul>
        </details>
        <p>{t('forget.outside')}</p>
      </div>
      <div className={styles['buttons']}>
        <Button look="main" onClick={() => showOverlay(null)} data-first-focus>
          {t('shell:close')}
        </Button>
      </div>
    </Dialog>
  );
};
