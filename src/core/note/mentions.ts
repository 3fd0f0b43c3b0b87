import { frontMatterOf } from '../text/structure/frontMatter';
import type { TextSpan } from '../../shared/protocol';
import { allNoteLinks } from './links';

/** Shorter names are words like any other. */
const LEAST_LENGTH = 3;
const LETTER = /[\p{L}\p{M}\p{N}]/u;
/** Code, pictures, links to the web and addresses: a name in these is no word of the text. */
const ELSEWHERE = /```[\s\S]*?(?:```|$)|`[^`\n]+`|!?\[[^\]\n]{0,400}\]\([^)\n]{0,400}\)|https?:\/\/\S+/gu;

/** Names that are worth being looked for, as they are compared. */
export const mentionKeys = (names: readonly string[]): string[] =>
  [...new Set(names.map((name) => name.toLowerCase().trim()))].filter((name) => name.length >= LEAST_LENGTH);

/**
 * The first place where the text names one of `keys` (mentionKeys) as whole words and not in a link already, case aside;
 * null where it does not.
 */
export const mentionIn = (body: string, keys: readonly string[]): TextSpan | null => {
  const text = body.toLowerCase();
  // Where a letter has other widths in the two cases, places would not fit; such a text is left out.
  if (text.length !== body.length || !keys.some((key) => text.includes(key))) return null;
  const front = body.startsWith('---') ? frontMatterOf(body) : null;
  const taken: TextSpan[] = [
    ...(front === null ? [] : [{ start: 0, end: front.end }]),
    ...allNoteLinks(body),
    ...[...body.matchAll(ELSEWHERE)].map((match) => ({ start: match.index, end: match.index + match[0].length })),
  ];
  let best: TextSpan | null = null;
  for (const key of keys) {
    for (let start = text.indexOf(key); start !== -1; start = text.indexOf(key, start + 1)) {
      const end = start + key.length;
      if (best !== null && start >= best.start) break;
      const whole = !LETTER.test(body[start - 1] ?? '') && !LETTER.test(body[end] ?? '');
      if (!whole || taken.some((span) => start < span.end && end > span.start)) continue;
      best = { start, end };
      break;
    }
  }
  return best;
};

/** The body with a link to `title` at a mention, which reads as before. */
export const linkMention = (body: string, { start, end }: TextSpan, title: string): string => {
  const words = body.slice(start, end);
  const link = words === title ? `[[${title}]]` : `[[${title}|${words}]]`;
  return body.slice(0, start) + link + body.slice(end);
};
