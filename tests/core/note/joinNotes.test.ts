import { expect, it } from 'vitest';
import { joinNotes } from '../../../src/core/note/joinNotes';
import { newNote } from '../../../src/core/note/note';

it('puts notes below each other in order, with all of their tags, and keeps front matter as data', () => {
  const notes = [
    { ...newNote('a', 1, '---\nkey: 1\n---\n# A\n\ntext\n\n'), tags: ['x'] },
    { ...newNote('b', 1, '   '), tags: ['y'], pinned: true },
    newNote('c', 1, '---\nkey: 2\n---\n\n# C\n  indented'),
  ];
  expect(joinNotes(notes)).toEqual({
    body: '---\nkey: 1\n---\n# A\n\ntext\n\n```yaml\nkey: 2\n```\n\n# C\n  indented',
    tags: ['x', 'y'],
    pinned: true,
  });
});
