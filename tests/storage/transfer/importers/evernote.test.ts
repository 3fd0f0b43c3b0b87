// @vitest-environment jsdom
import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { md5Hex } from '../../../../src/storage/transfer/importers/md5';
import { bring, huge, pngOf, readable, unreadable } from './exports';

const md5 = (bytes: Uint8Array): string => createHash('md5').update(bytes).digest('hex');
const base64 = (bytes: Uint8Array): string =>
  Buffer.from(bytes)
    .toString('base64')
    .replace(/(.{10})/gu, '$1\n');
const resource = (bytes: Uint8Array, mime: string, name?: string): string =>
  `<resource><data encoding="base64">\n${base64(bytes)}\n</data><mime>${mime}</mime><resource-attributes>${name === undefined ? '' : `<file-name>${name}</file-name>`}</resource-attributes></resource>`;
const note = (title: string, content: string, rest = ''): string =>
  `<note><title>${title}</title><content><![CDATA[<?xml version="1.0" encoding="UTF-8" standalone="no"?><!DOCTYPE en-note SYSTEM "http://xml.evernote.com/pub/enml2.dtd"><en-note>${content}</en-note>]]></content><created>20010203T040506Z</created><updated>20200203T040506Z</updated>${rest}</note>`;
const enex = (...notes: readonly string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE en-export SYSTEM "http://xml.evernote.com/pub/evernote-export4.dtd">\n<en-export export-date="20230101T000000Z" application="Evernote" version="10">\n${notes.join('\n')}\n</en-export>`;

const [one, two, pdf] = [pngOf(1), pngOf(2), new Uint8Array([37, 80, 68, 70])];
const file = enex(
  note(
    'Boat &amp; crew',
    `<div>Hello&nbsp;<b>bold</b> a_b_c</div><div><br/></div><div><en-todo checked="true"/>Pump</div><div><en-todo/>Charts</div>` +
      `<ul style="--en-todo:true;"><li style="--en-checked:true;"><div>New done</div></li><li style="--en-checked:false;"><div>New open</div></li></ul>` +
      `<div><en-media type="image/png" hash="${md5(one)}" width="300px"/></div><div><en-media hash="${md5(two)}" type="image/png"/></div>` +
      `<en-media hash="${md5(pdf)}" type="application/pdf"/>` +
      `<div><en-crypt hint="usual" cipher="AES">AbCd==</en-crypt></div>` +
      `<table><tbody><tr><td>a</td><td>b|c</td></tr><tr><td>1</td><td><div>2</div></td></tr></tbody></table>` +
      `<div style="box-sizing: border-box; -en-codeblock: true;"><div>let a = 1;</div><div>  b</div></div>` +
      `<div><a href="evernote:///view/1/s1/guid/guid/">Second note</a> <a href="javascript:alert(1)">x</a></div>`,
    `<tag>Sea Trip</tag><tag>boats</tag><note-attributes><source-url>https://example.com/b</source-url></note-attributes>${resource(one, 'image/png')}${resource(two, 'image/png')}${resource(pdf, 'application/pdf', 'manual.pdf')}`,
  ),
  note('Second note', `<div>\u0003Words</div>`),
  '<note><title>Broken</title><content><![CDATA[<en-note>x</en-note>]]></content><b></note>',
  note(
    'Tasks',
    '<div>Do:</div>',
    '<task><title>Call Anna</title><taskStatus>open</taskStatus></task><task><title>Paid</title><taskStatus>completed</taskStatus></task>',
  ),
);

