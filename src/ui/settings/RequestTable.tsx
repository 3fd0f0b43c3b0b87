import { useSettingsTexts } from '../i18n/useSettingsTexts';
import { clockText, sizeText } from '../format/whenText';
import styles from './DeviceTab.module.css';
import { useInkling } from '../store/storeContext';
import { useRequests } from '../store/ledgerContext';
import { mergedRequests, purposesOf } from './mergedRequests';
import { RequestTally } from './RequestTally';

/** Newest requests shown; the counts cover all. */
const MOST_ROWS = 200;

/** What the requests were for, in words; each of them for those who look closer, or at once where one went elsewhere. */
export const RequestTable = () => {
  const { t, i18n } = useSettingsTexts();
  const sent = useInkling((state) => state.sentRequests.newest);
  const requests = mergedRequests(useRequests(), sent);
  const foreign = requests.filter((request) => request.foreign).length;

  return (
    <>
      <p className={styles['verdict']} data-foreign={foreign > 0 || undefined}>
        {t('requests.sum', { count: requests.length })} <strong>{t('requests.foreign', { count: foreign })}</strong>
      </p>
      <ul className={styles['purposes']}>
        {purposesOf(requests).map(({ purpose, count, sentBytes }) => (
          <li key={purpose}>{t(`requests.${purpose}`, { count, size: sizeText(sentBytes, i18n.language) })}</li>
        ))}
      </ul>
      <p className={styles['answer']}>{t('requests.nothingYours')}</p>
      <details open={foreign > 0}>
        <summary className={styles['each']}>{t('requests.each')}</summary>
        <div className={styles['table']} tabIndex={0} role="region" aria-label={t('device.requests')}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t('requests.time')}</th>
                <th scope="col">{t('requests.address')}</th>
                <th scope="col">{t('requests.size')}</th>
              </tr>
            </thead>
            <tbody>
              {requests.slice(0, MOST_ROWS).map((request, index) => (
                <tr key={`${request.atMs} ${index}`}>
                  <td>{clockText(request.atMs, i18n.language)}</td>
                  <td title={request.origin + request.path}>
                    {request.foreign ? request.origin + request.path : request.path}
                  </td>
                  <td>
                    {request.outcome !== undefined
                      ? t(`requests.${request.outcome}`)
                      : request.sentBytes === 0
                        ? t('requests.cached')
                        : sizeText(request.sentBytes, i18n.language)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
      <RequestTally />
    </>
  );
};
