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
const ADDRESS = /(?:[a-z][a-z\d+.-]*:\/\/|www\.|mailto:)\S*$|[\w.+-]+@[\w.-]*$|\S+\.(?:com|org|net|io|dev|de|es|fr|uk|eu)(?:\/\S*)?$/iu;
const WIKI_LINK = /\[\[[^\]]*$/u;
const LINK_TARGET = /\]\([^)\s]*$/u;
const TAG = /(?:^|\s)#[^\s#]*$/u;
const WORD_START = /^[\p{L}\p{N}_]/u;
/** Closing marks may follow: shifting them hides nothing. */
const ONLY_CLOSING = /^[\s)\]}"'»”’*_~.,;:!?]*$/u;

const openBacktick = (lineBefore: string): boolean => {
  const runs = lineBefore.match(/`+/gu) ?? [];
  return runs.length % 2 === 1;
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
  if (place.inAddress || ADDRESS.test(lineBefore) || WIKI_LINK.test(lineBefore) || LINK_TARGET.test(lineBefore)) {
    return 'address';
  }
  if (TAG.test(lineBefore)) return 'tag';
  if (WORD_START.test(lineAfter)) return 'inside-word';
  if (!explicit && !ONLY_CLOSING.test(lineAfter)) return 'text-after';
  if (!place.anyWordBefore) return 'nothing-before';
  return null;
};
