import { fold } from '../search/fold';

/** What currencies are called, by their sign. */
const NAMES: Readonly<Record<string, string>> = {
  $: 'dollar dollars dolar dolares usd',
  '€': 'euro euros eur',
  '£': 'pound pounds pfund libra libras livre livres gbp',
  '¥': 'yen yens jpy',
  '₹': 'rupee rupees rupie rupien rupia rupias roupie roupies inr',
};
const BY_NAME = new Map(
  Object.entries(NAMES).flatMap(([sign, names]) => names.split(' ').map((name) => [name, sign] as const)),
);

const SIGN_OR_WORD = /\p{Sc}|[\p{L}\p{M}]+/gu;

/** The sign of the currency that a word, folded, names. */
const currencyOf = (word: string): string | undefined => BY_NAME.get(word);

const currenciesIn = (text: string): ReadonlySet<string> =>
  new Set(
    (fold(text).match(SIGN_OR_WORD) ?? [])
      .map((part) => (/\p{Sc}/u.test(part) ? part : currencyOf(part)))
      .filter((sign) => sign !== undefined),
  );

/** Whether two texts both name a currency, and not the same: one that is left out goes without saying. */
export const isOtherCurrency = (typed: string, answer: string): boolean => {
  const [given, wanted] = [currenciesIn(typed), currenciesIn(answer)];
  return given.size > 0 && wanted.size > 0 && [...given].some((sign) => !wanted.has(sign));
};

/** Whether a word, folded, only says what the sign in a text says. */
export const isCurrencyIn = (word: string, text: string): boolean => {
  const sign = currencyOf(word);
  return sign !== undefined && currenciesIn(text).has(sign);
};