it('brings an export along: boxes, pictures by their MD5, tables, tasks, tags, dates', async () => {
  const brought = await bring({ 'Trips.enex': file });
  const { notes, plan } = brought;
  expect(readable(brought, notes['Boat & crew']?.body)).toBe(
    [
      '# Boat & crew',
      'Hello **bold** a_b_c',
      '- [x] Pump\n- [ ] Charts',
      '- [x] New done\n- [ ] New open',
      '![|300](@file 1.png)',
      '![](@file 2.png)',
      '[manual.pdf](@manual.pdf)',
      '🔒 usual',
      '| a | b\\|c |\n| --- | --- |\n| 1 | 2 |',
      '```\nlet a = 1;\n  b\n```',
      '[[Second note]] x',
      '<https://example.com/b>',
    ].join('\n\n'),
  );
  expect(notes['Boat & crew']).toMatchObject({
    tags: ['boats', 'sea-trip'],
    createdAtMs: Date.UTC(2001, 1, 3, 4, 5, 6),
    updatedAtMs: Date.UTC(2020, 1, 3, 4, 5, 6),
  });
  expect(notes['Second note']?.body).toBe('# Second note\n\nWords');
  expect(notes['Tasks']?.body).toBe('# Tasks\n\nDo:\n\n- [ ] Call Anna\n- [x] Paid');
  expect(plan.skipped).toEqual([{ path: 'Trips.enex (3)', reason: 'unreadable' }]);
  expect(plan.report).toMatchObject({
    formats: [{ format: 'evernote', noteCount: 3 }],
    dates: { kept: 3, all: 3 },
    tagCount: 2,
    images: { kept: 2, all: 2 },
    files: { kept: 1, all: 1 },
    links: { kept: 1, all: 1 },
    warnings: [{ path: 'Trips.enex/1/Boat & crew', kind: 'encrypted', count: 1 }],
  });
});

it('keeps the pictures of one note apart from those of the next, though names are the same', async () => {
  const page = (bytes: Uint8Array): string => `<en-media type="image/png" hash="${md5(bytes)}"/>`;
  const { plan, notes } = await bring({
    'a.enex': enex(
      note('A', page(one), resource(one, 'image/png', 'untitled.png')),
      note('B', page(two), resource(two, 'image/png', 'untitled.png')),
    ),
  });
  const idOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
  expect(notes['A']?.body).toContain(idOf(one));
  expect(notes['B']?.body).toContain(idOf(two));
  expect(plan.attachments).toHaveLength(2);
});

it('knows MD5', () => {
  for (const length of [0, 1, 55, 56, 63, 64, 65, 1_000]) {
    const bytes = Uint8Array.from({ length }, (_, index) => (index * 7) % 256);
    expect(md5Hex(bytes)).toBe(md5(bytes));
  }
});

it('reads what older and other programs write: boxes in lists, code in one line, files without names', async () => {
  const brought = await bring({
    'Odd.enex': enex(
      note(
        'Odd',
        `<ul><li><en-todo checked="true"/>In a list</li><li><en-todo/>Open</li></ul>` +
          `<div style="-en-codeblock:true">let a = 1;</div>` +
          `<div><en-media type="image/png"/></div><div><en-media hash="${md5(pdf)}" type="application/pdf"/></div>` +
          `<div><en-crypt>AbCd==</en-crypt></div>`,
        `<resource><mime>image/png</mime></resource><resource><data encoding="base64">?</data></resource>` +
          `<resource><data encoding="base64">${base64(pdf)}</data><mime>application/pdf</mime></resource>` +
          resource(one, 'image/png', 'no ending'),
      ),
    ),
  });
  expect(readable(brought, brought.notes['Odd']?.body)).toBe(
    [
      '# Odd',
      '- [x] In a list\n- [ ] Open',
      '```\nlet a = 1;\n```',
      '![](missing/)',
      '[file 3.pdf](@file 3.pdf)',
      '🔒',
    ].join('\n\n'),
  );
  expect(brought.plan.skipped).toEqual([{ path: `Odd.enex/1/${md5(one)}/no ending.png`, reason: 'not-shown' }]);
  expect(brought.plan.report?.images).toEqual({ kept: 0, all: 1 });
});

it('takes the notes of an export of which the beginning is lost, and names a note without a title by its number', async () => {
  const { plan } = await bring({
    'Torn.enex': `end of one</content></note>${note('', '<div>Untitled words</div>', '')}`,
  });
  expect(plan.notes.map(({ body }) => body)).toEqual(['Untitled words']);
  const { plan: secret } = await bring({ 'Torn.enex': note('', '<en-crypt>AbCd==</en-crypt>x') });
  expect(secret.report?.warnings).toEqual([{ path: 'Torn.enex/1', kind: 'encrypted', count: 1 }]);
});

