import { foreignTags } from './foreignTag';
import { CREATED, keyOf, UPDATED } from './frontMatterKeys';
import { momentOf } from './moments';

/** What front matter says about a note, by whatever name programs give it. */
export interface NoteMeta {
  readonly title?: string;
  readonly tags?: readonly string[];
  readonly aliases?: readonly string[];
  readonly pinned?: boolean;
  readonly archived?: boolean;
  readonly createdAtMs?: number;
  readonly updatedAtMs?: number;
}

const words = (value: unknown): string[] => {
  const items: readonly unknown[] = Array.isArray(value) ? value : [value];
  return items.flatMap((item) => (typeof item === 'string' ? [item] : typeof item === 'number' ? [String(item)] : []));
};

const TAGS = ['tags', 'tag'];

const tagWords = (value: unknown): string[] =>
  Array.isArray(value) ? words(value) : words(value).flatMap((text) => text.split(/[,\s]+/u));

/** What is written as one tag or another: the case of letters and the sign in front make no other one. */
const spellingOf = (tag: string): string => tag.normalize('NFKC').toLowerCase().replace(/^#/u, '').trim();

const flagOf = (value: unknown): boolean | undefined => {
  if (typeof value === 'boolean') return value;
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const text = String(value).trim();
  if (/^(?:true|yes|on|1)$/iu.test(text)) return true;
  return /^(?:false|no|off|0)$/iu.test(text) ? false : undefined;
};

const isBlank = (value: unknown): boolean =>
  Array.isArray(value) ? value.every(isBlank) : value === null || value === '';

/** What one pair says; null when the app has no place for it, so that it stays in the text. */
export const readField = (key: string, value: unknown): NoteMeta | null => {
  const name = keyOf(key);
  if (TAGS.includes(name)) {
    const tags = foreignTags(tagWords(value)).sort();
    return tags.length === 0 && !isBlank(value) ? null : { tags };
  }
  if (name === 'aliases' || name === 'alias')
    return {
      aliases: words(value)
        .map((alias) => alias.trim())
        .filter((alias) => alias !== ''),
    };
  if (name === 'title') return typeof value === 'string' && value.trim() !== '' ? { title: value.trim() } : null;
  if (name === 'pinned' || name === 'archived') {
    const flag = flagOf(value);
    return flag === undefined ? null : { [name]: flag };
  }
  const isCreated = CREATED.includes(name);
  if (!isCreated && !UPDATED.includes(name)) return null;
  const timeMs = momentOf(value);
  if (timeMs === undefined) return null;
  return isCreated ? { createdAtMs: timeMs } : { updatedAtMs: timeMs };
};

/** Whether some of what is written as tags is none here, or not by itself: 🔥, or C++ beside C#. */
export const losesTags = (key: string, value: unknown): boolean => {
  if (!TAGS.includes(keyOf(key))) return false;
  const written = tagWords(value);
  const isOther = Array.isArray(value) && value.some((item) => typeof item === 'object' && !isBlank(item));
  const spellings = new Set(written.map(spellingOf).filter((tag) => tag !== ''));
  return isOther || foreignTags(written).length < spellings.size;
};

/** The note's own name for a pair of front matter is in the app already: it need not stay in the text. */
export const isTakenOver = (key: string, meta: NoteMeta | null): boolean =>
  meta !== null && !('aliases' in meta) && key !== '';
