// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { bring, pngOf, readable, tarOf, unreadable } from './exports';

const id = (digit: string): string => digit.repeat(32);
const item = (title: string, body: string, fields: Readonly<Record<string, string>>): string =>
  [
    title,
    '',
    ...(body === '' ? [] : [body, '']),
    ...Object.entries(fields).map(([key, value]) => `${key}: ${value}`.trimEnd()),
  ].join('\n');

const note = (
  digit: string,
  title: string,
  body: string,
  more: Readonly<Record<string, string>> = {},
): [string, string] => [
  `${id(digit)}.md`,
  item(title, body, {
    id: id(digit),
    parent_id: id('f'),
    created_time: '2001-02-03T04:05:06.000Z',
    updated_time: '2021-02-03T04:05:06.000Z',
    user_created_time: '2001-02-03T04:05:06.000Z',
    user_updated_time: '2020-02-03T04:05:06.789Z',
    markup_language: '1',
    is_todo: '0',
    ...more,
    type_: '1',
  }),
];

const files = {
  ...Object.fromEntries([
    note(
      '1',
      'Boat trip',
      `Pump.\n\n![pump.png](:/${id('a')})\n<img src=":/${id('a')}" width="300"/>\n\n[manual](:/${id('b')}) [crew](:/${id('2')}#who)\n\nkey: value\n\nlast: line`,
    ),
    note('2', 'Crew: Anna/Ben', 'Two.', { source_url: 'https://example.com/crew' }),
    note('3', 'Buy rope', '', { is_todo: '1', todo_completed: '1600000000000' }),
    note('4', 'Clipped', '<h2>Head</h2><p>Text <b>bold</b></p><script>alert(1)</script>', { markup_language: '2' }),
    note('5', '', 'Only words', { todo_due: '0' }),
    note('6', '', 'x', { encryption_applied: '1' }),
    note('7', 'Gone', 'thrown away', { deleted_time: '1600000000000' }),
  ]),
  [`${id('e')}.md`]: item('Trips', '', { id: id('e'), parent_id: '', type_: '2' }),
  [`${id('f')}.md`]: item('Sea/2020', '', { id: id('f'), parent_id: id('e'), type_: '2' }),
  [`${id('a')}.md`]: item('pump.png', '', { id: id('a'), mime: 'image/png', file_extension: 'png', type_: '4' }),
  [`${id('b')}.md`]: item('The manual', '', {
    id: id('b'),
    mime: 'application/pdf',
    file_extension: 'pdf',
    type_: '4',
  }),
  [`${id('c')}.md`]: item('Boats', '', { id: id('c'), type_: '5' }),
  [`${id('d')}.md`]: item('', '', { id: id('d'), note_id: id('1'), tag_id: id('c'), type_: '6' }).trimStart(),
  [`resources/${id('a')}.png`]: pngOf(1),
  [`resources/${id('b')}.pdf`]: '%PDF-1.4',
};

it('brings notes of a .jex file with dates, tags, pictures, files and links', async () => {
  const brought = await bring({ 'notes.jex': tarOf(files) });
  const { plan, notes } = brought;
  expect(Object.keys(notes).sort()).toEqual([
    'Boat trip',
    'Buy rope',
    'Clipped',
    'Crew: Anna/Ben',
    'Gone',
    'Only words',
  ]);
  expect(readable(brought, notes['Boat trip']?.body)).toBe(
    '# Boat trip\n\nPump.\n\n![pump.png](@pump.png)\n![|300](@pump.png)\n\n[manual](@The manual.pdf) [[Crew: Anna/Ben#who|crew]]\n\nkey: value\n\nlast: line',
  );
  expect(notes['Boat trip']).toMatchObject({
    tags: ['boats'],
    createdAtMs: Date.UTC(2001, 1, 3, 4, 5, 6),
    updatedAtMs: Date.UTC(2020, 1, 3, 4, 5, 6, 789),
  });
  expect(notes['Crew: Anna/Ben']?.body).toBe('# Crew: Anna/Ben\n\nTwo.\n\n<https://example.com/crew>');
  expect(notes['Buy rope']?.body).toBe('- [x] Buy rope');
  expect(notes['Clipped']?.body).toBe('# Clipped\n\n## Head\n\nText **bold**');
  expect(notes['Gone']?.trashedAtMs).not.toBeNull();
  expect(plan.skipped).toEqual([{ path: `${id('6')}.md`, reason: 'encrypted' }]);
  expect(plan.report).toMatchObject({
    formats: [{ format: 'joplin', noteCount: 6 }],
    dates: { kept: 6, all: 6 },
    tagCount: 1,
    images: { kept: 2, all: 2 },
    files: { kept: 1, all: 1 },
    links: { kept: 1, all: 1 },
    warnings: [],
  });
});

