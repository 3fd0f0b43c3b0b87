import { expect, it } from 'vitest';
import { summaryEdit, isTitled, titleEdit } from '../../../../src/core/assistant/noteHead';
import { noteSnippet, noteTitle } from '../../../../src/core/note/noteText';
import { newNote } from '../../../../src/core/note/note';
import { renamedTags } from '../../../../src/core/note/tagRename';
import { frontMatterOf } from '../../../../src/core/text/structure/frontMatter';

const withHead = (head: string): string => `---\n${head}\n---\n# Boat\n\nWords.`;

it.each([
  '"tags": [a]',
  "'title': it's",
  '"a: \\"b\\"" : 1',
  '2024: a\n1: b',
  '3d-model: x',
  'dc:title: x',
  'size (cm): 3\nprice/kg: 2',
  'C++: yes\n$ref: z',
  "Anna's: x",
  '# of a program\n"x": y',
  'ключ: y\n日本: x',
  '🌻: x\n⚓️ sea: y\n.hidden: z',
])('knows keys of every kind: %j', (head) => {
  const body = withHead(head);
  expect(frontMatterOf(body)?.end).toBe(head.length + 8);
  expect([noteTitle(body), noteSnippet(body)]).toEqual(['Boat', 'Words.']);
  expect(titleEdit(body, 'Ship')).toMatchObject({ text: '# Ship', span: { start: head.length + 9 } });
  expect(summaryEdit(body, 'Sum').span.start).toBe(head.length + 9 + '# Boat'.length);
});

it.each(['1. first: x', '12:30 leave', '- a: b', 'word', 'a:b', '"open: x', '?: y', '3 eggs: boiled'])(
  'takes %j between two lines for text',
  (head) => expect(frontMatterOf(withHead(head))).toBeNull(),
);

it('reads the title behind a key in quotes, and where its words stand', () => {
  for (const key of ['title', '"title"', "'Title' ", 'TITLE']) {
    const body = withHead(`${key}: title it`);
    const [span] = frontMatterOf(body)?.prose ?? [];
    expect(body.slice(0, span?.end)).toBe(`---\n${key}: title it`);
    expect(body.slice(span?.start, span?.end)).toBe('title it');
    expect(isTitled(body, 'Title it')).toBe(true);
  }
});

it('renames a tag behind a key in quotes', () => {
  const note = { ...newNote('a', 1, withHead('"tags": [home, b]\n\'tag\': home')), tags: [] };
  expect(renamedTags(note, 'home', 'house')?.body).toBe(withHead('"tags": [house, b]\n\'tag\': house'));
});
