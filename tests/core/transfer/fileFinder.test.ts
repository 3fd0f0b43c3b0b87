import { expect, it } from 'vitest';
import { createFileFinder } from '../../../src/core/transfer/fileFinder';

const paths = [
  'a/pic.png',
  'a/deep/pic.png',
  'b/photo (1).png',
  'b/U\u0308ber.JPG',
  'b/100%.png',
  'c/A&B.png',
  'c/note.md',
];
const finder = createFileFinder(
  paths.map((path) => [path, path] as const),
  /\.(?:png|jpe?g|md)$/iu,
);

it.each<[string, string, string | undefined]>([
  ['a', 'pic.png', 'a/pic.png'],
  ['a/deep', 'pic.png', 'a/deep/pic.png'],
  ['a/deep', '../pic.png', 'a/pic.png'],
  ['b', '/a/pic.png', 'a/pic.png'],
  ['', 'deep/pic.png', 'a/deep/pic.png'],
  ['b', 'PIC.PNG', 'a/pic.png'],
  ['x', 'photo%20%281%29.png', 'b/photo (1).png'],
  ['x', 'photo+(1).png', 'b/photo (1).png'],
  ['x', 'photo%2520(1).png#left', 'b/photo (1).png'],
  ['x', 'b\\photo (1).png?raw=true', 'b/photo (1).png'],
  ['x', '\u00fcber.jpeg', 'b/U\u0308ber.JPG'],
  ['x', '100%.png', 'b/100%.png'],
  ['x', 'A&amp;B.png', 'c/A&B.png'],
  ['x', 'note', 'c/note.md'],
  ['x', 'nothing.png', undefined],
  ['x', '', undefined],
])('in %j, %j means %j', (folder, address, expected) => {
  expect(finder.find(folder, address)).toBe(expected);
});

it.each<[string, string, string]>([
  ['d', 'Pic.png', 'd/Pic.png'],
  ['d', 'pic.png', 'd/pic.png'],
  ['x', 'Pic.png', 'd/Pic.png'],
  ['x', 'pic', 'd/pic.png'],
  ['x', 'd/pic.png#left', 'd/pic.png'],
  ['d', 'PIC.png', 'd/Pic.png'],
])('in %j, of files whose names differ by case alone, %j means %j', (folder, address, expected) => {
  const two = ['d/Pic.png', 'd/pic.png'].map((path) => [path, path] as const);
  expect(createFileFinder(two, /\.png$/iu).find(folder, address)).toBe(expected);
});

it.each([
  ['a/Todo', 'a/Todo.md'],
  ['b/Todo', 'b/Todo.md'],
  ['B/todo#Part', 'b/Todo.md'],
  ['b/Todo.html', 'b/Todo.md'],
  ['Todo', 'a/Todo.md'],
])('a folder tells %j of another note of its name', (address, expected) => {
  const two = ['v/a/Todo.md', 'v/b/Todo.md'].map((path) => [path, path.slice(2)] as const);
  expect(createFileFinder(two, /\.(?:md|html)$/iu).find('v/x', address)).toBe(expected);
});
