import type { Note } from '../note/note';
import { normalizeTag } from '../note/tags';

const OPENING = /^---[ \t]*\r?\n/u;
const CLOSING = /^---[ \t]*(?:\r?\n)?$/u;
const KNOWN = new Set(['tags', 'pinned', 'archived']);

export type FrontMatter = Partial<Pick<Note, 'tags' | 'pinned' | 'archived'>>;

export interface MarkdownFile {
  readonly body: string;
  readonly meta: FrontMatter;
}

/**
 * A note as a Markdown file. Front matter is written only for what the text does not say: tags set by hand, pin,
 * archive; and before a body that begins like front matter itself.
 */
export const toMarkdown = (note: Pick<Note, 'body' | 'tags' | 'pinned' | 'archived'>): string => {
  const lines: string[] = [];
  if (note.tags.length > 0) lines.push(`tags: [${note.tags.join(', ')}]`);
  if (note.pinned) lines.push('pinned: true');
  if (note.archived) lines.push('archived: true');
  if (lines.length === 0 && !OPENING.test(note.body)) return note.body;
  return `---\n${lines.map((line) => `${line}\n`).join('')}---\n${note.body}`;
};

const unquote = (value: string): string => value.trim().replace(/^(["'])(.*)\1$/u, '$2');

const tagList = (value: string, following: readonly string[]): string[] => {
  const inline = value.trim().replace(/^\[(.*)\]$/u, '$1');
  const items = inline === '' ? following.map((line) => line.replace(/^\s*-\s+/u, '')) : inline.split(/,/u);
  return [...new Set(items.map((item) => normalizeTag(unquote(item))).filter((tag) => tag !== ''))].sort();
};

/** The lines between the marks and where the body starts; line by line, since one pattern for it exhausts the stack. */
const blockOf = (text: string): { readonly inner: string; readonly end: number } | null => {
  const start = OPENING.exec(text)?.[0].length ?? text.length;
  for (let at = start; at < text.length;) {
    const found = text.indexOf('\n', at);
    const end = found === -1 ? text.length : found + 1;
    if (text.startsWith('---', at) && CLOSING.test(text.slice(at, end))) return { inner: text.slice(start, at), end };
    at = end;
  }
  return null;
};

/** Reads such a file. Front matter of other programs stays in the body, so that nothing of it is lost. */
export const fromMarkdown = (text: string): MarkdownFile => {
  const block = blockOf(text);
  if (!block) return { body: text, meta: {} };
  const lines = block.inner.split(/\r?\n/u).filter((line) => line.trim() !== '');
  const meta: { tags?: string[]; pinned?: boolean; archived?: boolean } = {};
  let isOurs = true;
  for (let index = 0; index < lines.length; index += 1) {
    const pair = /^([\w-]+):(.*)$/u.exec(lines[index] ?? '');
    const key = pair?.[1]?.toLowerCase() ?? '';
    const value = pair?.[2] ?? '';
    if (!KNOWN.has(key)) {
      isOurs = false;
      continue;
    }
    if (key === 'tags') {
      const following: string[] = [];
      while (/^\s*-\s+/u.test(lines[index + 1] ?? '')) following.push(lines[(index += 1)] ?? '');
      meta.tags = tagList(value, following);
    } else if (key === 'pinned') meta.pinned = unquote(value) === 'true';
    else meta.archived = unquote(value) === 'true';
  }
  return { body: isOurs ? text.slice(block.end) : text, meta };
};
