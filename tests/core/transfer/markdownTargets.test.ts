import { expect, it } from 'vitest';
import { mapTargets } from '../../../src/core/transfer/markdownTargets';
import type { MarkdownTarget } from '../../../src/core/transfer/markdownTargets';
import { cpuMs } from '../../setup/cpuTime';

const seen = (body: string): Partial<MarkdownTarget>[] => {
  const found: Partial<MarkdownTarget>[] = [];
  mapTargets(body, ({ kind, address, words, title, width, inTable }) => {
    found.push({
      kind,
      address,
      ...(words && { words }),
      ...(title && { title }),
      ...(width && { width }),
      ...(inTable && { inTable }),
    });
    return undefined;
  });
  return found;
};
const image = (address: string, rest: Partial<MarkdownTarget> = {}): Partial<MarkdownTarget> => ({
  kind: 'image',
  address,
  ...rest,
});

it.each<[string, Partial<MarkdownTarget>[]]>([
  ['![a](b.png)', [image('b.png', { words: 'a' })]],
  ['![](<my  big photo.png>)', [image('my  big photo.png')]],
  ['![a](my photo.png "a title")', [image('my photo.png', { words: 'a', title: ' "a title"' })]],
  // Screenshots of macOS have a narrow no-break space before AM and PM.
  ['![a](Shot at 9.41\u202fAM.png)', [image('Shot at 9.41\u202fAM.png', { words: 'a' })]],
  // Brackets in names, as CommonMark has them: in pairs, escaped, in angle brackets.
  ['![](photo (1).png)', [image('photo (1).png')]],
  ['![](photo\\(1\\).png) ![](<photo (2).png>)', [image('photo(1).png'), image('photo (2).png')]],
  // Sizes of Joplin, HedgeDoc and Obsidian.
  [
    '![x](p.png =100x20) ![x](p.png =50x)',
    [image('p.png', { words: 'x', width: 100 }), image('p.png', { words: 'x', width: 50 })],
  ],
  ['![cat|300](p.png)![120x80](q.png)', [image('p.png', { words: 'cat', width: 300 }), image('q.png', { width: 120 })]],
  ['![[Trips/boat one.png|200]]', [{ kind: 'embed', address: 'Trips/boat one.png', width: 200 }]],
  ['![[pic.png#interface|300]]', [{ kind: 'embed', address: 'pic.png#interface', width: 300 }]],
  [
    '| ![[pic.png\\|300]] | [[Note\\|it]] |',
    [
      { kind: 'embed', address: 'pic.png', width: 300, inTable: true },
      { kind: 'wiki', address: 'Note', words: 'it', inTable: true },
    ],
  ],
  ['| ![x\\|30](p.png) |', [image('p.png', { words: 'x', width: 30, inTable: true })]],
  [
    '[[Note#Head|words]] [x](Note%20a.md)',
    [
      { kind: 'wiki', address: 'Note#Head', words: 'words' },
      { kind: 'link', address: 'Note%20a.md', words: 'x' },
    ],
  ],
  ['<img alt="a" src="b&amp;c.png" width=30>', [image('b&c.png', { words: 'a', width: 30 })]],
  ['![shot][one]\n\n[one]: b.png', [image('b.png', { words: 'shot' })]],
  ['![open](a ![b](c.png)', [image('c.png', { words: 'b' })]],
  ['[![a](b.png)](c.md)', [{ kind: 'link', address: 'c.md', words: '![a](b.png)' }, image('b.png', { words: 'a' })]],
  ['`![a](b.png)` \\![a](b.png) ![d]', [{ kind: 'link', address: 'b.png', words: 'a' }]],
  ['```\n![a](b.png)\n```\n~~~ \n[[a]]\n~~~', []],
  // Code in quotes and items, moved in, and of HTML; below an item and a footnote, what is moved in is text.
  ['> ```\n> [[a]]\n> ```\n> [[b]]', [{ kind: 'wiki', address: 'b' }]],
  ['> ```\n> [[a]]\n\n[[b]]', [{ kind: 'wiki', address: 'b' }]],
  ['1. x\n   ```\n   [[a]]\n   ```\n\n    [[b]]', [{ kind: 'wiki', address: 'b' }]],
  ['x\n\n    [[a]]\n\n\t[[a]]\n\nx\n    [[b]]', [{ kind: 'wiki', address: 'b' }]],
  ['[^1]: x\n\n    [[b]]\n\nx\n\n    [[a]]', [{ kind: 'wiki', address: 'b' }]],
  ['<pre>\n[[a]]</pre>\n```x``` [[b]]', [{ kind: 'wiki', address: 'b' }]],
  // What is spoken of is not begun, and a fence holds what it holds.
  ['Use the `<pre>` tag, or <pre>.\n\n[[b]]', [{ kind: 'wiki', address: 'b' }]],
  ['```html\n<pre>\n```\n[[b]]', [{ kind: 'wiki', address: 'b' }]],
  ['<div><pre class="x">\n[[a]]\n</pre></div>\n[[b]]', [{ kind: 'wiki', address: 'b' }]],
  [
    '![x](p.png "t" =50x) ![x](q.png =60x "t")',
    [
      image('p.png', { words: 'x', width: 50, title: ' "t"' }),
      image('q.png', { words: 'x', width: 60, title: ' "t"' }),
    ],
  ],
  [
    '![n][R] [w][r] [r] [^1] [x]: y\n\n[r]: <my photo (1).png>\n[^1]: y.md',
    [
      image('my photo (1).png', { words: 'n' }),
      { kind: 'link', address: 'my photo (1).png', words: 'w' },
      { kind: 'link', address: 'my photo (1).png', words: 'r' },
    ],
  ],
  ['``a ` ![x](y.png)`` [[b]]', [{ kind: 'wiki', address: 'b' }]],
])('finds what %j names', (body, expected) => {
  expect(seen(body)).toEqual(expected);
});

