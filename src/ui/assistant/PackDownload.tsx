import { useTranslation } from 'react-i18next';
import type { PackView } from '../../state/assistantPacks';
import { sizeText } from '../notes/whenText';
import { Button } from '../shell/Button';
import { AssistantError } from './AssistantError';
import styles from './assistant.module.css';
import { useAssistantActions } from './assistantStore';

/** Fetching one pack: the offer with its size, the progress in bytes, pause and resume, and what went wrong. */
export function PackDownload(props: { readonly pack: PackView; readonly look?: 'main' | 'plain' }) {
  const { t, i18n } = useTranslation('assistant');
  const actions = useAssistantActions();
  const { pack, look = 'plain' } = props;
  const { packId } = pack.facts;
  const { activity } = pack;
  const size = (bytes: number): string => sizeText(bytes, i18n.language);
  const download = (): void => void actions.downloadPack(packId);

  if (activity !== null && activity.kind !== 'deleting') {
    const { loadedBytes, totalBytes } = activity;
    const label = t(`packs.${activity.kind}`, { loaded: size(loadedBytes), total: size(totalBytes) });
    return (
      <div className={styles['download']}>
        <label className={styles['downloadLabel']}>
          {label}
          <progress value={loadedBytes} max={Math.max(totalBytes, 1)} />
        </label>
        <div className={styles['buttons']}>
          {activity.kind === 'downloading' ? (
            <Button onClick={() => actions.pauseDownload(packId)}>{t('packs.pause')}</Button>
          ) : null}
          {activity.kind === 'paused' ? (
            <Button look={look} onClick={download}>
              {t('packs.resume')}
            </Button>
          ) : null}
          {activity.kind === 'verifying' ? null : (
            <Button look="quiet" onClick={() => void actions.cancelDownload(packId)}>
              {t('packs.cancel')}
            </Button>
          )}
        </div>
      </div>
    );
  }
  if (pack.error !== null) return <AssistantError error={pack.error} onRetry={download} />;
  if (pack.state === 'ready') return null;
  return (
    <div className={styles['buttons']}>
      <Button look={look} disabled={activity !== null} onClick={download}>
        {pack.state === 'damaged'
          ? t('packs.repair')
          : t(pack.state === 'partial' ? 'packs.resumeSize' : 'packs.fetch', {
              size: size(Math.max(0, pack.totalBytes - pack.storedBytes)),
            })}
      </Button>
    </div>
  );
}
