import { expect, it } from 'vitest';
import { splitWidth } from '../../../src/core/note/imageWidth';
import { noteSnippet, noteTitle } from '../../../src/core/note/noteText';
import { plainText } from '../../../src/core/note/plainText';

it('leaves the words of a note, its lists, its boxes and its code', () => {
  const body =
    '---\nrating: 5\n---\n# Boat\n\n- [ ] **Pump** now\n  - [x] [shop](https://x.example)\n* one\n2. two\n> said\n```js\nlet *a* = 1;\n```\n![cat|300](p.png)';
  expect(plainText(body)).toBe('Boat\n\n☐ Pump now\n  ☑ shop\n• one\n2. two\nsaid\nlet *a* = 1;\ncat');
});

it('takes the title and the first words from behind front matter', () => {
  const body = '---\naliases: [x]\nrating: 5\n---\n\n# Boat\nwords';
  expect([noteTitle(body), noteSnippet(body)]).toEqual(['Boat', 'words']);
  expect(noteTitle('---\nNot a key\n---\n')).toBe('Not a key');
});

it.each([
  ['cat|300', 'cat', 300],
  ['cat|300x200', 'cat', 300],
  ['cat\\|30', 'cat', 30],
  ['120', '', 120],
  ['cat|', 'cat|', undefined],
  ['cat 2020', 'cat 2020', undefined],
  ['cat|0', 'cat|0', undefined],
])('reads the width in %j', (text, words, width) => {
  expect(splitWidth(text)).toEqual({ words, width });
});
