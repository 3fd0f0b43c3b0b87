import { memo } from 'react';
import { useAssistantTexts } from '../i18n/useAssistantTexts';
import type { TranslationPair } from '../../core/assistant/translationPair';
import type { TranslationSession } from '../../state/assistant/translationActions';
import styles from './TranslatedPairs.module.css';
import { doubtOf } from './translationDoubt';

interface TargetProps extends TranslationPair {
  readonly confidence: number;
}

/** The target, and what to look at twice: words of the source that it does not show, a gap, or plain doubt. */
const Target = memo(function Target({ confidence, ...pair }: TargetProps) {
  const { t, i18n } = useAssistantTexts();
  const { missing, muchShorter, isUnsure } = doubtOf(pair, confidence);
  const doubt =
    missing.length > 0
      ? t('translation.check', { words: new Intl.ListFormat(i18n.language, { type: 'unit' }).format(missing) })
      : muchShorter
        ? t('translation.shorter')
        : isUnsure
          ? t('translation.unsure')
          : null;
  return (
    <p lang={pair.to}>
      {pair.target}
      {doubt === null ? null : (
        <span className={styles['unsure']} lang={i18n.language}>
          {doubt}
        </span>
      )}
    </p>
  );
});

/** Source and target side by side, sentence by sentence. */
export function TranslatedPairs({ session }: { readonly session: TranslationSession }) {
  const { t } = useAssistantTexts();
  const { sentences, sourceText, tracker, from, to } = session;
  return (
    <ol className={styles['pairs']}>
      {sentences.map(({ source: span, target, confidence }, index) => {
        const source = sourceText.slice(span.start, span.end);
        return (
          <li key={`${span.start}-${index}`}>
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
              {source}
            </button>
            <Target source={source} target={target} from={from} to={to} confidence={confidence} />
          </li>
        );
      })}
    </ol>
  );
}
