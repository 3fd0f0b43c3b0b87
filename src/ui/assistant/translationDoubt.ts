import { doubtsOf, type TranslationDoubts } from '../../core/assistant/translationCheck';
import type { TranslationPair } from '../../core/assistant/translationPair';
import { LOW_CONFIDENCE } from '../../shared/protocol';
import type { TranslatedSentence } from '../../shared/protocol';
import type { Language } from '../../shared/languages';

export interface Doubt extends TranslationDoubts {
  readonly isUnsure: boolean;
}

/** What a reader should know of a translated sentence before trusting it. */
export const doubtOf = (pair: TranslationPair, confidence: number): Doubt => ({
  ...doubtsOf(pair),
  isUnsure: confidence < LOW_CONFIDENCE,
});

interface Translation {
  readonly sourceText: string;
  readonly sentences: readonly TranslatedSentence[];
  readonly from: Language;
  readonly to: Language;
}

/** True when more than half of a translation, by its letters, has a mark. */
export const isMostlyDoubtful = ({ sourceText, sentences, from, to }: Translation): boolean => {
  let doubtful = 0;
  let whole = 0;
  for (const { source: span, target, confidence } of sentences) {
    const source = sourceText.slice(span.start, span.end);
    const { missing, muchShorter, isUnsure } = doubtOf({ source, target, from, to }, confidence);
    whole += source.length;
    if (isUnsure || muchShorter || missing.length > 0) doubtful += source.length;
  }
  return doubtful > whole / 2;
};
