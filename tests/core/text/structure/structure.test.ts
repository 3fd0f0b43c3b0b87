import { describe, expect, it } from 'vitest';
import { noteBlocks } from '../../../../src/core/text/structure/blocks';
import type { Inline } from '../../../../src/core/text/structure/inline';
import { inlinesOf } from '../../../../src/core/text/structure/inlines';
import { cpuMs } from '../../../setup/cpuTime';

const blocks = (text: string) =>
  noteBlocks(text).map(({ kind, prose }) => [kind, ...prose.map(({ start, end }) => text.slice(start, end))]);

const whole = (text: string) => inlinesOf(text, { start: 0, end: text.length });

/** Literals as kind:text, pairs as open…close round their words. */
const shown = (text: string): string[] => {
  const show = (part: Inline): string =>
    part.type === 'text'
      ? text.slice(part.start, part.end)
      : part.type === 'literal'
        ? `${part.kind}:${text.slice(part.start, part.end)}`
        : `(${text.slice(part.open.start, part.open.end)} ${part.children.map(show).join(' ')} ${text.slice(part.close.start, part.close.end)})`;
  return whole(text).map(show);
};
const literals = (text: string): string[] =>
  whole(text).flatMap((part) => (part.type === 'literal' ? [`${part.kind}:${text.slice(part.start, part.end)}`] : []));

describe('noteBlocks', () => {
  it.each([
    ['## Shed ##', [['heading', 'Shed']]],
    ['Shed\n====\nroof', [['heading', 'Shed'], ['mark'], ['text', 'roof']]],
    [
      '- [x] paint\n  7) sand',
      [
        ['item', 'paint'],
        ['item', 'sand'],
      ],
    ],
    [
      '1. Mail\n2. Set the table\n12. Jan. treffen',
      [
        ['item', 'Mail'],
        ['item', 'Set the table'],
        ['text', '12. Jan. treffen'],
      ],
    ],
    [
      '12. Mai treffen\n12. sweep',
      [
        ['text', '12. Mai treffen'],
        ['item', 'sweep'],
      ],
    ],
    ['> > so he said', [['text', 'so he said']]],
    [
      '> [!tip]- Dry it\n> first',
      [
        ['text', 'Dry it'],
        ['text', 'first'],
      ],
    ],
    ['[^1]: see below', [['text', 'see below']]],
    ['[1]: https://a.example/b "T"', [['mark']]],
    ['~~~\n# no heading\n~~~\nend', [['code'], ['text', 'end']]],
    ['$$\na = b\n$$\nend', [['code'], ['text', 'end']]],
    [
      '$$\nnever closed',
      [
        ['text', '$$'],
        ['text', 'never closed'],
      ],
    ],
    ['<!-- one\ntwo -->\nend', [['code'], ['text', 'end']]],
    [
      'a  \nb\\\nc',
      [
        ['text', 'a'],
        ['text', 'b'],
        ['text', 'c'],
      ],
    ],
    ['bye\n-- \nAnna\n+49 1', [['text', 'bye'], ['signature']]],
    ['one\n\n***\n', [['text', 'one'], ['blank'], ['mark'], ['blank']]],
  ])('%j', (text, expected) => expect(blocks(text)).toEqual(expected));

  it('reads tables cell by cell', () => {
    expect(blocks('| a \\| b | `c|d` | [[e|f]] | |\n|:--|--:|\n| g |')).toEqual([
      ['row', 'a \\| b', '`c|d`', '[[e|f]]'],
      ['mark'],
      ['row', 'g'],
    ]);
    expect(blocks('who | when\n--- | ---\nTom | now\n\nthis | that')).toEqual([
      ['row', 'who', 'when'],
      ['mark'],
      ['row', 'Tom', 'now'],
      ['blank'],
      ['text', 'this | that'],
    ]);
  });

  it('takes only the title of front matter for words', () => {
    expect(blocks('---\ntitle: "The shed"\ntags:\n  - wood\n---\nText')).toEqual([
      ['frontMatter', 'The shed'],
      ['text', 'Text'],
    ]);
    expect(blocks('---\nno key here\n---')[0]).toEqual(['mark']);
  });

  it('covers every line once, in order', () => {
    const text = '# A\n\n- b\n\n```\nx\n```\n> c\n| d |\n---\n\te\r\n';
    let at = 0;
    for (const { start, end, prose } of noteBlocks(text)) {
      expect(start).toBe(at);
      for (const run of prose) expect(run.start >= start && run.end <= end && run.start < run.end).toBe(true);
      at = end + 1;
    }
    expect(at).toBe(text.length + 1);
  });
});

