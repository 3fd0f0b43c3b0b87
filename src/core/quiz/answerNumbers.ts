import { LANGUAGES, type Language } from '../../shared/languages';
import { numberValuesIn } from '../text/localFigures';
import { spokenNumbers } from '../text/numberWords';
import { scaleZeros } from './answerScales';
import { unitSign } from './answerUnits';

const HOLDS_DIGIT = /\p{Nd}/u;
const PERCENT = /(?<!\p{L})(?:per\s?cent|prozent|por\s?cien(?:to)?|por\s?cento|pour\s?cent)(?!\p{L})/giu;
const NEXT_WORD = /[\u00a0\u202f -]?(?<word>\p{L}+)(?!\p{L}|\p{Nd})\.?/uy;
/** "5 mil millones" is two of them. */
const MOST_SCALES = 2;
const FIRST_WORD = /(?<=^\s)\p{L}+/u;
const ONLY_ARTICLE = /^\s*(?:an?\s)?$/iu;

/** Numbers in words as figures: "eight planets" is "8 planets". */
const spokenInFigures = (text: string, language: Language): string => {
  let figures = text;
  for (const { shown, value, after, isSure } of spokenNumbers(text, language).reverse()) {
    const start = text.length - after.length - shown.length;
    // "Hundred" counts where it is all that is said, and before another scale: mil millones.
    const isAll = after.trim() === '' && ONLY_ARTICLE.test(text.slice(0, start));
    const isScaled = scaleZeros(FIRST_WORD.exec(after)?.[0] ?? '', language) !== null;
    if (!isSure && !isAll && !isScaled) continue;
    figures = `${figures.slice(0, start)}${value}${figures.slice(start + shown.length)}`;
  }
  return figures;
};

/** A value with zeros behind it; null where some of it is left behind the decimal mark. */
const withZeros = (value: string, zeros: number): string | null => {
  const [units = '', part = ''] = value.split('.');
  if (!/^\p{Nd}+$/u.test(units + part) || part.length > zeros) return null;
  return units.replace(/^0+$/u, '') + part.padEnd(zeros, '0');
};

/** A figure and the word that multiplies it as one figure; a unit behind a figure as its sign. */
const scaledInFigures = (text: string, language: Language): string => {
  let figures = '';
  let at = 0;
  for (const { start, shown, value } of numberValuesIn(text, language).sort((a, b) => a.start - b.start)) {
    if (start < at) continue;
    NEXT_WORD.lastIndex = start + shown.length;
    const next = NEXT_WORD.exec(text);
    const word = next?.groups?.['word'] ?? '';
    const [zeros, sign] = [scaleZeros(word, language), unitSign(word)];
    const scaled = zeros === null ? null : withZeros(value, zeros);
    if (next === null || (scaled === null && sign === null)) continue;
    figures += text.slice(at, start) + (scaled ?? `${shown} ${sign ?? ''}`);
    at = start + shown.length + next[0].length;
  }
  return figures + text.slice(at);
};

/** Without a language of its own for scales they stay words. */
const inFigures = (text: string, spokenIn: Language | null, language: Language | null): string => {
  let figures = text.replace(PERCENT, '%');
  if (spokenIn !== null) figures = spokenInFigures(figures, spokenIn);
  if (language === null) return figures;
  for (let times = 0; times < MOST_SCALES; times++) figures = scaledInFigures(figures, language);
  return figures;
};

/**
 * Both texts with their numbers in figures, in each way that they may be meant: none where that changes nothing. Words
 * are read as numbers only where the other text has figures; those of the answer are in its language, who types may
 * take another one.
 */
export const inFiguresAlike = (typed: string, answer: string, language: Language | null): [string, string][] => {
  const isTypedSpoken = !HOLDS_DIGIT.test(typed) && HOLDS_DIGIT.test(answer);
  const isAnswerSpoken = HOLDS_DIGIT.test(typed) && !HOLDS_DIGIT.test(answer);
  const spokenIn = isTypedSpoken ? LANGUAGES : isAnswerSpoken ? (language === null ? LANGUAGES : [language]) : [null];
  const found = new Map<string, [string, string]>();
  for (const scales of language === null ? (['en', 'de', null] as const) : [language, null])
    for (const spoken of spokenIn) {
      const given = inFigures(typed, isTypedSpoken ? spoken : null, scales);
      const wanted = inFigures(answer, isAnswerSpoken ? spoken : null, scales);
      if (given !== typed || wanted !== answer) found.set(`${given}\n${wanted}`, [given, wanted]);
    }
  return [...found.values()];
};
