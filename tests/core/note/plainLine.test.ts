import { describe, expect, it } from 'vitest';
import { noteSnippet, noteTitle } from '../../../src/core/note/noteText';
import { stripMarks } from '../../../src/core/note/plainLine';

describe('a line of Markdown as plain words', () => {
  it.each<[string, string]>([
    ['[[Boat|the boat]] plan', 'the boat plan'],
    ['![[Harbour map.png|300]] and [[Boat]]', '300 and Boat'],
    ['**bold _it_ x**', 'bold it x'],
    ['_it **bold** x_', 'it bold x'],
    ['***both*** ==lit== ~~gone~~', 'both lit gone'],
    ["**Dr. Smith's snake_case**", "Dr. Smith's snake_case"],
    ['[text](https://example.org/a_(b)) [more][ref]', 'text more'],
    [String.raw`\*not em\* \# and 1\. \[x\](y)`, '*not em* # and 1. [x](y)'],
    ['`**code** [a](b)` `` `tick` ``', '**code** [a](b) `tick`'],
    ['<!-- c --> <b>Bold</b><br>a <x> b', 'Bolda <x> b'],
    ['a fact[^1]', 'a fact'],
    ['[^1]: the source', 'the source'],
    ['> [!warning]- Mind the step', 'Mind the step'],
    ['| Part | Price |', 'Part, Price'],
    ['|---|:--:|', ''],
    ['2 * 3 * 4 = 24, a ** b ** c, x == y == z', '2 * 3 * 4 = 24, a ** b ** c, x == y == z'],
    ['__init__ snake_case_name 2*3*4', 'init snake_case_name 2*3*4'],
    ['a | b', 'a | b'],
  ])('of %j', (line, words) => {
    expect(stripMarks(line)).toBe(words);
  });

  it('gives a note the title that a reader sees', () => {
    expect(noteTitle('<!-- c -->\nReal title')).toBe('Real title');
    expect(noteSnippet('Parts\n\n| Part | Price |\n|---|---|\n| Rope | **12** |')).toBe('Part, Price Rope, 12');
  });

  it('stays quick on a line of nothing but marks', () => {
    for (const sign of ['*', '**a ', '_a ', '[', '![', '](', '`', '==a ', '<!--', '[[', '|', '\\', '(']) {
      const startMs = performance.now();
      stripMarks(sign.repeat(20_000));
      expect(performance.now() - startMs, sign).toBeLessThan(1_500);
    }
  });
});
