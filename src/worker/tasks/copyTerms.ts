import { termsIn } from '../../core/glossary/glossary';
import type { GlossaryTerm } from '../../core/glossary/glossary';
import { isPlural } from '../../core/glossary/plural';
import { capitalised } from '../../core/text/typedCase';
import type { Language } from '../../shared/languages';
import type { TextSpan } from '../../shared/protocol';
import type { Model } from '../engine/model';
import { EOS, languageToken, PLACEHOLDER_COUNT, SEP } from '../tokenizer/reservedTokens';
import { tokenScores } from './backTranslation';
import type { FlatText, TranslateOptions } from './translateSentence';

const ITEM = /[^,;:]+/gu;
/** Longer items are clauses, most often. */
const MOST_WORDS = 5;
/** Where fewer stand between commas, "in the meantime, …" is more likely than a list. */
const LEAST_ITEMS = 3;

/** Whether a term touches none of these. */
export const isFree = (term: TextSpan, spans: readonly TextSpan[]): boolean =>
  spans.every(({ start, end }) => end <= term.start || start >= term.end);

/** "2 cans of tomatoes, 1 onion": how many there are says nothing else of a term. */
const COUNT = /^\s*(?:\p{Nd}{1,4}\s?[x×]?\s+)?$/u;

/** "250 g of flour": how much, and what joins it to its term. */
const MEASURE =
  /^\s*\p{Nd}[\p{Nd}.,]*\s?(?:kg|g|mg|l|ml|cl|dl|oz|lbs?|pounds?|grams?|Gramm|gramos|grammes|gramas|lit(?:er|re|ro)s?)\s+(?<of>(?:of|de)\s+|d['’])?$/iu;
/** What joins a term to its measure: nothing in English and German. */
const joined = (form: string, to: Language): string => {
  if (to === 'en' || to === 'de') return form;
  return to === 'fr' && /^(?:[aeiouyéèêâîôœ]|h(?!aricot|areng|omard))/iu.test(form) ? `d'${form}` : `de ${form}`;
};

/** Terms of which nothing but a term, and how many, stands between two commas of a list, or in the whole text. */
const termsAlone = (text: string, { from, to }: TranslateOptions): GlossaryTerm[] => {
  const items = [...text.matchAll(ITEM)];
  const isList = items.length >= LEAST_ITEMS && items.every(([item]) => item.trim().split(/\s+/u).length <= MOST_WORDS);
  if (items.length > 1 && !isList) return [];
  return items.flatMap(({ 0: item, index }) => {
    const [term, ...more] = termsIn(item, from, to, /^\s*\p{L}/u.test(item));
    if (term === undefined || more.length > 0) return [];
    const { start, end, targets } = term;
    if (!/^[.!?]?$/u.test(item.slice(end).trim())) return [];
    const before = item.slice(0, start);
    if (COUNT.test(before)) return [{ start: index + start, end: index + end, targets }];
    const measure = MEASURE.exec(before);
    if (measure === null) return [];
    const of = measure.groups?.['of']?.length ?? 0;
    return [{ start: index + start - of, end: index + end, targets: targets.map((form) => joined(form, to)) }];
  });
};

/** Forms of the number of `source`, as far as an ending tells it; all where none is. */
const ofSameNumber = (source: string, forms: readonly string[], { from, to }: TranslateOptions): readonly string[] => {
  if (from === 'de' || to === 'de') return forms;
  const same = forms.filter((form) => isPlural(form, to) === isPlural(source, from));
  return same.length > 0 ? same : forms;
};

/** Nats a token that the first form, the usual one, is ahead by. */
const USUAL_NATS = 0.3;

/** Of several forms the one that the pack finds likeliest for the source. */
const likeliest = async (model: Model, source: string, forms: readonly string[], options: TranslateOptions) => {
  const prefix = [languageToken(options.to), ...model.tokenizer.encode(source), SEP];
  let best = { form: forms[0] ?? source, score: -Infinity };
  for (const [index, form] of forms.length > 1 ? forms.entries() : []) {
    const tokens = model.tokenizer.encode(form);
    const scores = await tokenScores(model, prefix, [...tokens, EOS], options.signal);
    const score = scores.reduce((sum, value) => sum + value, 0) / scores.length + (index === 0 ? USUAL_NATS : 0);
    if (score > best.score) best = { form, score };
  }
  return best.form;
};

/**
 * `flat` with these terms copied, each shown in the form that the pack finds likeliest.
 *
 * @param change done to what is shown.
 * @throws Cancelled between steps when the signal is aborted.
 */
export const withTermsCopied = async (
  model: Model,
  { text, spans }: FlatText,
  terms: readonly GlossaryTerm[],
  options: TranslateOptions,
  change: (text: string) => string,
): Promise<FlatText> => {
  const copied = [...spans];
  for (const { start, end, targets } of terms) {
    const source = text.slice(start, end);
    const form = await likeliest(model, source, ofSameNumber(source, targets, options), options);
    // Within a sentence a German noun has a capital, and another language's has none.
    const isCapital = /^\p{Lu}/u.test(source) && (options.from !== 'de' || text.slice(0, start).trim() === '');
    copied.push({ start, end, shown: change(isCapital ? capitalised(form) : form) });
  }
  return { text, spans: copied.sort((a, b) => a.start - b.start) };
};

/**
 * `flat` with the terms copied that stand alone in it: in "radishes, oat milk, kale" no word depends on another, and a
 * pack that does not know them has nothing to go by.
 *
 * @param change done to what is shown.
 * @throws Cancelled between steps when the signal is aborted.
 */
export const withTermsAlone = (
  model: Model,
  flat: FlatText,
  options: TranslateOptions,
  change: (text: string) => string,
): Promise<FlatText> => {
  const free = termsAlone(flat.text, options).filter((term) => isFree(term, flat.spans));
  const room = Math.max(0, PLACEHOLDER_COUNT - flat.spans.length);
  return withTermsCopied(model, flat, free.slice(0, room), options, change);
};
