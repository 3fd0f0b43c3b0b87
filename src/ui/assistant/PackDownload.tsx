import { useAssistantTexts } from '../i18n/useAssistantTexts';
import type { PackView } from '../../state/assistant/packActions';
import { sizeText } from '../format/whenText';
import { useSettingsTexts } from '../i18n/useSettingsTexts';
import { Button } from '../controls/Button';
import { AssistantError } from './AssistantError';
import room from './assistant.module.css';
import styles from './PackDownload.module.css';
import { useAssistantActions, useInkling } from '../store/storeContext';

/**
 * Fetching one pack, or the newer version of one that is here: the offer with its size, the progress in bytes, pause
 * and resume, and what went wrong.
 */
export function PackDownload(props: { readonly pack: PackView; readonly look?: 'main' | 'plain' }) {
  const { t, i18n } = useAssistantTexts();
  const { t: settingsText } = useSettingsTexts();
  const actions = useAssistantActions();
  const locked = useInkling((state) => state.offlineLock === 'on');
  const { pack, look = 'plain' } = props;
  const { packId } = pack.facts;
  const { activity } = pack;
  const size = (bytes: number): string => sizeText(bytes, i18n.language);
  const update = pack.state === 'ready' ? pack.update : null;
  const fetch = (): void => void (update === null ? actions.downloadPack(packId) : actions.updatePack(packId));
  const lockNote = locked ? <p className={room['fine']}>{settingsText('lock.packs')}</p> : null;
  const cancel = (
    <Button look="quiet" onClick={() => void actions.cancelDownload(packId)}>
      {t('packs.cancel')}
    </Button>
  );

  if (activity !== null && activity.kind !== 'deleting') {
    const { loadedBytes, totalBytes } = activity;
    const label = t(`packs.${activity.kind}`, { loaded: size(loadedBytes), total: size(totalBytes) });
    return (
      <div className={styles['download']}>
        <label className={styles['downloadLabel']}>
          {label}
          <progress className={room['bar']} value={loadedBytes} max={Math.max(totalBytes, 1)} />
        </label>
        <div className={room['buttons']}>
          {activity.kind === 'downloading' || activity.kind === 'updating' ? (
            <Button onClick={() => actions.pauseDownload(packId)}>{t('packs.pause')}</Button>
          ) : null}
          {activity.kind === 'paused' ? (
            <Button look={look} disabled={locked} onClick={fetch}>
              {t('packs.resume')}
            </Button>
          ) : null}
          {activity.kind === 'verifying' ? null : cancel}
        </div>
      </div>
    );
  }
  const begun = update !== null && update.storedBytes > 0 ? cancel : null;
  if (pack.error !== null) {
    return (
      <>
        <AssistantError error={pack.error} {...(locked ? {} : { onRetry: fetch })} />
        {lockNote}
        {begun}
      </>
    );
  }
  if (update !== null) {
    return (
      <>
        <p className={room['fine']}>{t('packs.updateNote', { version: update.version, used: pack.version })}</p>
        <div className={room['buttons']}>
          <Button look={look} disabled={locked} onClick={fetch}>
            {t('packs.update', { size: size(Math.max(0, update.sizeBytes - update.storedBytes)) })}
          </Button>
          {begun}
        </div>
        {lockNote}
      </>
    );
  }
  if (pack.state === 'ready') return null;
  return (
    <div className={room['buttons']}>
      <Button look={look} disabled={activity !== null || locked} onClick={fetch}>
        {pack.state === 'damaged'
          ? t('packs.repair')
          : t(pack.state === 'partial' ? 'packs.resumeSize' : 'packs.fetch', {
              size: size(Math.max(0, pack.totalBytes - pack.storedBytes)),
            })}
      </Button>
      {lockNote}
    </div>
  );
}
