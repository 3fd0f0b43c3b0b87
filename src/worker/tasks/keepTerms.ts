import { heldForm, isHeld, termsIn } from '../../core/glossary/glossary';
import type { Model } from '../engine/model';
import { PLACEHOLDER_COUNT } from '../tokenizer/reservedTokens';
import { withArticles } from './articles';
import { isFree, withTermsAlone, withTermsCopied } from './copyTerms';
import { copiedSpans, translateFlat } from './translateSentence';
import type { FlatText, SentenceTranslation, TranslateOptions } from './translateSentence';

const same = (text: string): string => text;

/** `target` with the space before a colon that French writes, and no other language; what ends `&amp;` is no such mark. */
const spaced = (target: string, { from, to }: TranslateOptions): string => {
  if (to === 'fr') return target.replace(/(?<=\p{L})(?<!&#?[\p{L}\p{N}]{1,31})(?=[:;!?](?:\s|$))/gu, ' ');
  return from === 'fr' ? target.replace(/(?<=\p{L})\s(?=[:;!?](?:\s|$))/gu, '') : target;
};

/**
 * A sentence with its everyday words as the glossary says them: what stands alone in a list is copied, what stands in a
 * sentence and does not come by itself is favoured by the search. A term that the target does not hold all the same is copied in a second try, and
 * the articles before terms are looked at, for the pack did not choose them with the words in sight.
 *
 * @param change done to the words of the target.
 * @throws Cancelled between steps when the signal is aborted.
 */
export const translateWithTerms = async (
  model: Model,
  source: FlatText,
  options: TranslateOptions,
  change: (text: string) => string = same,
): Promise<SentenceTranslation> => {
  const { from, to } = options;
  const listed = await withTermsAlone(model, source, options, change);
  const flat = copiedSpans(model, listed, from).length <= PLACEHOLDER_COUNT ? listed : source;
  const copied = copiedSpans(model, flat, from);
  // Of what is copied nothing is said in other words.
  const terms = termsIn(flat.text, from, to).filter((term) => isFree(term, copied));
  const forms = terms.map(({ targets }) => targets);
  const plain = await translateFlat(model, flat, options, change);
  // What the pack says by itself it says best: a term that is favoured where it would come anyway bends what stands around it.
  const isWhole = terms.every((term) => isHeld(plain.target, term, to));
  const translated = isWhole ? plain : await translateFlat(model, flat, options, change, forms);
  // What stood alone kept the marks of the source.
  const keptMarks = flat.spans.length > source.spans.length;
  const first = keptMarks ? { ...translated, target: spaced(translated.target, options) } : translated;
  if (terms.length === 0) return first;
  const agreed = async (translation: SentenceTranslation): Promise<SentenceTranslation> => {
    const held = terms.flatMap((term) => heldForm(translation.target, term) ?? []);
    return { ...translation, target: await withArticles(model, flat.text, translation.target, held, options) };
  };
  const lost = terms.filter((term) => !isHeld(first.target, term, to));
  if (lost.length === 0 || copied.length + lost.length > PLACEHOLDER_COUNT) return agreed(first);
  const filled = await withTermsCopied(model, flat, lost, options, change);
  const others = terms.filter((term) => !lost.includes(term)).map(({ targets }) => targets);
  const second = await translateFlat(model, filled, options, change, others);
  return agreed(second.isComplete ? second : first);
};
