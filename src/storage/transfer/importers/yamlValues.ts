import { isNode, isScalar, isSeq } from 'yaml';
import type { Document } from 'yaml';
import { keyOf } from '../../../core/transfer/frontMatterKeys';

/** Deepest and widest use of YAML's references that is followed: more is a bomb. */
export const MOST_ALIASES = 50;

const TAGS = new Set(['tag', 'tags']);
/** `tags: #home #work` and `- #home`: comments to YAML, tags to whoever wrote them. */
const HASHED = /^(?:[^\n:]+:|\s*-)[ \t]+((?:#[^\s#,]+[, \t]*)+)$/gmu;

/** What a node says; as it was written where it is a number or a truth value. */
const asWritten = (node: unknown, value: unknown): unknown => {
  if (isSeq(node) && Array.isArray(value)) return node.items.map((item, at) => asWritten(item, value[at]));
  if (!isScalar(node)) return value;
  return typeof node.value === 'number' || typeof node.value === 'boolean' ? (node.source ?? value) : value;
};

/** Tags where YAML sees only comments; undefined where these are no tags, so that nothing is said. */
const withHashed = (value: unknown, source: string): unknown => {
  const items: readonly unknown[] = Array.isArray(value) ? value : [value];
  const words = items.filter((item) => item !== null);
  if (words.length === items.length || !source.includes('#')) return value;
  const tags = [...source.matchAll(HASHED)].flatMap(([, found = '']) => found.trim().split(/[,\s]+/u));
  return words.length + tags.length === 0 ? undefined : [...words, ...tags];
};

/**
 * The value of one pair, of which `source` are the lines. Titles and tags of digits are words all the same, their zeros
 * in front included, and so is a tag called true.
 */
export const valueOf = (document: Document, key: string, node: unknown, source: string): unknown => {
  const value: unknown = isNode(node) ? node.toJS(document, { maxAliasCount: MOST_ALIASES }) : node;
  const name = keyOf(key);
  if (TAGS.has(name)) return withHashed(asWritten(node, value), source);
  return name === 'title' ? asWritten(node, value) : value;
};
