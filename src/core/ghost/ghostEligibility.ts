/** Where the caret is, as far as a suggestion cares. */
export interface CaretPlace {
  readonly editable: boolean;
  readonly composing: boolean;
  /** One caret and nothing selected. */
  readonly selectionEmpty: boolean;
  /** Inside code, HTML or a link's address, by the Markdown syntax around it. */
  readonly inCode: boolean;
  readonly inAddress: boolean;
  /** A list of completions is open. */
  readonly choosing: boolean;
  /** The line up to the caret, and from it. */
  readonly lineBefore: string;
  readonly lineAfter: string;
  /** Some letter stands before the caret in the note. */
  readonly anyWordBefore: boolean;
}

export type GhostRefusal =
  | 'read-only'
  | 'composing'
  | 'selection'
  | 'choosing'
  | 'code'
  | 'address'
  | 'tag'
  | 'inside-word'
  | 'text-after'
  | 'nothing-before';

/** An address under the caret: a suggestion there would be a wrong one that looks right. */
const ADDRESS =
  /^[("'<[]*(?:[a-z][a-z\d+.-]*:\/\/|www\.|mailto:)|[\w.+-]@|\.(?:com|org|net|io|dev|de|es|fr|uk|eu)(?:\/|$)/iu;
const TAG = /^#[^#]*$/u;
const WORD_START = /^[\p{L}\p{N}_]/u;
/** Closing marks may follow: shifting them hides nothing. */
const ONLY_CLOSING = /^[\s)\]}"'»”’*_~.,;:!?]*$/u;

const openBacktick = (lineBefore: string): boolean => {
  const runs = lineBefore.match(/`+/gu) ?? [];
  return runs.length % 2 === 1;
};

/** Longer runs without a space are no words, and must not cost time at every letter. */
const MOST_TOKEN_CHARS = 300;

/** What stands between the last white space and the caret. By hand: a pattern tied to the end is tried at every start. */
const lastToken = (lineBefore: string): string => {
  let start = lineBefore.length;
  while (start > 0 && lineBefore.length - start < MOST_TOKEN_CHARS && !/\s/u.test(lineBefore.charAt(start - 1)))
    start -= 1;
  return lineBefore.slice(start);
};

/** Behind `[[` or `](` that is not closed again. */
const inLinkMarks = (lineBefore: string, token: string): boolean => {
  const opened = lineBefore.lastIndexOf('[[');
  if (opened !== -1 && lineBefore.indexOf(']]', opened) === -1) return true;
  const target = token.lastIndexOf('](');
  return target !== -1 && token.indexOf(')', target) === -1;
};

/**
 * Why no suggestion may appear here; null when one may. Asking by a key lifts one rule only: text may follow on the
 * line, since the person wants the line to move.
 */
export const ghostRefusal = (place: CaretPlace, explicit = false): GhostRefusal | null => {
  if (!place.editable) return 'read-only';
  if (place.composing) return 'composing';
  if (!place.selectionEmpty) return 'selection';
  if (place.choosing) return 'choosing';
  if (place.inCode || openBacktick(place.lineBefore)) return 'code';
  const { lineBefore, lineAfter } = place;
  const token = lastToken(lineBefore);
  if (place.inAddress || token.length >= MOST_TOKEN_CHARS || ADDRESS.test(token) || inLinkMarks(lineBefore, token)) {
    return 'address';
  }
  if (TAG.test(token)) return 'tag';
  if (WORD_START.test(lineAfter)) return 'inside-word';
  if (!explicit && !ONLY_CLOSING.test(lineAfter)) return 'text-after';
  if (!place.anyWordBefore) return 'nothing-before';
  return null;
};
