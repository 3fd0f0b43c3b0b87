import { frontMatterOf } from '../text/structure/frontMatter';
import type { Note } from './note';

/** Front matter counts at the head of a note alone: further down it is kept as what it is, data. */
const asPart = (body: string): string => {
  const end = body.startsWith('---') ? frontMatterOf(body)?.end : undefined;
  if (end === undefined) return body;
  const data = body.slice(0, end).split('\n').slice(1, -1).join('\n');
  return `\`\`\`yaml\n${data}\n\`\`\`\n\n${body.slice(end).replace(/^\s+/u, '')}`;
};

/** Several notes as one: the texts one below the other in this order, with an empty line between, and all of their tags. */
export const joinNotes = (notes: readonly Note[]): Pick<Note, 'body' | 'tags' | 'pinned'> => ({
  body: notes
    .map(({ body }, index) => (index === 0 ? body : asPart(body)).replace(/^(?:[^\S\n]*\n)+|\s+$/gu, ''))
    .filter((body) => body !== '')
    .join('\n\n'),
  tags: [...new Set(notes.flatMap(({ tags }) => tags))].sort(),
  pinned: notes.some(({ pinned }) => pinned),
});
