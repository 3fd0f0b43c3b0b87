import { momentText } from '../format/whenText';
import { useSettingsTexts } from '../i18n/useSettingsTexts';
import { useInkling } from '../store/storeContext';
import styles from './DeviceTab.module.css';
import { countedApart, type CountedAddress } from './mergedRequests';

const sentTo = (addresses: readonly CountedAddress[]): number => addresses.reduce((sum, { sent }) => sum + sent, 0);

/** What was sent since the installation, over all windows and starts; addresses of others apart and before the own ones. */
export const RequestTally = () => {
  const { t, i18n } = useSettingsTexts();
  const tally = useInkling((state) => state.sentRequests.tally);
  if (tally === null) return null;
  const { own, foreign } = countedApart(tally);
  const sent = sentTo(own) + tally.earlier;
  return (
    <details open={foreign.length > 0}>
      <summary className={styles['each']}>
        {t('requests.since', { when: momentText(tally.sinceMs, i18n.language), count: sent })}{' '}
        {t('requests.foreign', { count: sentTo(foreign) })}
      </summary>
      <div className={styles['table']} tabIndex={0} role="region" aria-label={t('requests.byAddress')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('requests.sent')}</th>
              <th scope="col">{t('requests.refusedCount')}</th>
              <th scope="col">{t('requests.address')}</th>
            </tr>
          </thead>
          <tbody>
            {[...foreign, ...own].map(({ url, shown, sent: times, refused }) => (
              <tr key={url}>
                <td>{times}</td>
                <td>{refused}</td>
                <td title={url}>{shown}</td>
              </tr>
            ))}
            {tally.earlier === 0 ? null : (
              <tr>
                <td>{tally.earlier}</td>
                <td />
                <td>{t('requests.earlier')}</td>
              </tr>
            )}
          </tbody>
        </table>
      </div>
    </details>
  );
};
