import { isLanguage, type Language } from '../../shared/languages';
import { votesOf } from '../text/languageVotes';

const HEADINGS: Readonly<Record<Language, string>> = {
  en: 'Summary',
  de: 'Zusammenfassung',
  es: 'Resumen',
  fr: 'Résumé',
  pt: 'Resumo',
};
const SAMPLE_CHARS = 4_000;
const LEAST_HITS = 2;

/** What a summary of `text` is headed with, in the language of the text; in `fallback` where that does not tell. */
export const summaryHeading = (text: string, fallback: Language): string => {
  const [best] = votesOf(text.slice(0, SAMPLE_CHARS)).ranking;
  const known = best !== undefined && best.hits >= LEAST_HITS && isLanguage(best.language) ? best.language : fallback;
  return HEADINGS[known];
};

/** True for the heading of a summary that was put into the note before. */
export const isSummaryHeading = (heading: string): boolean => Object.values(HEADINGS).includes(heading.trim());
