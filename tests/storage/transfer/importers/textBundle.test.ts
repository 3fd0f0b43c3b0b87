import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { bring, pngOf, readable, zipOf } from './exports';

const info = (fields: Readonly<Record<string, unknown>>): string =>
  JSON.stringify({ transient: true, type: 'net.daringfireball.markdown', version: 2, 'net.shinyfrog.bear': fields });

const bundle = (folder: string, text: string, fields: Readonly<Record<string, unknown>>, picture: number) => ({
  [`${folder}/info.json`]: info(fields),
  [`${folder}/text.markdown`]: text,
  [`${folder}/assets/image 1.png`]: pngOf(picture),
});

it('brings a backup of Bear along: dates, tags of several words, pictures of one name, links by id', async () => {
  const backup = zipOf({
    ...bundle(
      'Notes.bear2bk/Boat.textbundle',
      '# Boat\n\n![](assets/image%201.png) #sea trip/2020# #plain\n\nbear://x-callback-url/open-note?id=AB-2 [crew](bear://x-callback-url/open-note?id=AB-2) [[Crew list]]',
      {
        creationDate: '2001-02-03T04:05:06Z',
        modificationDate: '2020-02-03T04:05:06Z',
        pinned: 1,
        uniqueIdentifier: 'AB-1',
      },
      1,
    ),
    ...bundle(
      'Notes.bear2bk/Crew.textbundle',
      '# Crew list\n\n![](assets/image%201.png)',
      {
        creationDate: '2001-02-03T04:05:06Z',
        modificationDate: '2020-02-03T04:05:06Z',
        archived: 1,
        uniqueIdentifier: 'AB-2',
      },
      2,
    ),
    ...bundle('Notes.bear2bk/Gone.textbundle', 'Gone', { trashed: 1 }, 3),
  });
  const brought = await bring({ 'Notes.bear2bk': backup });
  const { notes, plan } = brought;
  expect(notes['Boat']).toMatchObject({
    tags: ['sea-trip/2020'],
    pinned: true,
    createdAtMs: Date.UTC(2001, 1, 3, 4, 5, 6),
    updatedAtMs: Date.UTC(2020, 1, 3, 4, 5, 6),
  });
  expect(readable(brought, notes['Boat']?.body)).toContain(
    '![](@image 1.png) #sea trip/2020# #plain\n\nbear://x-callback-url/open-note?id=AB-2 [[Crew list|crew]] [[Crew list]]',
  );
  expect(notes['Crew list']?.archived).toBe(true);
  expect(notes['Gone']?.trashedAtMs).not.toBeNull();
  const [first, second] = ['Boat', 'Crew list'].map((title) => /attachment:(\w+)/u.exec(notes[title]?.body ?? '')?.[1]);
  expect(first).not.toBe(second);
  expect(plan.report).toMatchObject({
    formats: [{ format: 'bear', noteCount: 3 }],
    dates: { kept: 3, all: 3 },
    tagCount: 1,
    images: { kept: 2, all: 2 },
    links: { kept: 2, all: 2 },
  });
});

it('opens packs, and takes a folder that is not packed', async () => {
  const pack = zipOf({ 'info.json': info({}), 'text.md': 'Packed\n\n![](assets/a.png)', 'assets/a.png': pngOf(1) });
  const { plan, notes } = await bring({
    'One.textpack': pack,
    ...bundle('Two.textbundle', 'Loose\n\n![](assets/image%201.png)', {}, 2),
  });
  expect(Object.keys(notes).sort()).toEqual(['Loose', 'Packed']);
  expect(plan.report?.images).toEqual({ kept: 2, all: 2 });
});

it('takes bundles of every program: facts at the top, facts that cannot be read, or none', async () => {
  const { notes, plan } = await bring({
    'A.textbundle/info.json': JSON.stringify({ pinned: true, creationDate: '2001-02-03T04:05:06Z' }),
    'A.textbundle/text.md': 'A',
    'B.textbundle/info.json': '{',
    'B.textbundle/text.txt': 'B',
    'C.textbundle/info.json': '[1]',
    'C.textbundle/text.md': 'C [[D]]',
    'D.textbundle/text.md': 'D',
    'E.textbundle/info.json': ' ',
    'E.textbundle/text.md': 'E',
  });
  expect(Object.keys(notes)).toEqual(['A', 'B', 'C D', 'D', 'E']);
  expect(notes['A']).toMatchObject({ pinned: true, createdAtMs: Date.UTC(2001, 1, 3, 4, 5, 6) });
  expect(notes['B']).toMatchObject({ pinned: false });
  expect(plan.report?.links).toEqual({ kept: 1, all: 1 });
  expect(plan.skipped).toEqual([]);
});

it('leaves out a bundle without a text, and says so of one whose text is empty', async () => {
  const { plan } = await bring({
    'A.textbundle/info.json': info({}),
    'A.textbundle/assets/a.png': pngOf(1),
    'B.textbundle/info.json': info({}),
    'B.textbundle/text.md': ' ',
    'Plan.md': 'Plan',
  });
  expect(plan.notes.map(({ body }) => body)).toEqual(['Plan']);
  expect(plan.skipped).toEqual([
    { path: 'B.textbundle/text.md', reason: 'empty' },
    { path: 'A.textbundle/assets/a.png', reason: 'not-shown' },
  ]);
});

it.each(['', 'Plan.textbundle/'])('keeps the pictures of packs apart whose names are the same: %j', async (inner) => {
  const idOf = (shade: number): string => createHash('sha256').update(pngOf(shade)).digest('hex');
  const pack = (text: string, shade: number) =>
    zipOf({
      [`${inner}info.json`]: info({}),
      [`${inner}text.md`]: `${text}\n\n![](assets/a.png)`,
      [`${inner}assets/a.png`]: pngOf(shade),
    });
  const { notes } = await bring({ '2023/Plan.textpack': pack('Old', 1), '2024/Plan.textpack': pack('New', 2) });
  expect(notes['Old']?.body).toContain(idOf(1));
  expect(notes['New']?.body).toContain(idOf(2));
});
