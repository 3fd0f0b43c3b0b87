import { Slider } from 'radix-ui';
import { useId } from 'react';
import { useAssistantTexts } from '../i18n/useAssistantTexts';
import { ACCEPT_KEYS } from '../../core/assistant/assistantSettings';
import { formatKeys } from '../actions/shortcut';
import { Choice, Group } from '../controls/Field';
import { KEYS_OF_ACCEPTING, GHOST_KEYS } from '../format/keyboard';
import room from './assistant.module.css';
import styles from './GhostSettings.module.css';
import { useAssistantActions, useInkling } from '../store/storeContext';
import { SwitchField } from '../controls/SwitchField';

/** The slider has five stops, and each has a sentence: a number would say nothing. */
const STEPS = [0, 0.25, 0.5, 0.75, 1] as const;

/** How inline suggestions behave. Not shown while the assistant is off. */
export function GhostSettings() {
  const { t } = useAssistantTexts();
  const sliderId = useId();
  const actions = useAssistantActions();
  const { enabled, ghost } = useInkling((state) => state.assistant.settings);
  if (!enabled) return null;
  const step = STEPS.reduce<number>(
    (best, value, index) =>
      Math.abs(value - ghost.eagerness) < Math.abs((STEPS[best] ?? 0) - ghost.eagerness) ? index : best,
    0,
  );
  const effect = t(`ghost.effect${step}`);
  return (
    <Group title={t('ghost.title')}>
      <SwitchField
        label={t('ghost.enabled')}
        note={t('ghost.enabledNote')}
        checked={ghost.enabled}
        onChange={(on) => actions.setGhost({ enabled: on })}
      />
      {ghost.enabled ? (
        <div className={styles['sliderField']}>
          <span id={sliderId}>{t('ghost.eagerness')}</span>
          <Slider.Root
            className={styles['slider'] ?? ''}
            min={0}
            max={STEPS.length - 1}
            step={1}
            value={[step]}
            onValueChange={([value = 2]) => actions.setGhost({ eagerness: STEPS[value] ?? 0.5 })}
          >
            <Slider.Track className={styles['track'] ?? ''}>
              <Slider.Range className={styles['range'] ?? ''} />
            </Slider.Track>
            <Slider.Thumb className={styles['knob'] ?? ''} aria-labelledby={sliderId} aria-valuetext={effect} />
          </Slider.Root>
          <p className={room['fine']}>{effect}</p>
        </div>
      ) : null}
      <SwitchField
        label={t('ghost.announce')}
        note={t('ghost.announceNote')}
        checked={ghost.announce}
        onChange={(announce) => actions.setGhost({ announce })}
      />
      <Choice
        label={t('ghost.acceptKey')}
        value={ghost.acceptKey}
        options={ACCEPT_KEYS.map((value) => ({ value, text: t(`ghost.accept.${value}`) }))}
        onChange={(acceptKey) => actions.setGhost({ acceptKey })}
      />
      <dl className={styles['keys']}>
        {[...KEYS_OF_ACCEPTING[ghost.acceptKey].map((key) => ({ id: 'all', key }) as const), ...GHOST_KEYS].map(
          ({ id, key }) => (
            <div key={key}>
              <dt>
                <kbd>{formatKeys(key)}</kbd>
              </dt>
              <dd>{t(`ghost.key.${id}`)}</dd>
            </div>
          ),
        )}
      </dl>
    </Group>
  );
}
