import { expect, it } from 'vitest';
import { bring, pngOf, readable, unreadable, zipOf } from './exports';

const usec = (timeMs: number): number => timeMs * 1_000;
const keep = (fields: Readonly<Record<string, unknown>>): string =>
  JSON.stringify({
    color: 'RED',
    isTrashed: false,
    isPinned: false,
    isArchived: false,
    title: '',
    userEditedTimestampUsec: usec(1_600_000_000_000),
    createdTimestampUsec: usec(1_500_000_000_000),
    ...fields,
  });

const takeout = {
  // The folder is named in the language of the account.
  'Takeout/Google Notizen/Shopping.json': keep({
    title: 'Shopping',
    isPinned: true,
    listContent: [
      { text: 'Milk', isChecked: false },
      { text: 'Eggs\nbrown', isChecked: true },
    ],
    labels: [{ name: 'Home & Garden' }],
    userEditedTimestampUsec: usec(1_600_000_000_000),
  }),
  'Takeout/Google Notizen/Shopping.html': '<html><title>Shopping</title><body>Milk</body></html>',
  'Takeout/Google Notizen/2021-05-01T10_00_00.000+02_00.json': keep({
    textContent: 'No title here\nsecond line',
    isArchived: true,
    attachments: [
      { filePath: '17a.8f (1).jpeg', mimetype: 'image/jpeg' },
      { filePath: 'missing.png', mimetype: 'image/png' },
    ],
    annotations: [{ description: 'x', source: 'WEBLINK', title: 'A page', url: 'https://example.com/a' }],
  }),
  // Listed as .jpeg, and there as .jpg.
  'Takeout/Google Notizen/17a.8f (1).jpg': pngOf(2),
  'Takeout/Google Notizen/Gone.json': keep({ title: 'Gone', textContent: 'x', isTrashed: true }),
  'Takeout/Google Notizen/Empty.json': keep({}),
  'Takeout/Google Notizen/Labels.txt': 'Home & Garden\n',
  'Takeout/archive_browser.html': '<html><body>Your archive</body></html>',
  'Takeout/Calendar/settings.json': '{"title": "no note"}',
};

it('brings a takeout along: boxes, labels, dates, pictures, pages', async () => {
  const brought = await bring({ 'takeout.zip': zipOf(takeout) });
  const { notes, plan } = brought;
  expect(Object.keys(notes).sort()).toEqual(['Gone', 'No title here', 'Shopping']);
  expect(notes['Shopping']).toMatchObject({
    body: '# Shopping\n\n- [ ] Milk\n- [x] Eggs brown',
    tags: ['home-garden'],
    pinned: true,
    createdAtMs: 1_500_000_000_000,
    updatedAtMs: 1_600_000_000_000,
  });
  expect(readable(brought, notes['No title here']?.body)).toBe(
    'No title here\nsecond line\n\n[A page](<https://example.com/a>)\n\n![](@17a.8f (1).jpg)\n\n![](<missing.png>)',
  );
  expect(notes['No title here']?.archived).toBe(true);
  expect(notes['Gone']?.trashedAtMs).not.toBeNull();
  expect(plan.skipped).toEqual([
    { path: 'Takeout/Google Notizen/Empty.json', reason: 'empty' },
    { path: 'Takeout/Calendar/settings.json', reason: 'unsupported' },
  ]);
  expect(plan.report).toMatchObject({
    formats: [{ format: 'keep', noteCount: 3 }],
    dates: { kept: 3, all: 3 },
    tagCount: 1,
    images: { kept: 1, all: 2 },
    warnings: [{ kind: 'image-missing', count: 1 }],
  });
});

it('finds pictures in the second part of a takeout that was split', async () => {
  const { 'Takeout/Google Notizen/17a.8f (1).jpg': picture, ...rest } = takeout;
  const { plan } = await bring({
    'a-001.zip': zipOf(rest),
    'a-002.zip': zipOf({ 'Takeout/Google Notizen/17a.8f (1).jpg': picture }),
  });
  expect(plan.report?.images).toEqual({ kept: 1, all: 2 });
});

it('brings the notes of a takeout of which some files are broken; their text beside them is no note, another one is', async () => {
  const { plan } = await bring(
    {
      'Keep/Good.json': keep({ textContent: 'Good' }),
      'Keep/Broken.json': '{"isTrashed": false, "textContent":',
      'Keep/Good.txt': 'Good',
      'Keep/Diary.txt': 'Diary',
      'other.txt': 'Other',
    },
    unreadable('Keep/Gone.json'),
  );
  expect(plan.notes.map(({ body }) => body.split('\n').at(-1))).toEqual(['Good', 'Diary', 'Other']);
  expect(plan.skipped).toEqual([
    { path: 'Keep/Broken.json', reason: 'unsupported' },
    { path: 'Keep/Gone.json', reason: 'unsupported' },
  ]);
});
