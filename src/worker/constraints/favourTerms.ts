import type { Constraint } from '../engine/constraint';
import { fromByteLevel } from '../tokenizer/byteAlphabet';
import type { Vocabulary } from '../tokenizer/vocabulary';

/** Forms of one term as tokens: behind a space, and where none is. */
export interface FavouredTerm {
  readonly inside: readonly (readonly number[])[];
  readonly first: readonly (readonly number[])[];
}

/** Terms that one search follows: the bits of a number. */
export const MOST_TERMS = 30;

/** Of what a token counts that begins a form of several: more than its share, for the rest of a word comes by itself. */
const BEGUN_EXPONENT = 0.7;

interface Node {
  readonly next: Map<number, Node>;
  /** Bits of the terms of which a form ends here, and of those that end here or further on. */
  ends: number;
  reaches: number;
  readonly depth: number;
  /** Tokens of the shortest form that goes through here. */
  length: number;
}

const nodeAt = (depth: number): Node => ({ next: new Map(), ends: 0, reaches: 0, depth, length: Infinity });

const grow = (root: Node, form: readonly number[], bit: number): void => {
  let node = root;
  for (const [at, token] of form.entries()) {
    let child = node.next.get(token);
    if (child === undefined) node.next.set(token, (child = nodeAt(at + 1)));
    child.length = Math.min(child.length, form.length);
    child.reaches |= bit;
    node = child;
  }
  if (node !== root) node.ends |= bit;
};

/** How a token stands to the words round it: it goes on with the one before, or one may follow without a space (l'eau, «eau). */
const WORD = 0;
const CONTINUES = 1;
const OPENS = 2;

const placesOf = new WeakMap<Vocabulary, Uint8Array>();
const placeOf = (vocabulary: Vocabulary, token: number): number | undefined => {
  let places = placesOf.get(vocabulary);
  if (places === undefined) {
    places = Uint8Array.from({ length: vocabulary.size }, (_, id) => {
      const text = fromByteLevel(vocabulary.stringOf(id));
      // A part of a letter shows as U+FFFD.
      if (/^[\p{L}\p{M}\p{N}\ufffd]/u.test(text)) return CONTINUES;
      return /[^\p{L}\p{M}\p{N}\ufffd\s.,;:!?)»”]$/u.test(text) ? OPENS : WORD;
    });
    placesOf.set(vocabulary, places);
  }
  return places[token];
};

const countBits = (bits: number): number => {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
  return count;
};

interface Terms<State> {
  readonly base: State;
  /** Bit i is set once term i has been written whole. */
  readonly written: number;
  /** Forms that are being written. */
  readonly open: readonly Node[];
  readonly mayOpen: boolean;
}

/**
 * `base`, with hypotheses ranked higher that hold a form of each of the first `MOST_TERMS` terms (shallow fusion with a
 * trie of forms). A form that is begun counts in part, until another token follows; a whole one counts for good once the
 * next token does not go on with its word: Müllabfuhr is no Müll.
 *
 * @param nats for each term.
 */
export const favourTerms = <State>(
  base: Constraint<State>,
  terms: readonly FavouredTerm[],
  vocabulary: Vocabulary,
  nats: number,
): Constraint<Terms<State>> => {
  const [inside, first] = [nodeAt(0), nodeAt(0)];
  for (const [term, forms] of terms.slice(0, MOST_TERMS).entries()) {
    for (const form of forms.inside) grow(inside, form, 1 << term);
    for (const form of forms.first) grow(first, form, 1 << term);
  }
  const endsOf = (open: readonly Node[]): number => open.reduce((bits, { ends }) => bits | ends, 0);
  return {
    start: { base: base.start, written: 0, open: [], mayOpen: true },
    step(state, token) {
      const next = base.step(state.base, token);
      if (next === null) return null;
      const place = placeOf(vocabulary, token);
      const written = place === CONTINUES ? state.written : state.written | endsOf(state.open);
      const begun = state.mayOpen ? [first, inside] : place === CONTINUES ? [] : [inside];
      const open = [...state.open, ...begun].flatMap((node) => {
        const child = node.next.get(token);
        return child !== undefined && (child.reaches & ~written) !== 0 ? [child] : [];
      });
      return { base: next, written, open, mayOpen: place === OPENS };
    },
    mayEnd: (state) => base.mayEnd(state.base),
    ...(base.beforeEnd === undefined ? {} : { beforeEnd: (state) => base.beforeEnd?.(state.base) ?? [] }),
    favoured: ({ written, open, mayOpen }) =>
      [...(mayOpen ? [first] : []), inside, ...open].flatMap(({ next }) =>
        [...next].filter(([, { reaches }]) => (reaches & ~written) !== 0).map(([token]) => token),
      ),
    bonus({ written, open }, isEnd) {
      if (isEnd) return nats * countBits(written | endsOf(open));
      const begun = Math.max(0, ...open.map(({ depth, length }) => Math.min(1, depth / length)));
      return nats * (countBits(written) + begun ** BEGUN_EXPONENT);
    },
  };
};
