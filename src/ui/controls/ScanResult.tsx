import type { ScanReport } from '../../core/ports/storeScan';
import { useSafetyTexts } from '../i18n/useSafetyTexts';
import styles from './ScanResult.module.css';

/** What a look into every store of this browser found. */
export const ScanResult = ({ report }: { readonly report: ScanReport }) => {
  const { t } = useSafetyTexts();
  const { stores, unread } = report;
  const hitCount = stores.reduce((sum, store) => sum + store.hitCount, 0);
  const recordCount = stores.reduce((sum, store) => sum + store.recordCount, 0);
  return (
    <>
      <p role="status" data-hits={hitCount}>
        <strong>{hitCount === 0 ? t('scan.nothing') : t('scan.found', { count: hitCount })}</strong>{' '}
        {t('scan.looked', { count: recordCount, stores: stores.length })}
      </p>
      {unread.length === 0 ? null : <p role="alert">{t('scan.unread', { names: unread.join(', ') })}</p>}
      <div className={styles['table']} tabIndex={0} role="region" aria-label={t('scan.where')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('scan.where')}</th>
              <th scope="col">{t('scan.records')}</th>
              <th scope="col">{t('scan.hits')}</th>
            </tr>
          </thead>
          <tbody>
            {stores.map(({ kind, name, recordCount: read, hitCount: hits }) => (
              <tr key={`${kind} ${name}`} data-hit={hits > 0 || undefined}>
                <td>
                  {t(`scan.kind.${kind}`)} {name}
                </td>
                <td>{read}</td>
                <td>{hits}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
};
