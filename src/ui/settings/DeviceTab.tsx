import { Suspense, useEffect } from 'react';
import { useSettingsTexts } from '../i18n/useSettingsTexts';
import { SwitchField } from '../controls/SwitchField';
import { momentText, sizeText } from '../format/whenText';
import { Button } from '../controls/Button';
import { lazyPart } from '../controls/lazyPart';
import { useInkling } from '../store/storeContext';
import styles from './DeviceTab.module.css';
import { Fact, Group } from '../controls/Field';
import { RequestTable } from './RequestTable';

const GhostWorth = lazyPart(async () => (await import('../memory/GhostWorth')).GhostWorth);

const AppLockSettings = lazyPart(async () => (await import('../locking/AppLockSettings')).AppLockSettings);
const LockingSettings = lazyPart(async () => (await import('../locking/LockingSettings')).LockingSettings);
const ScanPart = lazyPart(async () => (await import('./ScanPart')).ScanPart);

/** What is kept here, how safe it is, every request that was made, and the way to be rid of all of it. */
export const DeviceTab = () => {
  const { t, i18n } = useSettingsTexts();
  const usage = useInkling((state) => state.usage);
  const erasing = useInkling((state) => state.erasing);
  const version = useInkling((state) => state.version);
  const updateReady = useInkling((state) => state.updateReady);
  const updateCheck = useInkling((state) => state.updateCheck);
  const installState = useInkling((state) => state.installState);
  const lastBackupAtMs = useInkling((state) => state.preferences.lastBackupAtMs);
  const refreshUsage = useInkling((state) => state.refreshUsage);
  const askForPersistence = useInkling((state) => state.askForPersistence);
  const exportAll = useInkling((state) => state.exportAll);
  const acceptUpdate = useInkling((state) => state.acceptUpdate);
  const checkForUpdate = useInkling((state) => state.checkForUpdate);
  const install = useInkling((state) => state.install);
  const showOverlay = useInkling((state) => state.showOverlay);
  const confirm = useInkling((state) => state.confirm);
  const eraseEverything = useInkling((state) => state.eraseEverything);

  const offlineLock = useInkling((state) => state.offlineLock);
  const refreshNetwork = useInkling((state) => state.refreshNetwork);
  const setOfflineLock = useInkling((state) => state.setOfflineLock);

  useEffect(() => void refreshUsage(), [refreshUsage]);
  useEffect(() => void refreshNetwork(), [refreshNetwork]);
  const language = i18n.language;
  const unknown = t('device.unknown');

  return (
    <>
      <Group title={t('device.kept')} note={t('device.keptNote')}>
        <dl>
          <Fact name={t('device.notes')}>
            {usage === null
              ? '…'
              : t('device.notesValue', { count: usage.noteCount - usage.trashedCount, trashed: usage.trashedCount })}
          </Fact>
          <Fact name={t('device.images')}>
            {usage === null
              ? '…'
              : t('device.imagesValue', {
                  count: usage.attachmentCount,
                  size: sizeText(usage.attachmentBytes, language),
                })}
          </Fact>
          <Fact
            name={t('device.versions')}
            action={<Button onClick={() => showOverlay('lost')}>{t('notes:lost.title')}</Button>}
          >
            {usage === null ? '…' : t('device.versionsValue', { count: usage.versionCount })}
          </Fact>
          <Fact name={t('device.space')}>
            {usage === null
              ? '…'
              : usage.usedBytes === null || usage.quotaBytes === null
                ? unknown
                : t('device.spaceValue', {
                    used: sizeText(usage.usedBytes, language),
                    quota: sizeText(usage.quotaBytes, language),
                  })}
          </Fact>
          <Fact
            name={t('device.safe')}
            action={
              usage?.persisted === false ? (
                <Button onClick={() => void askForPersistence()}>{t('device.ask')}</Button>
              ) : undefined
            }
          >
            {usage === null
              ? '…'
              : usage.persisted === null
                ? unknown
                : t(usage.persisted ? 'device.safeYes' : 'device.safeNo')}
          </Fact>
          <Fact
            name={t('device.backup')}
            action={<Button onClick={() => void exportAll('backup')}>{t('backup.make')}</Button>}
          >
            {lastBackupAtMs === null ? t('device.never') : momentText(lastBackupAtMs, language)}
          </Fact>
        </dl>
      </Group>
      <Suspense fallback={null}>
        <AppLockSettings />
        <LockingSettings />
        <GhostWorth />
      </Suspense>
      <Group title={t('device.requests')} note={t('device.requestsNote')}>
        <SwitchField
          label={t('lock.label')}
          note={t(
            offlineLock === 'unavailable'
              ? 'lock.unavailable'
              : offlineLock === 'passed'
                ? 'shell:lock.passed'
                : 'lock.note',
          )}
          checked={offlineLock === 'on' || offlineLock === 'passed'}
          disabled={offlineLock === 'unavailable' || offlineLock === 'unknown'}
          onChange={(locked) => void setOfflineLock(locked)}
        />
        <RequestTable />
      </Group>
      <Group title={t('device.app')}>
        <dl>
          <Fact
            name={t('device.version')}
            action={
              updateReady ? (
                <Button look="main" onClick={() => void acceptUpdate()}>
                  {t('device.update')}
                </Button>
              ) : (
                <Button
                  disabled={offlineLock === 'on' || updateCheck === 'looking'}
                  onClick={() => void checkForUpdate()}
                >
                  {t('device.check')}
                </Button>
              )
            }
          >
            {version}
            <span role="status" className={styles['answer']}>
              {updateCheck === null || updateReady ? null : t(`updates:check.${updateCheck}`)}
            </span>
          </Fact>
          <Fact
            name={t('device.install')}
            action={
              installState === 'available' ? (
                <Button onClick={() => void install()}>{t('device.installNow')}</Button>
              ) : undefined
            }
          >
            {t(`device.install_${installState}`)}
          </Fact>
        </dl>
      </Group>
      <Suspense fallback={null}>
        <ScanPart />
      </Suspense>
      <Group title={t('device.erase')} note={t('device.eraseNote')}>
        <div className={styles['buttons']}>
          <Button
            look="danger"
            disabled={erasing}
            onClick={() =>
              confirm({
                key: 'settings:eraseAll',
                values: { count: usage?.noteCount ?? 0 },
                phraseKey: 'settings:eraseAll.phrase',
                onConfirm: () => void eraseEverything(),
              })
            }
          >
            {erasing ? t('device.erasing') : t('device.eraseAll')}
          </Button>
        </div>
      </Group>
    </>
  );
};
