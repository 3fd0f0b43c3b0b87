import { expect, it } from 'vitest';
import { bring, pngOf, readable, zipOf } from './exports';

const local = (year: number, month: number, day: number, hour = 0, minute = 0): number =>
  new Date(year, month - 1, day, hour, minute).getTime();

it('brings a vault along: front matter, aliases, pictures under any spelling, widths, links', async () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
  const brought = await bring({
    'vault.zip': zipOf({
      'Vault/.obsidian/app.json': '{}',
      'Vault/Trips/Boat.md':
        '---\naliases: [Ship, "The boat"]\ntags:\n  - Sea/Trip\n  - to do # mine\ncreated: 2001-02-03T04:05\ncssclasses: wide\nrating: 5 # of 5\n---\n' +
        'Pump ![[Vault picker.png#interface|300]] ![[icon.svg]] ![a|50x40](../files/u\u0308ber%20%281%29.PNG)\n' +
        '![b](<../files/\u00fcber (1).png> "t") ![[missing.png]] [[Crew#Anna|she]] [[Trips/Crew]] [[the boat]] [[Nobody]] [plan](../plan.pdf) ![[Crew]] [[#here]] #fff',
      'Vault/Trips/Crew.md': '---\ntitle: The crew\ndate: 2020-03-04\n---\nAnna',
      'Vault/files/Vault picker.png': pngOf(1),
      'Vault/deep/icon.svg': svg,
      // A Mac writes the dots of the letter as a sign of their own.
      'Vault/files/u\u0308ber (1).png': pngOf(2),
      'Vault/plan.pdf': '%PDF',
      'Vault/drawing.canvas': '{}',
    }),
  });
  const { notes, plan } = brought;
  expect(readable(brought, notes['Boat']?.body)).toBe(
    '---\naliases: [Ship, "The boat"]\ncssclasses: wide\nrating: 5 # of 5\n---\n# Boat\n\n' +
      'Pump ![Vault picker.png|300](@Vault picker.png) ![icon.svg](@icon.svg) ![a|50](@\u00fcber (1).png)\n' +
      '![b](@\u00fcber (1).png "t") ![[missing.png]] [[The crew#Anna|she]] [[The crew|Crew]] [[Boat|the boat]] [[Nobody]] [plan](@plan.pdf) ![[The crew|Crew]] [[#here]] #fff',
  );
  expect(notes['Boat']).toMatchObject({
    tags: ['sea/trip', 'to-do'],
    createdAtMs: local(2001, 2, 3, 4, 5),
    updatedAtMs: local(2020, 2, 2),
  });
  expect(notes['The crew']).toMatchObject({ body: '# The crew\n\nAnna', createdAtMs: local(2020, 3, 4) });
  expect(plan.attachments.find(({ name }) => name === 'icon.svg')?.mimeType).toBe('image/svg+xml');
  expect(plan.skipped).toEqual([{ path: 'Vault/drawing.canvas', reason: 'unsupported' }]);
  expect(plan.report).toMatchObject({
    formats: [{ format: 'obsidian', noteCount: 2 }],
    dates: { kept: 2, all: 2 },
    tagCount: 2,
    images: { kept: 4, all: 5 },
    files: { kept: 1, all: 1 },
    links: { kept: 4, all: 5 },
    warnings: [
      { kind: 'image-missing', count: 1 },
      { kind: 'link-missing', count: 1 },
    ],
  });
});

