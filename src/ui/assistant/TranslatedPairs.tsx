import { useTranslation } from 'react-i18next';
import { LOW_CONFIDENCE } from '../../shared/protocol';
import type { TranslationSession } from '../../state/assistantTranslation';
import styles from './assistant.module.css';

/** Source and target side by side, sentence by sentence; what the pack was unsure of says so. */
export function TranslatedPairs({ session }: { readonly session: TranslationSession }) {
  const { t } = useTranslation('assistant');
  const { sentences, sourceText, tracker, from, to } = session;
  return (
    <ol className={styles['pairs']}>
      {sentences.map(({ source, target, confidence }, index) => {
        const unsure = confidence < LOW_CONFIDENCE;
        return (
          <li key={`${source.start}-${index}`} data-unsure={unsure}>
            <button
              type="button"
              lang={from}
              title={t('translation.source')}
              onClick={() => tracker?.reveal(index + 1)}
              onMouseEnter={() => tracker?.light(index + 1)}
              onMouseLeave={() => tracker?.light(null)}
              onFocus={() => tracker?.light(index + 1)}
              onBlur={() => tracker?.light(null)}
            >
              {sourceText.slice(source.start, source.end)}
            </button>
            <p lang={to}>
              {target}
              {unsure ? (
                <span className={styles['unsure']} lang={undefined}>
                  {t('translation.unsure')}
                </span>
              ) : null}
            </p>
          </li>
        );
      })}
    </ol>
  );
}