it('puts in place what is answered and leaves the rest as it was', () => {
  const body = 'a ![x](y.png) [[b]] `[[b]]` ![z](w.png)';
  expect(mapTargets(body, ({ address }) => (address === 'y.png' ? 'Y' : address === 'b' ? 'B' : undefined))).toBe(
    'a Y B `[[b]]` ![z](w.png)',
  );
});

const PICTURE = `data:image/png;base64,${'A'.repeat(50_000)}`;

it.each([`<${PICTURE}>`, PICTURE])(
  'finds a picture in a definition, however long, and takes it out with its last name',
  (address) => {
    const body = `# Trip\n\n![][image1] and ![it][image1]\n\n[image1]: ${address}\n[web]: https://a.example`;
    expect(seen('![][image1]\n\n[image1]: ' + address)).toEqual([image(PICTURE)]);
    expect(mapTargets(body, ({ words }) => `(${words})`)).toBe('# Trip\n\n() and (it)\n\n[web]: https://a.example');
    // What still names it needs it; and code is no definition.
    expect(mapTargets(body, ({ words }) => (words === '' ? 'x' : undefined))).toBe(body.replace('![][image1]', 'x'));
    const code = `![][image1]\n\n\`\`\`\n[image1]: ${address}\n\`\`\``;
    expect(mapTargets(code, () => 'x')).toBe(code.replace('![][image1]', 'x'));
  },
);

it.each([
  '![a](b ',
  'word ',
  '![a](',
  '![',
  '![[a|',
  '![a](b "',
  ' ',
  'w',
  '[',
  '](',
  '[](<',
  '`',
  '``` `',
  '<img ',
  '[a](b',
  '[a]: <data:',
])('takes no more time than the text is long: %j', (part) => {
  for (const start of ['', '![a](', '![a](b', '![a](<b ', '![[', '[a]: <data:']) {
    const body = `${start}${part.repeat(100_000)}\nnext line`;
    const spentMs = cpuMs(() => {
      expect(mapTargets(body, () => undefined)).toBe(body);
    });
    expect(spentMs).toBeLessThan(2_000);
  }
});
