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

interface Open {
  readonly node: Node;
  /** Terms that had been written when this form was begun. */
  readonly before: number;
}

interface Terms<State> {
  readonly base: State;
  /** Bit i is set once term i has been written whole. */
  readonly written: number;
  /** And once it has been written again. */
  readonly repeated: number;
  /** Forms that are being written. */
  readonly open: readonly Open[];
  readonly mayOpen: boolean;
}

/**
 * `base`, with hypotheses ranked higher that hold a form of each of the first `MOST_TERMS` terms (shallow fusion with a
 * trie of forms). A form that is begun counts in part, until another token follows; a whole one counts for good once the
 * next token does not go on with its word: Müllabfuhr is no Müll. What it counts is lost again by a term that is written twice:
 * a search that insists would put it in the place of any noun ("a strange plumber, so we called the plumber").
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
  // A term that the source holds several times may come as often.
  const bits = terms.slice(0, MOST_TERMS).map(({ inside: forms }) => forms.join(';'));
  const once = bits.reduce(
    (all, key, term) => (bits.indexOf(key) === bits.lastIndexOf(key) ? all | (1 << term) : all),
    0,
  );
  const withEnds = ({ written, repeated, open }: Terms<State>): Pick<Terms<State>, 'written' | 'repeated'> => ({
    written: open.reduce((all, { node }) => all | node.ends, written),
    repeated: open.reduce((all, { node, before }) => all | (node.ends & before & once), repeated),
  });
  return {
    start: { base: base.start, written: 0, repeated: 0, open: [], mayOpen: true },
    step(state, token) {
      const next = base.step(state.base, token);
      if (next === null) return null;
      const place = placeOf(vocabulary, token);
      const { written, repeated } = place === CONTINUES ? state : withEnds(state);
      const roots = state.mayOpen ? [first, inside] : place === CONTINUES ? [] : [inside];
      const begun = roots.map((node): Open => ({ node, before: written }));
      const open = [...state.open, ...begun].flatMap(({ node, before }) => {
        const child = node.next.get(token);
        return child === undefined ? [] : [{ node: child, before }];
      });
      return { base: next, written, repeated, open, mayOpen: place === OPENS };
    },
    mayEnd: (state) => base.mayEnd(state.base),
    ...(base.beforeEnd === undefined ? {} : { beforeEnd: (state) => base.beforeEnd?.(state.base) ?? [] }),
    favoured: ({ written, open, mayOpen }) =>
      [...(mayOpen ? [first] : []), inside, ...open.map(({ node }) => node)].flatMap(({ next }) =>
        [...next].filter(([, { reaches }]) => (reaches & ~written) !== 0).map(([token]) => token),
      ),
    bonus(state, isEnd) {
      const { written, repeated } = isEnd ? withEnds(state) : state;
      const kept = countBits(written) - countBits(repeated);
      if (isEnd) return nats * kept;
      const lent = state.open.filter(({ node }) => (node.reaches & ~written) !== 0);
      const begun = Math.max(0, ...lent.map(({ node }) => Math.min(1, node.depth / node.length)));
      return nats * (kept + begun ** BEGUN_EXPONENT);
    },
  };
};
