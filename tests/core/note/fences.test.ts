import { expect, it } from 'vitest';
import { boxLines } from '../../../src/core/note/boxLines';
import { fenceReader } from '../../../src/core/note/fences';
import { outlineOf } from '../../../src/core/note/headings';
import { newNote } from '../../../src/core/note/note';
import { noteTitle } from '../../../src/core/note/noteText';
import { plainText } from '../../../src/core/note/plainText';
import { renamedTags } from '../../../src/core/note/tagRename';
import { inlineTags, tagsOf } from '../../../src/core/note/tags';
import { templateText } from '../../../src/core/note/template';
import { learntPieces } from '../../../src/core/memory/memoryText';
import { noteBlocks } from '../../../src/core/text/structure/blocks';

/** A letter for each line: `o`, `c` and `e` for the open, the code and the end of a fence, `-` for all else. */
const parts = (body: string): string => {
  const read = fenceReader(body);
  const letters = { open: 'o', code: 'c', close: 'e' };
  return body
    .split('\n')
    .map((line) => {
      const part = read(line);
      return part === null ? '-' : letters[part];
    })
    .join('');
};

it.each([
  ['a\n```js\nb\n```\nc', '-oce-'],
  ['```a``` b\nc', '--'],
  ['~~~ a ~~~ b\nc\n~~~', 'oce'],
  ['````\n```\n~~~~\n```js\n`````  \r\na', 'occce-'],
  ['```\n``` js\n    ```\n   ```\na', 'occe-'],
  ['    ```\na', '--'],
  ['- ```sh\n  a\n  ```\nb', 'oce-'],
  ['- [ ] a\n\n  ~~~\n  b\n\n  c\n  ~~~\n- d', '--occce-'],
  ['1. a\n   - b\n     ```\n     c\n     ```\n   - d', '--oce-'],
  ['- a\n    ```\n    c\n    ```', '-oce'],
  ['-\ta\n\n\t```\n\tb\n\t```\nc', '--oce-'],
  ['[^1]: a\n\n    ```\n    b\n    ```', '--oce'],
  ['> ```\n> a\n> ```\nb', 'oce-'],
  ['> - ```\n>   a\n>\n>   b\n> c', 'occc-'],
  ['> ```\n> a\nb\n```\nc', 'oc-oc'],
  ['```\n> ```\na\n```', 'occe'],
  ['- ```\n  a\n\nb', 'occ-'],
])('reads %j as CommonMark does', (body, expected) => {
  expect(parts(body)).toBe(expected);
});

it('takes no more time than the text is long', () => {
  for (const start of ['> ', '- ', '> - ', '\t', '1. ', '`', ' ', '[^', '~~~ ']) {
    const line = start.repeat(200_000);
    parts(`\`\`\`\n\`\`\`\n${line}x\n${' '.repeat(200_000)}\n${line}\n${line}`);
  }
}, 5_000);

it('hides nothing of a note below backticks that close in their line', () => {
  const body = '# Setup\n```npm install``` first\n#home\n## Next\n- [ ] do it';
  expect(inlineTags(body)).toEqual(['home']);
  expect(outlineOf(body).map(({ words }) => words)).toEqual(['Setup', 'Next']);
  expect(boxLines(body)).toHaveLength(1);
  expect(plainText(body)).toContain('☐ do it');
  expect(noteBlocks(body).map(({ kind }) => kind)).toEqual(['heading', 'text', 'text', 'heading', 'item']);
  expect(learntPieces(body)).toContain('do it');
  expect(renamedTags(newNote('a', 1, body), 'home', 'house')?.body).toContain('#house');
  expect(templateText('# Setup\n```npm install``` first\n#template\nbelow')).toBe('```npm install``` first\nbelow');
  expect(noteTitle('```npm install``` first\nrest')).toBe('npm install first');
});

it('hides nothing of a note below code in an item', () => {
  const body = 'Setup\n- ```sh\n  npm i #no\n  ```\n\n#home\n\n## Next\n\n- [ ] do it';
  expect(inlineTags(body)).toEqual(['home']);
  expect(outlineOf(body).map(({ words }) => words)).toEqual(['Next']);
  expect(plainText(body)).toContain('npm i #no');
  expect(plainText(body)).toContain('☐ do it');
  expect(learntPieces(body)).toContain('do it');
});

it('ends code where the tags of a note are read and where they are renamed at one place', () => {
  const note = newNote('a', 1, '```\n```js\n#in\n```\n#out');
  expect(tagsOf(note)).toEqual(['out']);
  expect(renamedTags(note, 'in', 'z')).toBeNull();
  expect(renamedTags(note, 'out', 'z')?.body).toContain('#in\n```\n#z');
});
