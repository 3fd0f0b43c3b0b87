import type { Language } from '../../shared/languages';
import type { TextSpan } from '../../shared/protocol';

/** Relatives are called by what they are: "ask Grandma" names somebody, and is translated. */
const KIN = /^(?:grand|granny|step|god|mamie|papy|m[ée]m[ée]|p[ée]p[ée]|abuel|vov|av[óô])/iu;
/** Whether a word, or what people are addressed by, stands directly before. */
const INSIDE = /(?:[\p{L}\p{N}]|(?<!\p{L})(?:Mrs?|Ms|Dr|Sra?|Mme|Mlle|M)\.)\s+$/u;
const GERMAN_TITLE = /(?<!\p{L})(?:Familie|Frau|Herrn?|Dr\.|Prof\.)\s+$/u;

/**
 * Whether a word is what a form of the glossary says, by its capital and by what stands around it: "Call Rosemary" and
 * "Familie Schreiner" name somebody, German "reifen" is no Reifen, and "van" before a name is none to be hired.
 *
 * @param form as the glossary writes it.
 */
export const isTermInPlace = (text: string, { start, end }: TextSpan, form: string, from: Language): boolean => {
  const source = text.slice(start, end);
  if (/\s/u.test(source)) return true;
  const before = text.slice(0, start);
  if (from === 'de') {
    if (GERMAN_TITLE.test(before)) return false;
    // Whoever writes without capitals writes nouns so, too; the first letter of all says nothing.
    return !(/^\p{Lu}/u.test(form) && /^\p{Ll}/u.test(source) && /\p{Lu}/u.test(text.slice(1)));
  }
  if (/^van$/iu.test(source) && /^\s+(?:\p{Lu}\p{Ll}|d[ei][rn]?\s)/u.test(text.slice(end))) return false;
  return !/^\p{Lu}\p{Ll}/u.test(source) || !INSIDE.test(before) || KIN.test(source);
};
