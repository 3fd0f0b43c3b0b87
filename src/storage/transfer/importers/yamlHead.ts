import { isMap, isScalar, parseDocument, stringify } from 'yaml';
import type { Pair } from 'yaml';
import { headBlockOf } from '../../../core/transfer/frontMatter';
import { isTakenOver, losesTags, readField } from '../../../core/transfer/noteMeta';
import type { NoteMeta } from '../../../core/transfer/noteMeta';
import { frontMatterOf } from '../../../core/text/structure/frontMatter';
import { MOST_ALIASES, valueOf } from './yamlValues';

export interface YamlHead {
  /** The text without what the app has a place for. Every other pair stays at its head, as it was written. */
  readonly body: string;
  readonly meta: NoteMeta;
  /** False for a block that is meant as front matter but is no YAML: it stays as it is. */
  readonly understood: boolean;
}

/** Obsidian writes `{{title}}` and `[[Note]]` without quotes; a block of nothing but such pairs is meant all the same. */
const looksMeant = (inner: string): boolean => /^[\p{L}_"'][^:\n]*:/mu.test(inner);

/** Tabs, which YAML refuses as indentation and editors write. */
const withoutTabs = (inner: string): string => inner.replace(/^\t+/gmu, (tabs) => '  '.repeat(tabs.length));

const both = (one: readonly string[] = [], other: readonly string[] = []): string[] => [...new Set([...one, ...other])];

/** What is left may repeat by its name what was taken over, and is nothing then. */
const isYaml = (inner: string): boolean => {
  try {
    parseDocument(inner, { logLevel: 'silent' }).toJS();
    return true;
  } catch {
    return false;
  }
};

/**
 * The first of several says it, so that `created` is not overruled by a `date` of something else; but `tag` and `tags`
 * each have some.
 */
const joined = (meta: NoteMeta, said: NoteMeta | null): NoteMeta => ({
  ...said,
  ...meta,
  ...(said?.tags !== undefined && { tags: both(meta.tags, said.tags).sort() }),
  ...(said?.aliases !== undefined && { aliases: both(meta.aliases, said.aliases) }),
});

/** What was said before by another name, and otherwise, is kept by nothing but the text. */
const isKept = (meta: NoteMeta, said: NoteMeta): boolean =>
  Object.entries(said).every(([name, value]) => Array.isArray(value) || meta[name as keyof NoteMeta] === value);

const REMARK = /^[ \t]*(#.*)$/gmu;

/** The remarks in the lines of a pair that have a line of their own; in a text of several lines they are words. */
const remarksIn = (inner: string, { value }: Pair, from: number, to: number): string => {
  const [wordsFrom, wordsTo] = (isScalar(value) ? value.range : null) ?? [to, to];
  return (
    [...inner.slice(from, to).matchAll(REMARK)]
      .filter(({ index }) => from + index < wordsFrom || from + index >= wordsTo)
      // Moved in, one could go on with what stands above.
      .map(([, remark]) => `${remark}\n`)
      .join('')
  );
};

/** Reads what stands between `---` at the head of a Markdown file. Never throws. */
export const readYamlHead = (text: string): YamlHead => {
  const nothing: YamlHead = { body: text, meta: {}, understood: true };
  const block = headBlockOf(text);
  if (block === null) return nothing;
  const rest = text.slice(block.end);
  if (block.inner.trim() === '') return { ...nothing, body: rest };
  const inner = withoutTabs(block.inner);
  try {
    const document = parseDocument(inner, { strict: false, uniqueKeys: false, logLevel: 'silent' });
    const { contents } = document;
    if (!isMap(contents) || document.errors.length > 0) return { ...nothing, understood: !looksMeant(block.inner) };
    const values = document.toJS({ maxAliasCount: MOST_ALIASES }) as Record<string, unknown>;
    let meta: NoteMeta = {};
    const cuts: (readonly [from: number, to: number, instead: string])[] = [];
    const others: Record<string, unknown> = {};
    let takenCount = 0;
    const startOf = (at: number): number => {
      const next = contents.items[at]?.key as { readonly range?: readonly [number, number, number] | null } | undefined;
      return next?.range?.[0] ?? inner.length;
    };
    contents.items.forEach((pair, index) => {
      const key = isScalar(pair.key) ? String(pair.key.value) : '';
      const from = startOf(index);
      const value = valueOf(document, key, pair.value, inner.slice(from, startOf(index + 1)));
      const said = readField(key, value);
      meta = joined(meta, said);
      if (said === null || !isTakenOver(key, said) || !isKept(meta, said) || losesTags(key, value)) {
        others[key] = values[key];
        return;
      }
      takenCount += 1;
      // In braces several pairs share a line, and cutting lines would take the others along.
      if (contents.flow === true) return;
      const first = inner.lastIndexOf('\n', from - 1) + 1;
      const isLast = index + 1 === contents.items.length;
      const end = isLast ? inner.length : inner.lastIndexOf('\n', startOf(index + 1) - 1) + 1;
      cuts.push([first, end, remarksIn(inner, pair, first, end)]);
    });
    if (takenCount === 0) return { body: text, meta, understood: true };
    let left = '';
    let at = 0;
    for (const [from, to, instead] of cuts) {
      left += inner.slice(at, from) + instead;
      at = to;
    }
    left += inner.slice(at);
    // Remarks alone would be none: they would be headings in the text.
    if (takenCount === contents.items.length)
      return { body: contents.flow !== true && left.includes('#') ? text : rest, meta, understood: true };
    const isPlain = contents.flow !== true && isYaml(left) && frontMatterOf(`---\n${left}---\n`) !== null;
    const closing = text.slice(block.start + block.inner.length);
    const kept = isPlain ? left : stringify(others);
    return { body: text.slice(0, block.start) + kept + closing, meta, understood: true };
  } catch {
    // References without end, or values that no program could write back.
    return { ...nothing, understood: false };
  }
};