it.each<[string, string, object]>([
  ['nothing', 'tags:\n', { tags: [] }],
  ['null', 'tags: null\n', { tags: [] }],
  ['a comment', 'tags: garden # mine\n', { tags: ['garden'] }],
  ['a comma in quotes', 'tags: ["home, sweet", b]\n', { tags: ['b', 'home-sweet'] }],
  ['several lines', 'tags: [garden,\n  tools]\n', { tags: ['garden', 'tools'] }],
  ['words', 'tags: garden tools, sea\n', { tags: ['garden', 'sea', 'tools'] }],
  ['a number', 'tags: [2024, a]\n', { tags: ['2024', 'a'] }],
  ['flags as words', 'pinned: yes\narchived: True\n', { pinned: true, archived: true }],
  ['seconds', 'updated: 1600000000\n', { updatedAtMs: 1_600_000_000_000 }],
  ['a zone', 'modified: 2020-01-02T03:04:05+02:00\n', { updatedAtMs: Date.UTC(2020, 0, 2, 1, 4, 5) }],
  [
    'names with spaces',
    'date created: 2020-01-02 03:04\ndate modified: 2021-01-02 03:04\n',
    { createdAtMs: local(2020, 1, 2, 3, 4), updatedAtMs: local(2021, 1, 2, 3, 4) },
  ],
  ['tag and tags', 'tag: x\ntags: [y]\n', { tags: ['x', 'y'] }],
  [
    'days as digits',
    'created: 20140430\nupdated: 01.05.2015\n',
    { createdAtMs: local(2014, 4, 30), updatedAtMs: local(2015, 5, 1) },
  ],
  ['tags with their sign', 'tags: #home #work\n', { tags: ['home', 'work'] }],
  [
    'a list of tags with their sign',
    'tags:\n  - #home\n  - sea\n  - #work/now\n',
    { tags: ['home', 'sea', 'work/now'] },
  ],
  [
    'one date by two names',
    'created: 2020-01-02T03:04:05Z\ndate: 2020-01-02T03:04:05Z\n',
    { createdAtMs: Date.UTC(2020, 0, 2, 3, 4, 5) },
  ],
  ['one tag in several spellings', 'tags: [Home, home, "#home"]\n', { tags: ['home'] }],
  ['braces', '{tags: [a, b], pinned: true}\n', { tags: ['a', 'b'], pinned: true }],
])('takes over what front matter says: %s', async (_what, head, expected) => {
  const { notes } = await bring({ 'Flow.md': `---\n${head}---\n# Flow\n\ntext` });
  expect(notes['Flow']).toMatchObject({ body: '# Flow\n\ntext', ...expected });
});

it('keeps front matter that it cannot read, or has no place for, as it is', async () => {
  const odd = {
    broken: '---\ntitle: a: b\n  x\n---\n# A',
    date: '---\ndate: next summer\n---\n# B',
    nested: '---\nkey: {a: [1, {b: c}]}\ntags: [x]\n---\n# C',
    'Not a key but words': '---\nNot a key but words\n---\n# D',
  };
  const { plan, notes } = await bring(
    Object.fromEntries(Object.entries(odd).map(([name, text]) => [`${name}.md`, text])),
  );
  expect(plan.notes.map(({ body }) => body)).toEqual([
    odd.broken,
    odd.date,
    '---\nkey: {a: [1, {b: c}]}\n---\n# C',
    odd['Not a key but words'],
  ]);
  expect(notes['C']?.tags).toEqual(['x']);
  expect(plan.report?.warnings).toEqual([{ path: 'broken.md', kind: 'front-matter', count: 1 }]);
});

it.each<[string, string, string, object]>([
  [
    'a second date',
    'created: 2021-01-01\ndate: 1999-12-31\n',
    'date: 1999-12-31\n',
    { createdAtMs: local(2021, 1, 1) },
  ],
  [
    'a key written twice',
    'created: 2021-01-01\ncreated: 1999-12-31\n',
    'created: 1999-12-31\n',
    { createdAtMs: local(2021, 1, 1) },
  ],
  ['a second flag', 'pinned: yes\nPinned: no\n', 'Pinned: no\n', { pinned: true }],
  ['a year', 'date: 1984\n', 'date: 1984\n', {}],
  ['a comment in place of tags', 'tags: # later\n', 'tags: # later\n', { tags: [] }],
  ['a link in place of tags', 'tags: [[Home]]\n', 'tags: [[Home]]\n', { tags: [] }],
  ['signs in place of tags', 'tags: "!?"\npinned: true\n', 'tags: "!?"\n', { tags: [], pinned: true }],
  ['a tag of signs alone', 'tags: [🔥, work]\npinned: true\n', 'tags: [🔥, work]\n', { tags: ['work'], pinned: true }],
  ['tags that would be one', 'tags: C++ C#\n', 'tags: C++ C#\n', { tags: ['c'] }],
  ['tags in a tag', 'tags: [work, [home]]\n', 'tags: [work, [home]]\n', { tags: ['work'] }],
  [
    'remarks around what is taken over',
    '# one\ntags: # mine\n  # two\n  - work\n# three\nrating: 5\npinned: true\n# four\n',
    '# one\n# two\n# three\nrating: 5\n# four\n',
    { tags: ['work'], pinned: true },
  ],
  ['a remark beside nothing else', '# one\ntags: [work]\n', '# one\ntags: [work]\n', { tags: ['work'] }],
])('leaves in the text what nothing else would keep: %s', async (_what, head, left, expected) => {
  const { notes } = await bring({ 'Flow.md': `---\n${head}---\n# Flow` });
  expect(notes['Flow']).toMatchObject({ body: `---\n${left}---\n# Flow`, ...expected });
});