it('reads a RAW folder alike, and leaves Markdown of others to others', async () => {
  const folder = Object.fromEntries(Object.entries(files).map(([path, content]) => [`backup/${path}`, content]));
  const { notes, plan } = await bring({ ...folder, 'backup/own.md': 'Own note' });
  expect(Object.keys(notes)).toHaveLength(7);
  expect(plan.report?.formats).toEqual([
    { format: 'joplin', noteCount: 6 },
    { format: 'markdown', noteCount: 1 },
  ]);
});

it('takes notebooks as tags for those who want them', async () => {
  const other = { ...files, ...Object.fromEntries([note('8', 'Elsewhere', 'x', { parent_id: id('e') })]) };
  const { plan, notes } = await bring({ 'notes.jex': tarOf(other) });
  expect(plan.folderTags?.[notes['Boat trip']?.id ?? '']).toBe('sea-2020');
  expect(plan.folderTags?.[notes['Elsewhere']?.id ?? '']).toBeUndefined();
});

it('refuses a .jex file that was cut off, or is none', async () => {
  const whole = tarOf(files);
  await expect(bring({ 'notes.jex': whole.slice(0, 2_000) })).rejects.toThrow('archive-damaged');
  await expect(bring({ 'notes.jex': 'hello' })).rejects.toThrow('not-an-archive');
  await expect(bring({ 'notes.jex': tarOf({ '../evil.md': 'x' }) })).rejects.toThrow('archive-damaged');
});

it('takes items that say less: no notebook, no name of a file, no ending, a tag that is nowhere', async () => {
  const brought = await bring({
    [`${id('1')}.md`]: item('Plain', `[file](:/${id('a')}) ![x](:/${id('b')})`, {
      created_time: '2001-02-03T04:05:06.000Z',
      type_: '1',
    }),
    [`${id('2')}.md`]: item('Open', '', { is_todo: '1', parent_id: id('e'), type_: '1' }),
    [`${id('e')}.md`]: item('Trips', '', { type_: '2' }),
    [`${id('a')}.md`]: item('', '', { type_: '4' }).trimStart(),
    [`${id('b')}.md`]: item('Sea/boat', '', { type_: '4', file_extension: 'png' }),
    [`${id('c')}.md`]: item('', '', { type_: '6' }).trimStart(),
    [`${id('d')}.md`]: item('', '', { type_: '6', tag_id: id('9'), note_id: id('1') }).trimStart(),
    [`resources/${id('a')}`]: 'bytes',
    [`resources/${id('b')}.png`]: pngOf(1),
    [`resources/${id('8')}.png`]: pngOf(2),
  });
  expect(readable(brought, brought.notes['Plain']?.body)).toBe('# Plain\n\n[file](@file) ![x](@Sea-boat.png)');
  expect(brought.notes['Plain']).toMatchObject({ tags: [], createdAtMs: Date.UTC(2001, 1, 3, 4, 5, 6) });
  expect(brought.notes['Open']?.body).toBe('- [ ] Open');
  expect(brought.plan.folderTags).toEqual({ [brought.notes['Open']?.id ?? '']: 'trips' });
  expect(brought.plan.skipped).toEqual([{ path: `resources/${id('8')}.png`, reason: 'not-shown' }]);
});

it('reports a file with a name of Joplin that is none of its items once, whoever looks at it', async () => {
  const named = (digit: string): string => `${id(digit)}.md`;
  const { plan } = await bring(
    {
      [named('1')]: item('Plain', 'x', { type_: '1' }),
      [named('2')]: ' ',
      [named('3')]: 'Of somebody else',
      [named('4')]: new Uint8Array([...Buffer.from('K'), 0xe4, ...Buffer.from('se')]),
    },
    unreadable(named('5')),
  );
  expect(plan.notes.map(({ body }) => body.split('\n').at(-1)).sort()).toEqual(['Käse', 'Of somebody else', 'x']);
  expect(plan.skipped).toEqual([
    { path: named('2'), reason: 'empty' },
    { path: named('5'), reason: 'unreadable' },
  ]);
  expect(plan.report?.warnings).toEqual([{ path: named('4'), kind: 'encoding', count: 1 }]);
});
