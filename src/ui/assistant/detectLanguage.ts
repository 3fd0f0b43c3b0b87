import { votesOf } from '../../core/text/languageVotes';
import { noteBlocks } from '../../core/text/structure/blocks';
import { inlinesOf } from '../../core/text/structure/inlines';
import type { Inline } from '../../core/text/structure/inline';
import { isLanguage, type Language } from '../../shared/languages';

/** What a text is written in, as far as it tells. */
export type Detection =
  | { readonly kind: 'known'; readonly language: Language }
  /** A language that no pack knows; its ISO 639-1 code, null when it has no name here. */
  | { readonly kind: 'foreign'; readonly code: string | null }
  /** Too little text. */
  | { readonly kind: 'unclear' }
  | { readonly kind: 'empty' };

const SAMPLE_CHARS = 2_000;
const UNCLEAR: Detection = { kind: 'unclear' };
/** Of the detector's scores, which are no probabilities: below these its first guess is as often wrong as right. */
const LEAST_SCORE = 0.06;
const SURE_SCORE = 0.5;
const LEAST_LEAD = 1.5;

const detection = (code: string): Detection =>
  isLanguage(code) ? { kind: 'known', language: code } : { kind: 'foreign', code };

/** The words of a text: addresses, code and names of notes say nothing about its language. */
const wordsOf = (text: string): string => {
  const words: string[] = [];
  const put = (part: Inline): void => {
    if (part.type === 'pair') part.children.forEach(put);
    else if (part.type === 'text' || part.kind === 'script') words.push(text.slice(part.start, part.end));
  };
  for (const { prose, kind } of noteBlocks(text))
    if (kind !== 'frontMatter') for (const run of prose) inlinesOf(text, run).forEach(put);
  return words.join(' ').replace(/\s+/gu, ' ').trim();
};

const isMostlyForeignScript = (words: string): boolean => {
  const letters = words.match(/\p{L}/gu)?.length ?? 0;
  return letters > 0 && (words.match(/\p{Script=Latin}/gu)?.length ?? 0) < letters / 2;
};

/** The language of the text. Loads its tables when first asked. */
export const detectLanguage = async (text: string): Promise<Detection> => {
  if (text.trim() === '') return { kind: 'empty' };
  const sample = wordsOf(text.slice(0, 4 * SAMPLE_CHARS)).slice(0, SAMPLE_CHARS);
  if (!/\p{L}/u.test(sample)) return UNCLEAR;
  const { words, ranking } = votesOf(sample);
  const [first, second] = ranking;
  const isElected = first !== undefined && first.hits >= 2 && first.votes >= 1.5 * (second?.votes ?? 0);
  if (isElected && !isMostlyForeignScript(sample)) return detection(first.language);
  try {
    const { detectAll } = await import('tinyld/light');
    const [best, next] = detectAll(sample);
    if (isMostlyForeignScript(sample)) return { kind: 'foreign', code: best?.lang ?? null };
    if (best === undefined) return UNCLEAR;
    if (best.accuracy >= SURE_SCORE && sample.length >= 10) return detection(best.lang);
    const isAhead = best.accuracy >= LEAST_SCORE && best.accuracy >= LEAST_LEAD * (next?.accuracy ?? 0);
    // Few words look like some language or other, a foreign one most of all.
    return words >= 3 && isAhead && isLanguage(best.lang) ? detection(best.lang) : UNCLEAR;
  } catch {
    // Offline before its tables were ever fetched: the person chooses.
    return isMostlyForeignScript(sample) ? { kind: 'foreign', code: null } : UNCLEAR;
  }
};