describe('inlinesOf', () => {
  it.each([
    ['see ![a cat](attachment:0f3a) now', ['image:![a cat](attachment:0f3a)']],
    ['see [plan.pdf](attachment:0f3a) now', ['image:[plan.pdf](attachment:0f3a)']],
    ['[[Shed]] and ![[plan.png]]', ['noteLink:[[Shed]]', 'image:![[plan.png]]']],
    ['ask at www.example.org/x_y, or a.b@example.org.', ['address:www.example.org/x_y', 'email:a.b@example.org']],
    ['in D:\\My Files\\a.txt or ~/old/b', ['path:D:\\My Files\\a.txt', 'path:~/old/b']],
    ['and/or 3 km/h', ['amount:3 km/h']],
    ['costs $5 for you and $6 for me', ['amount:$5', 'amount:$6']],
    ['where $x^2$ and $$y$$ meet', ['math:$x^2$', 'math:$$y$$']],
    ['a &nbsp; b <br/> c', ['entity:&nbsp;', 'break:<br/>']],
    ['press <kbd>Ctrl</kbd>', ['code:<kbd>Ctrl</kbd>']],
    ['note[^2] #wood/oak @tom', ['footnote:[^2]', 'hashtag:#wood/oak', 'mention:@tom']],
    ['✓ done → ≥ 3 ☎', ['sign:✓', 'break:→', 'figures:≥ 3', 'sign:☎']],
    ['he said Привет мир twice', ['script:Привет мир']],
    ['€3.50 or 3,50 € or R$ 8', ['amount:€3.50', 'amount:3,50 €', 'amount:R$ 8']],
    ['on Tue 3 Mar at 4:30 pm', ['date:Tue 3 Mar', 'time:4:30 pm']],
    ['2026-01-02T03:04Z my_file_name', ['stamp:2026-01-02T03:04Z', 'identifier:my_file_name']],
    ['up 12.5% to 45,000 in 6.5 hours', ['amount:12.5', 'figures:45,000', 'amount:6.5']],
    ['environ 45 000 visiteurs', ['figures:45 000']],
    // What is no quantity keeps its marks: versions, rooms, lists, telephones, addresses of machines.
    ['Python 3.11, room 2.14, pages 10,11 at 600 123 456 mañana, 192.168.100.200', []],
    // Nothing begins in the middle of a number.
    ['12:00-13:30, 10:00-18:00, 12.05.2024, 17.06.1984, Ubuntu 20.04.6', []],
    [
      '7.5 h or 7,5 h, 3-5 km, 1/2 l, 2-3 h',
      ['amount:7.5 h', 'amount:7,5 h', 'amount:3-5 km', 'amount:1/2 l', 'time:2-3 h'],
    ],
    ['1,000-1,500 people in 1.5-2 hours', ['figures:1,000-1,500', 'amount:1.5-2']],
    [
      '$5M, €3k, £3bn and $5-10 or $5-$10 for $1.2 million',
      ['amount:$5M', 'amount:€3k', 'amount:£3bn', 'amount:$5-10', 'amount:$5-$10', 'amount:$1.2'],
    ],
    ['Mar 12-14 or 12-14 Mar, Dec 24th-26th', ['date:Mar 12-14', 'date:12-14 Mar', 'date:Dec 24th-26th']],
    ['½ kg, 1½ l and 1 ½ kg, 2½ cups', ['amount:½ kg', 'amount:1½ l', 'amount:1 ½ kg', 'figures:2½']],
    ['mar 15 h dentista, mar. 9-11 h', ['time:15 h', 'time:9-11 h']],
    ['1,2 Mio. € und 3 Mrd €', ['amount:1,2 Mio. €', 'amount:3 Mrd €']],
    ['mar. 3 mars', ['date:mar. 3 mars']],
    ["Le 5 l'école, en 2024 l’entreprise, 5 l de lait", ['amount:5 l']],
    ['9h30-11h00 et 9-18 h, 14h30–16h', ['time:9h30-11h00', 'time:9-18 h', 'time:14h30–16h']],
    ['x'.repeat(1_000), [`longWord:${'x'.repeat(1_000)}`]],
  ])('copies what is no language: %j', (text, expected) => expect(literals(text)).toEqual(expected));

  it.each([
    ['a **b c** d', ['a ', '(** b c **)', ' d']],
    ['*a **b** c*', ['(* a  (** b **)  c *)']],
    ['[b *c*](u "t")', ['([ b  (* c *) ](u "t"))']],
    ['see [b][1]', ['see ', '([ b ][1])']],
    ['<b>x</b> y', ['(<b> x </b>)', ' y']],
    ['2 * 3 and snake_case', ['figures:2 * 3', ' and ', 'identifier:snake_case']],
    ['left ** alone', ['left ', 'break:**', ' alone']],
  ])('pairs marks: %j', (text, expected) => expect(shown(text)).toEqual(expected));

  it('reads a run of dotted digits once, not once from each of them', () => {
    const spentMs = cpuMs(() => {
      expect(literals('1.23.456.'.repeat(10_000))).toEqual([]);
    });
    expect(spentMs).toBeLessThan(5_000);
  });

  it('leaves no gap and loses no letter, whatever comes', () => {
    const signs = ['*', '**', '_', '[', ']', '(u)', '`', '$', '<b>', '</b>', '|', 'word ', '3 €', '\\', '~~', '=='];
    let seed = 7;
    const next = (below: number): number => (seed = (seed * 48_271) % 2_147_483_647) % below;
    const check = (parts: readonly Inline[], start: number, end: number): void => {
      let at = start;
      for (const part of parts) {
        expect(part.start).toBe(at);
        if (part.type === 'pair') {
          expect([part.open.start, part.close.end]).toEqual([part.start, part.end]);
          check(part.children, part.open.end, part.close.start);
        }
        at = part.end;
      }
      expect(at).toBe(end);
    };
    for (let round = 0; round < 300; round++) {
      const text = Array.from({ length: 12 }, () => signs[next(signs.length)]).join('');
      check(whole(text), 0, text.length);
    }
  });
});
