import { useState } from 'react';
import type { ScanReport } from '../../core/ports/storeScan';
import { Button } from '../controls/Button';
import { Group } from '../controls/Field';
import { ScanResult } from '../controls/ScanResult';
import { useSafetyTexts } from '../i18n/useSafetyTexts';
import { useInkling } from '../store/storeContext';
import styles from './ScanPart.module.css';

/** Looks for a text in everything that is kept in this browser, past the app's own code. */
export const ScanPart = () => {
  const { t } = useSafetyTexts();
  const forgetter = useInkling((state) => state.forgetter);
  const [text, setText] = useState('');
  const [report, setReport] = useState<ScanReport | 'looking' | null>(null);
  if (forgetter === null) return null;
  const look = async (): Promise<void> => {
    setReport('looking');
    setReport(await forgetter.search(text.trim()));
  };
  return (
    <Group title={t('scan.title')} note={t('scan.note')}>
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim() !== '') void look();
        }}
      >
        <label>
          <span className="visuallyHidden">{t('scan.label')}</span>
          <input
            value={text}
            placeholder={t('scan.label')}
            onChange={(event) => setText(event.target.value)}
            autoComplete="off"
          />
        </label>
        <Button type="submit" disabled={text.trim() === '' || report === 'looking'}>
          {t('scan.look')}
        </Button>
      </form>
      {report === 'looking' ? <p role="status">{t('scan.looking')}</p> : null}
      {report === null || report === 'looking' ? null : <ScanResult report={report} />}
    </Group>
  );
};
