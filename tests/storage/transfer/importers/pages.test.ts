// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { bring, pngOf, readable } from './exports';

it('brings pages along, with what their heads say and the pictures in their addresses', async () => {
  const data = Buffer.from(pngOf(7)).toString('base64');
  const brought = await bring({
    'Notes/Recipe.html': `<html><head><title>Apple  cake</title><meta name="keywords" content="Cake, To bake"><meta name="created" content="2001-02-03 04:05:06 +0000"></head><body><h1>Apple cake</h1><div>Bake <i>well</i> &amp; <s>fast</s><br>200 °C</div><img src="data:image/png;base64,${data}" alt="cake [1]" width="120"><ol start="3"><li>Peel<ul><li>all</li></ul></li><li>Cut</li></ol><blockquote>Good</blockquote><p><a href="Pie.htm#top">Pie</a> * 2_3</p></body></html>`,
    'Notes/Pie.htm': '<p>Only words</p>',
  });
  expect(readable(brought, brought.notes['Apple cake']?.body)).toBe(
    '# Apple cake\n\nBake *well* & ~~fast~~\n200 °C\n\n![cake 1|120](@picture 1.png)\n\n3. Peel\n   - all\n4. Cut\n\n> Good\n\n[[Pie#top|Pie]] \\* 2_3',
  );
  expect(brought.notes['Apple cake']).toMatchObject({
    tags: ['cake', 'to-bake'],
    createdAtMs: Date.UTC(2001, 1, 3, 4, 5, 6),
  });
  expect(brought.notes['Pie']?.body).toBe('# Pie\n\nOnly words');
});

it('runs nothing and keeps nothing that would run', async () => {
  const { notes } = await bring({
    'x.html':
      '<h1>Hostile</h1><script>globalThis.pwned = 1</script><img src=x onerror="globalThis.pwned=1"><svg onload="globalThis.pwned=1"><script>1</script></svg><a href="javascript:pwned=1">go</a><a href=" data:text/html,x">d</a><iframe src="https://evil.example"></iframe><style>body{}</style><p>&lt;script&gt;alert(1)&lt;/script&gt;</p>',
  });
  expect(notes['Hostile']?.body).not.toMatch(/javascript:|onerror|onload|<iframe|(?<!\\)<script|data:/u);
  expect(notes['Hostile']?.body).toContain(String.raw`\<script>alert(1)\</script>`);
  expect('pwned' in globalThis).toBe(false);
});

it('takes a page that is nested without end as its words', async () => {
  const { notes } = await bring({ 'deep.html': `<p>Deep</p>${'<div>'.repeat(2_000)}end` });
  expect(notes['deep']?.body).toMatch(/end$/u);
});

it('keeps what is marked, struck or linked, and nothing of what is not there', async () => {
  const { notes } = await bring({
    'Marks.html':
      '<h1>Marks</h1><p><mark>here</mark><mark><br></mark> <del>gone</del><s><br></s> <a href="https://a.example">https://a.example</a> <a href="mailto:x">mailto:x</a> <a href="https://b.example"> </a></p><p>one<br></p><p><br></p><p>two</p>',
  });
  expect(notes['Marks']?.body).toBe('# Marks\n\n==here==\n~~gone~~\n<https://a.example> mailto:x\n\none\n\ntwo');
});

it('takes the first time of a page that is one, and no word from what says none', async () => {
  const { notes, plan } = await bring({
    'Times.html':
      '<head><title>Times</title><meta name="created"><meta name="created" content="long ago"><meta property="article:published_time" content="2001-02-03T04:05:06Z"></head><p>x</p>',
    'Empty.html': '<p> </p>',
  });
  expect(notes['Times']?.createdAtMs).toBe(Date.UTC(2001, 1, 3, 4, 5, 6));
  expect(plan.skipped).toEqual([{ path: 'Empty.html', reason: 'empty' }]);
});

it.each<[string, string]>([
  ['one<br>two', 'one\ntwo'],
  ['<div>a = 1</div><div>b = 2</div>', 'a = 1\nb = 2'],
  ['<code class="language-x"><span>a</span> = 1\n\n  b\n</code>', 'a = 1\n\n  b'],
  ['one\n<div>two</div>\nthree', 'one\ntwo\n\nthree'],
  ['<div>one\n</div><div>two</div>', 'one\ntwo'],
  ['<p>one</p><p></p><p>two</p>', 'one\ntwo'],
])('keeps the lines of the code %j', async (code, expected) => {
  const { notes } = await bring({ 'P.html': `<h1>P</h1><pre>${code}</pre>` });
  expect(notes['P']?.body.replace(/^```\w*/mu, '```')).toBe(`# P\n\n\`\`\`\n${expected}\n\`\`\``);
});

it('puts a list that lies in a list into the item before it, and counts items alone', async () => {
  const { notes } = await bring({
    'P.html':
      '<h1>P</h1><ol><li>x</li><ol><li>y</li><ul><li>deep</li></ul></ol><li>z</li></ol><p>and</p><ul><ul><li>first</li></ul><li>one</li> <ul><li>in</li></ul></ul>',
  });
  expect(notes['P']?.body).toBe('# P\n\n1. x\n   1. y\n      - deep\n2. z\n\nand\n\n- first\n\n- one\n  - in');
});

it('keeps where a picture leads, unless to itself', async () => {
  const brought = await bring({
    'P.html':
      '<h1>P</h1><a href="https://shop.example/item"><img src="pic.png"></a><p><a href="pic.png"><img src="pic.png" alt="self"></a></p>',
    'pic.png': pngOf(1),
  });
  expect(readable(brought, brought.notes['P']?.body)).toBe(
    '# P\n\n[![](@pic.png)](https://shop.example/item)\n\n![self](@pic.png)',
  );
});
