import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { sizeText } from '../format/whenText';
import { Group } from '../controls/Field';
import styles from './assistant.module.css';
import { useAssistant, useAssistantActions } from './assistantStore';
import { DevicePlanText } from './DevicePlanText';
import { PackRow } from './PackRow';
import { SwitchField } from '../controls/SwitchField';

/** The assistant's switch, and while it is on, its packs. */
export function PacksPage() {
  const { t, i18n } = useTranslation('assistant');
  const actions = useAssistantActions();
  const enabled = useAssistant((slice) => slice.assistant.settings.enabled);
  const packs = useAssistant((slice) => slice.assistant.packs);
  const engineBytes = useAssistant((slice) => slice.assistant.engineBytes);
  const plan = useAssistant((slice) => slice.assistant.plan);
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
        </Group>
      ) : null}
    </>
  );
}