it('leaves out an export that is empty, cannot be read or is larger than anyone can, and brings the others', async () => {
  const { plan } = await bring(
    { 'a.enex': enex(note('A', 'x')), 'none.enex': enex() },
    unreadable('gone.enex'),
    huge('huge.enex'),
  );
  expect(plan.notes).toHaveLength(1);
  expect(plan.skipped).toEqual([
    { path: 'none.enex', reason: 'empty' },
    { path: 'gone.enex', reason: 'unreadable' },
    { path: 'huge.enex', reason: 'too-large' },
  ]);
});

it.each(['Invoice #12.pdf', 'why?.pdf', '100% (new).pdf', 'Größe [1].pdf'])(
  'brings the file %s along',
  async (name) => {
    const media = (hash: string): string => `<div><en-media hash="${hash}" type="application/pdf"/></div>`;
    const brought = await bring({
      'A.enex': enex(note('A', media(md5(pdf)), resource(pdf, 'application/pdf', name))),
    });
    expect(brought.plan.attachments).toMatchObject([{ name, bytes: pdf }]);
    expect(readable(brought, brought.notes['A']?.body)).toMatch(/\]\(@.*\.pdf\)$/u);
  },
);

const [open, done] = ['<en-todo/>', '<en-todo checked="true"/>'];

it.each<[string, string]>([
  [`${open}a<br/>${done}b`, '- [ ] a\n- [x] b'],
  [`<div>${open}a<br/>${done}b</div>`, '- [ ] a\n- [x] b'],
  [`<div><span>${open}a<br clear="none"/>${done}<b>b</b> c</span></div>`, '- [ ] a\n- [x] **b** c'],
  [`<div><b>${open}a</b><br/><b>${done}b</b></div>`, '- [ ] **a**\n- [x] **b**'],
  [`Buy:<br/>${open}a<br/>words<br/>${done}b<div>end</div>`, 'Buy:\n\n- [ ] a\n\nwords\n\n- [x] b\n\nend'],
  [`<div>${open}a<br/></div><div>${done}b<br/></div>`, '- [ ] a\n- [x] b'],
  [`<div>${open}a ${done}b</div><div>${open}c</div>`, '- [ ] a\n- [x] b\n\n- [ ] c'],
  [`<ul><li>${open}a<br/>${done}b</li><li>${open}c</li></ul>`, '- [ ] a\n  - [x] b\n- [ ] c'],
  [
    `<div><table><tr><td>${open}a<br/>${done}b</td><td>c</td></tr></table></div>`,
    '| - [ ] a<br>- [x] b | c |\n| --- | --- |',
  ],
  [`<ul><li>${open}a ${done}b</li></ul>`, '- [ ] a\n  - [x] b'],
])('keeps every box of %s', async (content, expected) => {
  const { notes } = await bring({ 'A.enex': enex(note('A', content)) });
  expect(notes['A']?.body).toBe(`# A\n\n${expected}`);
});

it.each<[string, string]>([
  ['before <b>bold</b> after', 'before bold after'],
  ['one<br/>two', 'one\ntwo'],
  ['<div>one<br/></div><div><br/></div><div>  <span>t</span>wo</div>', 'one\n\n  two'],
  ['\n  <div>one</div>\n  <div>two</div>\n', 'one\ntwo'],
  ['<div>one</div>two<div>three</div>', 'one\ntwo\nthree'],
  ['<div><div>one</div><div>two</div></div><div>three</div>', 'one\ntwo\nthree'],
])('keeps every word and line of the code %s', async (content, expected) => {
  const { notes } = await bring({
    'A.enex': enex(note('A', `<div style="-en-codeblock:true">${content}</div>`)),
  });
  expect(notes['A']?.body).toBe(`# A\n\n\`\`\`\n${expected}\n\`\`\``);
});
