import type { Language } from '../../shared/languages';

/** A sentence and what it was translated to. */
export interface TranslationPair {
  readonly source: string;
  readonly target: string;
  readonly from: Language;
  readonly to: Language;
}
