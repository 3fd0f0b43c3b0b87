import { describe, expect, it } from 'vitest';
import { noteSnippet, noteTitle } from '../../../src/core/note/noteText';
import { stripMarks } from '../../../src/core/note/plainLine';
import { cpuMs } from '../../setup/cpuTime';

describe('a line of Markdown as plain words', () => {
  it.each<[string, string]>([
    ['[[Boat|the boat]] plan', 'the boat plan'],
    ['[[Boat|2024]]', '2024'],
    ['| [[Boat\\|the boat]] | ![[a.png\\|30]] |', 'the boat, a.png'],
    ['![[Harbour map.png|300]] and [[Boat]]', 'Harbour map.png and Boat'],
    ['**bold _it_ x**', 'bold it x'],
    ['_it **bold** x_', 'it bold x'],
    ['***both*** ==lit== ~~gone~~', 'both lit gone'],
    ["**Dr. Smith's snake_case**", "Dr. Smith's snake_case"],
    ['[text](https://example.org/a_(b)) [more][ref]', 'text more'],
    [String.raw`\*not em\* \# and 1\. \[x\](y)`, '*not em* # and 1. [x](y)'],
    ['`**code** [a](b)` `` `tick` ``', '**code** [a](b) `tick`'],
    ['<!-- c --> <b>Bold</b><br>a <x> b', 'Bold a <x> b'],
    ['a fact[^1]', 'a fact'],
    ['[^1]: the source', 'the source'],
    ['> [!warning]- Mind the step', 'Mind the step'],
    ['| Part | Price |', 'Part, Price'],
    ['|---|:--:|', ''],
    ['2 * 3 * 4 = 24, a ** b ** c, x == y == z', '2 * 3 * 4 = 24, a ** b ** c, x == y == z'],
    ['__init__ snake_case_name 2*3*4', 'init snake_case_name 2*3*4'],
    ['a | b', 'a | b'],
    ['The area $\\pi r^2$ of a circle', 'The area π r² of a circle'],
    ['## **Energy** $E = mc^2$ ==now==', 'Energy E = mc² now'],
    ['$$x_1 = \\frac{-b \\pm \\sqrt{b^2 - 4ac}}{2a}$$', 'x₁ = (-b ± √(b² - 4ac))/2a'],
    ['$e^{i\\pi} + 1 = 0$ and $x_{\\text{max}} \\le 10^{-3}\\,\\mathrm{m}$', 'e^(iπ) + 1 = 0 and x_max ≤ 10⁻³ m'],
    ['$a_b$ and *c* and $d*e*f$', 'a_b and c and d*e*f'],
    ['It costs $5 and $10, or 5$ a day', 'It costs $5 and $10, or 5$ a day'],
    ['`$x^2$` and \\$x^2\\$', '$x^2$ and $x^2$'],
    ['$$', ''],
    ['- [ ] derive $\\alpha_0$', 'derive α₀'],
    ['> [!my_kind2]+ Take **care**', 'Take care'],
    ['as he said[^note-1]: at noon', 'as he said: at noon'],
    ['> [!note]', ''],
    ['$$\\begin{aligned}a&=b\\\\c&=d\\end{aligned}$$', 'a =b c =d'],
    ['see <https://example.org/a_b_c>', 'see https://example.org/a_b_c'],
    ['| $x^2$ | ==b== |', 'x², b'],
  ])('of %j', (line, words) => {
    expect(stripMarks(line)).toBe(words);
  });

  it('gives a note the title that a reader sees', () => {
    expect(noteTitle('<!-- c -->\nReal title')).toBe('Real title');
    expect(noteSnippet('Parts\n\n| Part | Price |\n|---|---|\n| Rope | **12** |')).toBe('Part, Price Rope, 12');
  });

  it('reads a formula over several lines as one', () => {
    const body = '$$\n\\int_0^1 x^2\n\\,dx\n$$\nThe integral\n$$a\n+ b$$ end';
    expect(noteTitle(body)).toBe('∫₀¹ x² dx');
    expect(noteSnippet(body)).toBe('The integral a + b end');
    expect(noteTitle('$$\nnever closed\n\nWords')).toBe('never closed');
  });

  it('stays quick on a line of nothing but marks', () => {
    for (const sign of [
      '*',
      '**a ',
      '_a ',
      '[',
      '![',
      '](',
      '`',
      '==a ',
      '<!--',
      '[[',
      '|',
      '\\',
      '(',
      '$',
      '$$',
      '$a ',
      '$\\',
      '$`',
    ]) {
      const spentMs = cpuMs(() => {
        stripMarks(sign.repeat(20_000));
      });
      expect(spentMs, sign).toBeLessThan(1_500);
    }
  });
});
