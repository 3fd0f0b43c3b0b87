import { capitalised } from '../../core/text/typedCase';
import type { Constraint } from '../engine/constraint';
import { toByteLevel } from '../tokenizer/byteAlphabet';
import { FIRST_TEXT_TOKEN } from '../tokenizer/reservedTokens';
import type { Vocabulary } from '../tokenizer/vocabulary';
import { FUNCTION_WORDS, JOINING_WORDS } from './functionWords';

const WORD = /[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{N}\p{M}]+)*/gu;
/** Marks that may stand between words. */
const MARKS = new Set(Array.from(' -:,&/()\'"?!.+', (mark) => toByteLevel(mark)));
const APOSTROPHE = "'";
const MAX_BAG_WORDS = 6_000;

interface TrieNode {
  readonly next: Map<string, TrieNode>;
  /** Lower-case word that ends here; '' for a function word, null where none ends. */
  word: string | null;
}

export interface WordBagState {
  readonly node: TrieNode;
  /** Content words written so far: each comes once. */
  readonly used: readonly string[];
}

const insert = (root: TrieNode, spelling: string, word: string): void => {
  let node = root;
  for (const byte of toByteLevel(spelling)) {
    const next = node.next.get(byte) ?? { next: new Map<string, TrieNode>(), word: null };
    node.next.set(byte, next);
    node = next;
  }
  node.word ??= word;
};

/** Words of `text`, lower-case, each once. */
export const wordsOf = (text: string): string[] => [
  ...new Set((text.match(WORD) ?? []).map((word) => word.toLowerCase())),
];

/**
 * One line of words that stand in `source`, whatever their case, and of joining words. No content word comes twice.
 */
export const wordBagOf = (source: string, vocabulary: Vocabulary): Constraint<WordBagState> => {
  const root: TrieNode = { next: new Map(), word: null };
  for (const word of JOINING_WORDS) for (const spelling of [word, capitalised(word)]) insert(root, spelling, '');
  for (const word of [...new Set(source.match(WORD) ?? [])].slice(0, MAX_BAG_WORDS)) {
    const lower = word.toLowerCase();
    const counted = FUNCTION_WORDS.has(lower) ? '' : lower;
    for (const spelling of [word, lower, capitalised(lower)]) insert(root, spelling, counted);
  }

  const endWord = ({ node, used }: WordBagState): WordBagState | null => {
    if (node === root) return { node, used };
    if (node.word === null || (node.word !== '' && used.includes(node.word))) return null;
    return { node: root, used: node.word === '' ? used : [...used, node.word] };
  };

  const stepByte = (state: WordBagState, byte: string): WordBagState | null => {
    const deeper = state.node.next.get(byte);
    // An apostrophe may belong to the word (don't) or close a quotation.
    if (deeper !== undefined && (byte !== APOSTROPHE || state.node !== root)) return { ...state, node: deeper };
    return MARKS.has(byte) ? endWord(state) : null;
  };

  return {
    start: { node: root, used: [] },
    step(state, token) {
      if (token < FIRST_TEXT_TOKEN) return null;
      let current: WordBagState | null = state;
      for (const byte of vocabulary.stringOf(token)) {
        current = stepByte(current, byte);
        if (current === null) return null;
      }
      return current;
    },
    mayEnd: (state) => (endWord(state)?.used.length ?? 0) > 0,
  };
};