it('is not stopped by a bomb of references', async () => {
  const bomb = `---\na: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefghi'
    .split('')
    .map((name, index) => `${name}: &${name} [${Array.from({ length: 9 }, () => `*${'abcdefgh'[index]}`).join(',')}]`)
    .join('\n')}\n---\nText`;
  const { plan } = await bring({ 'bomb.md': bomb });
  expect(plan.notes[0]?.body).toContain('Text');
  expect(plan.report?.warnings).toEqual([{ path: 'bomb.md', kind: 'front-matter', count: 1 }]);
});

it('knows a title when the text has one, and puts none above code or lines', async () => {
  const { plan } = await bring({
    'house.md': '---\ntags: [a]\n---\n# The house\n\nx',
    '20240501.md': '---\ntitle: The long walk\nlayout: post\n---\nx',
    'meeting-notes.md': 'Meeting notes\n=============\n\nx',
    'two-lines.md': '<!-- of an editor -->\n\nMeeting\nnotes\n===\n\nx',
    'figure.md': '---\ntitle: 007\n---\nx',
    'name.md': '---\ntags: &t [a]\nx: *t\n---\nx',
    'code.md': '# Code\n\n`![a](p.png)`\n\n```\n![a](p.png)\n```',
    'p.png': pngOf(1),
  });
  expect(plan.notes.map(({ body }) => body)).toEqual([
    '# The house\n\nx',
    '---\nlayout: post\n---\n# The long walk\n\nx',
    'Meeting notes\n=============\n\nx',
    '<!-- of an editor -->\n\nMeeting\nnotes\n===\n\nx',
    '# 007\n\nx',
    '---\nx:\n  - a\n---\n# name\n\nx',
    '# Code\n\n`![a](p.png)`\n\n```\n![a](p.png)\n```',
  ]);
});

it('reads text of every old program, and says where it guessed', async () => {
  const utf16 = (text: string, little: boolean, mark: boolean): Uint8Array => {
    const view = new DataView(new ArrayBuffer((text.length + (mark ? 1 : 0)) * 2));
    const whole = (mark ? '\ufeff' : '') + text;
    for (let at = 0; at < whole.length; at += 1) view.setUint16(at * 2, whole.charCodeAt(at), little);
    return new Uint8Array(view.buffer);
  };
  const text = 'Käse für Müller';
  const { plan } = await bring({
    'a.txt': text,
    'b.txt': new Uint8Array(
      Array.from('Einkauf f\u00fcr M\u00fcller, K\u00e4se 5 ', (sign) => sign.charCodeAt(0)).concat(0x80),
    ),
    'c.txt': utf16(text, true, true),
    'd.txt': utf16(text, false, true),
    'e.txt': utf16(text, true, false),
    'f.txt': utf16(text, false, false),
    'g.txt': `\ufeff${text}`,
    'g1.txt': new Uint8Array([...new TextEncoder().encode(text), 0x20, 0xfc]),
    'g2.txt': new Uint8Array([...new TextEncoder().encode('<meta charset="windows-1251">\n'), 0xcf, 0xf0, 0xe8]),
    'h.txt': new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 0xff]),
  });
  expect(plan.notes.map(({ body }) => body.split('\n').at(-1))).toEqual([
    text,
    'Einkauf für Müller, Käse 5 €',
    text,
    text,
    text,
    text,
    text,
    `${text} \ufffd`,
    'При',
  ]);
  expect(plan.report?.warnings.map(({ path }) => path)).toEqual(['b.txt', 'e.txt', 'f.txt', 'g1.txt']);
  expect(plan.skipped).toEqual([{ path: 'h.txt', reason: 'not-text' }]);
});

it('takes a line of six million letters, and says so', async () => {
  const { plan } = await bring({ 'log.md': `# Log\n\n${'word '.repeat(1_200_000)}` });
  const lines = plan.notes[0]?.body.split('\n') ?? [];
  expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(2_000);
  // Every word is there, and every space between two words but those that became ends of lines.
  expect(lines.slice(2).join(' ')).toBe('word '.repeat(1_200_000));
  expect(plan.report?.warnings).toEqual([{ path: 'log.md', kind: 'long-line', count: 1 }]);
});
