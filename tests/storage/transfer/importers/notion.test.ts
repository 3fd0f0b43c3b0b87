// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { newNote } from '../../../../src/core/note/note';
import { deskWith, exported, importInto, sourceOf } from '../library';
import { bring, pngOf, readable, zipOf } from './exports';

const [page, packing, tasks, row, draft] = ['1', '2', '3', '4', '5'].map((digit) => `${digit}abc`.repeat(8)) as [
  string,
  string,
  string,
  string,
  string,
];

const inner = {
  [`Trip ${page}.md`]: [
    '# Trip to the sea: all of it, with a name that the file system cuts short',
    '',
    'Tags: Sea, To Do',
    'Created: March 3, 2021 4:05 PM',
    'Last Edited Time: April 4, 2022 9:30 AM',
    '',
    `[Packing](Trip%20${page}/Packing%20${packing}.md) and [Tasks](Trip%20${page}/Tasks%20${tasks}.csv)`,
    '',
    `![boat](Trip%20${page}/boat%20(1).png)`,
    '',
    `[Elsewhere](https://www.notion.so/Packing-${packing}) [Nowhere](Trip%20${page}/Missing%20${draft}.md)`,
    '',
    '<aside>\n💡 Mind the tide\n</aside>',
  ].join('\n'),
  [`Trip ${page}/Packing ${packing}.md`]: '# Packing\n\n- [x] Rope',
  [`Trip ${page}/boat (1).png`]: pngOf(1),
  [`Trip ${page}/Tasks ${tasks}.csv`]: '\ufeffName,Done\nBuy rope,Yes\n',
  [`Trip ${page}/Tasks ${tasks}_all.csv`]:
    '\ufeffName,Done,Note\nBuy rope,Yes,"one, two\nthree"\nOther,No,"a ""b"" | c"\n',
  [`Trip ${page}/Tasks ${tasks}/Buy rope ${row}.md`]: '# Buy rope\n\nDone: Yes\n',
  // A zip that a note carries along, and that no program can open.
  [`Trip ${page}/data.zip`]: 'no zip',
};

it('opens the zip in the zip, and leads pages to pages, tables to rows and pictures to their place', async () => {
  const brought = await bring({ 'export.zip': zipOf({ 'ExportBlock-1-Part-1.zip': zipOf(inner) }) });
  const { notes, plan } = brought;
  const title = 'Trip to the sea: all of it, with a name that the file system cuts short';
  expect(Object.keys(notes).sort()).toEqual(['Buy rope', 'Packing', 'Tasks', title]);
  expect(readable(brought, notes[title]?.body).split('\n').slice(6)).toEqual([
    '[[Packing]] and [[Tasks]]',
    '',
    '![boat](@boat (1).png)',
    '',
    `[[Packing|Elsewhere]] [Nowhere](Trip%20${page}/Missing%20${draft}.md)`,
    '',
    '> 💡 Mind the tide',
  ]);
  expect(notes[title]).toMatchObject({
    tags: ['sea', 'to-do'],
    createdAtMs: new Date(2021, 2, 3, 16, 5).getTime(),
    updatedAtMs: new Date(2022, 3, 4, 9, 30).getTime(),
  });
  expect(notes['Tasks']?.body).toBe(
    '# Tasks\n\n| Name | Done | Note |\n| --- | --- | --- |\n| [[Buy rope]] | Yes | one, two<br>three |\n| Other | No | a "b" \\| c |',
  );
  expect(plan.report).toMatchObject({
    formats: [{ format: 'notion', noteCount: 4 }],
    dates: { kept: 4, all: 4 },
    tagCount: 2,
    images: { kept: 1, all: 1 },
    links: { kept: 4, all: 5 },
    warnings: [{ kind: 'link-missing', count: 1 }],
  });
  expect(plan.skipped).toEqual([{ path: `Trip ${page}/data.zip`, reason: 'unsupported' }]);
});

it('reads an export as HTML alike', async () => {
  const html = (title: string, body: string): string =>
    `<html><head><title>${title}</title><style>p{}</style></head><body><article class="page sans"><header><h1 class="page-title">${title}</h1></header><div class="page-body">${body}</div></article></body></html>`;
  const brought = await bring({
    [`Trip ${page}.html`]: html(
      'Trip',
      `<ul class="to-do-list"><li><div class="checkbox checkbox-on"></div> <span class="to-do-children-checked">Rope</span></li></ul><ul class="to-do-list"><li><div class="checkbox checkbox-off"></div> <span>Map</span></li></ul><figure class="image"><a href="boat.png"><img style="width:300px" src="boat.png"/></a></figure><p><a href="Packing%20${packing}.html">Packing list</a></p>`,
    ),
    [`Packing ${packing}.html`]: html('Packing', '<p>Rope</p>'),
    'boat.png': pngOf(1),
  });
  expect(readable(brought, brought.notes['Trip']?.body)).toBe(
    '# Trip\n\n- [x] Rope\n\n- [ ] Map\n\n![](@boat.png)\n\n[[Packing|Packing list]]',
  );
  expect(brought.plan.report).toMatchObject({ images: { kept: 1, all: 1 }, links: { kept: 1, all: 1 } });
});

it('names a page without a heading by its file, leaves out what is empty, and takes pictures that have ids for pictures', async () => {
  const brought = await bring({
    [`Trip ${page}.md`]: `Words\n\n![x](boat%20${row}.png)`,
    [`Packing ${packing}.md`]: '\n',
    [`Tasks ${tasks}.csv`]: '\ufeff\n',
    [`Draft ${draft}.html`]: ' ',
    [`boat ${row}.png`]: pngOf(1),
  });
  expect(readable(brought, brought.notes['Trip']?.body)).toBe(`# Trip\n\nWords\n\n![x](@boat ${row}.png)`);
  expect(brought.plan.notes).toHaveLength(1);
  expect(brought.plan.skipped).toEqual(
    ['md', 'csv', 'html'].map((ending, index) => ({
      path: `${['Packing', 'Tasks', 'Draft'][index] ?? ''} ${[packing, tasks, draft][index] ?? ''}.${ending}`,
      reason: 'empty',
    })),
  );
});

it.each(['0123456789abcdef0123456789abcdef', '01234567-89ab-cdef-0123-456789abcdef'])(
  'leaves a note of our own export alone whose title ends in %s',
  async (id) => {
    const note = { ...newNote('a', 1e12, `# Commit ${id}\n\nwords`), tags: ['work'], pinned: true, revision: 1 };
    const { transfer } = deskWith({ notes: [note], attachments: [] });
    const { plan } = await importInto(deskWith(), [
      sourceOf('notes.zip', await exported(transfer.exportMarkdownZip())),
      sourceOf(`Trip ${page}.md`, '# Trip\n\nTags: Sea'),
    ]);
    expect(plan.notes).toMatchObject([
      { body: '# Trip\n\nTags: Sea', tags: ['sea'] },
      { body: note.body, tags: ['work'], pinned: true, createdAtMs: 1e12 },
    ]);
  },
);
