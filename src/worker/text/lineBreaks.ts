import { inlinesOf } from '../../core/text/structure/inlines';
import type { Inline } from '../../core/text/structure/inline';

/** A line end inside a sentence, with the marks that begin the next line (`> ` of a quotation, indents). */
const BREAK = /[ \t]*\r?\n[ \t>]*/gu;

export interface LineBreak {
  readonly mark: string;
  /** Where it stood, as a share of the sentence's length. */
  readonly share: number;
}

export interface JoinedLines {
  readonly text: string;
  readonly breaks: readonly LineBreak[];
}

/** A sentence that was wrapped over lines as one line. */
export const joinLines = (sentence: string): JoinedLines => ({
  text: sentence.replace(BREAK, ' '),
  breaks: Array.from(sentence.matchAll(BREAK), (match) => ({
    mark: match[0].replace(/^[ \t]+/u, ''),
    share: match.index / sentence.length,
  })),
});

/** At the start of a line these would make a list, a quotation, a heading, a table or a rule of what is none. */
const LINE_MARK = /^(?:[-+*](?:\s|$)|[>|]|#{1,6}(?:\s|$)|\p{Nd}+[.)](?:\s|$)|[-=]{2,}|`{3}|~{3})/u;

/** Spaces of `target` that a line may end at, in order: none inside of a link or of what is copied. */
const openSpaces = (target: string): number[] => {
  const spaces: number[] = [];
  const put = (part: Inline): void => {
    if (part.type === 'pair') {
      if (part.kind !== 'link') part.children.forEach(put);
    } else if (part.type === 'text')
      for (let at = part.start; at < part.end; at += 1)
        if (target[at] === ' ' && !LINE_MARK.test(target.slice(at + 1))) spaces.push(at);
  };
  inlinesOf(target, { start: 0, end: target.length }).forEach(put);
  return spaces;
};

/** `target` wrapped at about the same places, between words; it gets as many lines as the sentence had. */
export const restoreLines = (target: string, breaks: readonly LineBreak[]): string => {
  if (breaks.length === 0) return target;
  const spaces = openSpaces(target);
  let next = 0;
  let out = '';
  let from = 0;
  for (const { mark, share } of breaks) {
    const wanted = share * target.length;
    const far = (index: number): number => Math.abs((spaces[index] ?? Infinity) - wanted);
    while (next + 1 < spaces.length && far(next + 1) < far(next)) next += 1;
    const at = spaces[next] ?? target.length;
    out += target.slice(from, at) + mark;
    from = at + 1;
    next += 1;
  }
  return out + target.slice(from);
};
