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

/** `target` wrapped at about the same places, between words; it gets as many lines as the sentence had. */
export const restoreLines = (target: string, breaks: readonly LineBreak[]): string => {
  let out = target;
  let from = 0;
  for (const { mark, share } of breaks) {
    const wanted = Math.max(from, Math.round(share * target.length));
    const before = out.lastIndexOf(' ', wanted);
    const after = out.indexOf(' ', wanted);
    const isBeforeNearer = before >= from && (after < 0 || wanted - before <= after - wanted);
    const at = isBeforeNearer ? before : after;
    if (at < 0) {
      out += mark;
      from = out.length;
    } else {
      out = out.slice(0, at) + mark + out.slice(at + 1);
      from = at + mark.length;
    }
  }
  return out;
};
