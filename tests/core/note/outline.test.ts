import { expect, it } from 'vitest';
import { outlineOf } from '../../../src/core/note/headings';

const outline = (body: string): string[] =>
  outlineOf(body).map(({ level, words, start, end }) => `${level} ${words} | ${body.slice(start, end)}`);

it('has the headings in order, with their depth, without their marks', () => {
  expect(outline('# One *two*\ntext\n### Three ###\n\nFour\n====\n\nFive\n---\n')).toEqual([
    '1 One two | # One *two*',
    '3 Three | ### Three ###',
    '1 Four | Four',
    '2 Five | Five',
  ]);
});

it('takes nothing for a heading that is none', () => {
  expect(
    outline(
      '---\ntitle: x\n---\n#tag\n\n```\n# code\n```\n- a\n---\n| a |\n---\n\n---\n    # code\n####### seven\n> # quoted',
    ),
  ).toEqual([]);
});
