import { useEffect } from 'react';
import { useAssistantTexts } from '../i18n/useAssistantTexts';
import { sizeText } from '../format/whenText';
import { Group } from '../controls/Field';
import styles from './PacksPage.module.css';
import { useAssistantActions, useInkling } from '../store/storeContext';
import { DevicePlanText } from './DevicePlanText';
import { PackRow } from './PackRow';
import { SwitchField } from '../controls/SwitchField';

/** The assistant's switch, and while it is on, its packs. */
export function PacksPage() {
  const { t, i18n } = useAssistantTexts();
  const actions = useAssistantActions();
  const enabled = useInkling((state) => state.assistant.settings.enabled);
  const packs = useInkling((state) => state.assistant.packs);
  const engineBytes = useInkling((state) => state.assistant.engineBytes);
  const webgpuBytes = useInkling((state) => state.assistant.webgpuBytes);
  const graphics = useInkling((state) => state.assistant.settings.graphics);
  const plan = useInkling((state) => state.assistant.plan);
  const notes = packs.find((pack) => pack.facts.packId === 'notes-en');
  const size = sizeText((notes?.totalBytes ?? 0) + engineBytes, i18n.language);

  useEffect(() => void actions.checkPacks(), [actions, enabled]);

  return (
    <>
      <div className={styles['master']}>
        <SwitchField
          label={t('packs.switch')}
          note={enabled ? t('packs.switchOnNote') : t('packs.switchOffNote', { size })}
          checked={enabled}
          onChange={actions.setAssistantEnabled}
        />
      </div>
      {enabled ? (
        <Group title={t('packs.title')} note={t('packs.note')}>
          <ul className={styles['packs']}>
            {packs.map((pack) => (
              <PackRow key={pack.facts.packId} pack={pack} />
            ))}
          </ul>
          {plan === null ? null : <DevicePlanText plan={plan} />}
          {'gpu' in navigator ? (
            <SwitchField
              label={t('packs.graphics')}
              note={t('packs.graphicsNote', { size: sizeText(webgpuBytes, i18n.language) })}
              checked={graphics}
              onChange={actions.setGraphics}
            />
          ) : null}
        </Group>
      ) : null}
    </>
  );
}
