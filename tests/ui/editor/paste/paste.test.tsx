import { undo } from '@codemirror/commands';
import { act } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { pageMarkdown } from '../../../../src/ui/editor/paste/pageMarkdown';
import { pastedMarkdown } from '../../../../src/ui/editor/paste/richPaste';
import { loadRichPaste } from '../../../../src/ui/editor/paste/pasting';
import { openEditor, settle } from '../editorHarness';

afterEach(() => vi.useRealTimers());

// As after the start: what comes late is there.
beforeAll(async () => {
  openEditor('', { noteId: 'late parts', assistant: null });
  await import('../../../../src/ui/editor/late');
  await settle();
});

describe('a page from the clipboard', () => {
  it.each<[string, string, string]>([
    ['words', 'plain <b>bold</b> <em>soft</em> <s>gone</s> <mark>lit</mark>', 'plain **bold** *soft* ~~gone~~ ==lit=='],
    ['spaces at the edge of a mark', 'a<b> bold </b>b', 'a **bold** b'],
    ['marks in marks once', '<b><strong>x</strong> <i>y</i></b>', '**x *y***'],
    [
      'bold that is taken back',
      '<b style="font-weight:normal"><p>one</p><p><span style="font-weight:700">two</span></p></b>',
      'one\n\n**two**',
    ],
    ['headings', '<h1>Top <b>loud</b></h1><p>text</p><h3>Low</h3>', '# Top loud\n\ntext\n\n### Low'],
    [
      'links',
      '<a href="https://x.example/a_(b)">here</a> <a href="https://x.example">https://x.example</a> <a href="javascript:x()">run</a>',
      '[here](https://x.example/a_%28b%29) https://x.example run',
    ],
    [
      'lists',
      '<ul><li>one<ul><li>deep</li></ul></li><li><p>two</p></li></ul><ol start="3"><li>x</li><li>y</li></ol>',
      '- one\n  - deep\n- two\n3. x\n4. y',
    ],
    [
      'lists in lists as some programs put them',
      '<ul><li>one</li><ul><li>deep</li></ul><li>two</li></ul>',
      '- one\n  - deep\n- two',
    ],
    [
      'boxes',
      '<ul><li><input type="checkbox" checked>done</li><li><input type="checkbox"> open</li></ul>',
      '- [x] done\n- [ ] open',
    ],
    [
      'items of Word',
      '<p class="MsoListParagraph" style="mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">·<span>&nbsp;&nbsp;</span></span>one<o:p></o:p></p><p class="MsoListParagraph" style="mso-list:l0 level2 lfo1"><span style="mso-list:Ignore">1.<span>&nbsp;</span></span>two</p>',
      '- one\n  1. two',
    ],
    [
      'quotes and code',
      '<blockquote><p>a</p><p>b</p></blockquote><pre><code>x = 1\ny</code></pre> <code>a`b</code>',
      '> a\n>\n> b\n\n```\nx = 1\ny\n```\n\n`` a`b ``',
    ],
    [
      'tables',
      '<table><tr><th>Part</th><th>Price</th></tr><tr><td>Rope | line</td><td><b>12</b></td></tr></table>',
      '| Part | Price |\n| --- | --- |\n| Rope \\| line | **12** |',
    ],
    ['a table that lays a page out', '<table><tr><td><p>one</p></td></tr><tr><td>two</td></tr></table>', 'one\n\ntwo'],
    ['code whose lines are broken by elements', '<pre>one<br>two<br><br>three</pre>', '```\none\ntwo\n\nthree\n```'],
    [
      'code whose lines are blocks',
      '<pre><code><div>one</div><div><br></div><div>  <b>t</b>wo\n</div>end</code></pre>',
      '```\none\n\n  two\nend\n```',
    ],
    [
      'the caption of a table',
      '<table><caption>Costs <i>2026</i></caption><tr><td>a</td><td>b</td></tr></table>',
      'Costs *2026*\n\n| a | b |\n| --- | --- |',
    ],
    [
      'a link around a heading',
      '<a href="https://x.example/"><img src="https://x.example/a.png"><h3>Title</h3><p>More</p></a>',
      '![](https://x.example/a.png)\n\n### [Title](https://x.example/)\n\nMore',
    ],
    ['a link around a block', '<a href="https://x.example/"><div>Title</div></a>', '[Title](https://x.example/)'],
    [
      'pictures',
      '<img src="https://x.example/a.png" alt="a [map]"><img src="data:image/png;base64,AA" alt="inner"><img src="file:///c:/x.png">',
      '![a map](https://x.example/a.png)inner',
    ],
    [
      'what looks like a mark',
      '<p>2*3 and *x* &lt;b&gt; snake_case _y_</p><p># one</p><p>1. two</p>',
      '2\\*3 and \\*x* \\<b> snake_case \\_y_\n\n\\# one\n\n1\\. two',
    ],
    ['breaks and blanks', '<div>one<br>two</div><div><br></div><div>&nbsp;</div><div>three</div>', 'one\ntwo\n\nthree'],
    ['nothing that runs', '<style>p{}</style><script>x()</script><title>t</title>', ''],
  ])('keeps %s', (_what, html, markdown) => {
    expect(pageMarkdown(html)).toBe(markdown);
  });

  it('of any depth is read', () => {
    expect(pageMarkdown(`${'<div>'.repeat(500)}deep${'</div>'.repeat(500)}`)).toContain('deep');
  });

  it('gives way to cells of a spreadsheet, and else to its text', () => {
    const alone = { before: '', chosen: '', after: '' };
    const pasted = (html: string, text: string, place = alone) => pastedMarkdown({ html, text }, place);
    expect(pasted('', 'Part\tPrice\nRope\t12\n')).toBe('| Part | Price |\n| --- | --- |\n| Rope | 12 |');
    expect(pasted('', '\tmoved\n\tin')).toBe('\tmoved\n\tin');
    expect(pasted('', 'a\tb\nc')).toBe('a\tb\nc');
    expect(pasted('<h1>x</h1>', 'x', { ...alone, before: 'words ' })).toBe('\n\n# x');
    expect(pasted('<b>w</b>', 'w', { before: 'a ', chosen: '', after: ' b' })).toBe('**w**');
    expect(pasted('<b> </b>', 'w')).toBe('w');
  });
});

