import { useAssistantTexts } from '../i18n/useAssistantTexts';
import type { DevicePlan } from '../../shared/protocol';
import styles from './assistant.module.css';

/** English text of the packs: three words take about four parts of the vocabulary. */
const WORDS_PER_TOKEN = 0.75;

/** What this device measured, as something that a reader can picture. */
export function DevicePlanText({ plan }: { readonly plan: DevicePlan }) {
  const { t, i18n } = useAssistantTexts();
  const tokenMs = (plan.decode === 'webgpu' ? plan.webgpuDecodeMs : null) ?? plan.wasmDecodeMs;
  const perSecond = (1_000 / tokenMs) * WORDS_PER_TOKEN;
  const words = perSecond.toLocaleString(i18n.language, { maximumSignificantDigits: 2 });
  const decode = t(`packs.provider_${plan.decode}`);
  const read = t(`packs.provider_${plan.read}`);
  return (
    <p className={styles['fine']}>
      {plan.decode === plan.read
        ? t('packs.planAlone', { words, decode })
        : // Its article begins no sentence there.
          t('packs.planShared', {
            words,
            decode,
            read: read.charAt(0).toLocaleLowerCase(i18n.language) + read.slice(1),
          })}
    </p>
  );
}