describe('pasting', () => {
  const paste = async (harness: ReturnType<typeof openEditor>, data: Record<string, string>) => {
    const event = new Event('paste', { bubbles: true, cancelable: true });
    Object.assign(event, {
      clipboardData: { files: [], items: [], types: Object.keys(data), getData: (type: string) => data[type] ?? '' },
    });
    act(() => void harness.view.contentDOM.dispatchEvent(event));
    await loadRichPaste();
    await settle();
    return event.defaultPrevented;
  };

  it('a page gives Markdown, and undo takes it back alone', async () => {
    const harness = openEditor('start ', { noteId: 'rich', assistant: null });
    await paste(harness, { 'text/html': '<p>a <b>bold</b> word</p>', 'text/plain': 'a bold word' });
    expect(harness.doc()).toBe('start a **bold** word');
    harness.type('!?');
    act(() => void undo(harness.view));
    expect(harness.doc()).toBe('start a **bold** word');
    act(() => void undo(harness.view));
    expect(harness.doc()).toBe('start ');
  });

  it('text of Windows leaves the caret behind it', async () => {
    const end = openEditor('x ', { noteId: 'breaks-end', assistant: null });
    await paste(end, { 'text/plain': 'if a:\r\n\tb\r\n\tc' });
    end.type('!');
    expect(end.doc()).toBe('x if a:\n\tb\n\tc!');
    const within = openEditor('x yyyyyyyyyyyyy', { noteId: 'breaks-within', assistant: null });
    act(() => within.view.dispatch({ selection: { anchor: 2 } }));
    await paste(within, { 'text/plain': 'a\r\nb\r\nc', 'text/html': '<div>a</div><div>b</div><div>c</div>' });
    within.type('!');
    expect(within.doc()).toBe('x a\nb\nc!yyyyyyyyyyyyy');
  });

  it('an address over chosen words makes a link of them', async () => {
    const harness = openEditor('see the map now', { noteId: 'address', assistant: null });
    act(() => harness.view.dispatch({ selection: { anchor: 4, head: 11 } }));
    expect(await paste(harness, { 'text/plain': 'https://x.example/a(b)' })).toBe(true);
    expect(harness.doc()).toBe('see [the map](https://x.example/a%28b%29) now');
  });

  it('takes text as it is in code, from editors of code, and over an address', async () => {
    const html = '<div style="color:#000"><span>const a = 1;</span></div>';
    const code = openEditor('```\nx\n```', { noteId: 'code', assistant: null });
    act(() => code.view.dispatch({ selection: { anchor: 5 } }));
    await paste(code, { 'text/html': '<b>b</b>', 'text/plain': 'b' });
    expect(code.doc()).toBe('```\nxb\n```');
    const plain = openEditor('', { noteId: 'plain', assistant: null });
    await paste(plain, { 'text/html': html, 'text/plain': 'const a = 1;' });
    expect(plain.doc()).toBe('const a = 1;');
    const over = openEditor('https://old.example', { noteId: 'over', assistant: null });
    act(() => over.view.dispatch({ selection: { anchor: 0, head: 19 } }));
    await paste(over, { 'text/plain': 'https://new.example' });
    expect(over.doc()).toBe('https://new.example');
  });
});
