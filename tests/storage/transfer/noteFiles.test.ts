import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { attachmentAddress } from '../../../src/core/note/attachmentLinks';
import { linkWords } from '../../../src/core/note/fileNames';
import { newNote } from '../../../src/core/note/note';
import type { Attachment } from '../../../src/core/ports/attachmentRepository';
import { fileTypeOf } from '../../../src/core/transfer/filePaths';
import { deskWith, exported, importInto, sourceOf } from './library';

const fileOf = (bytes: Uint8Array, name: string): Attachment => ({
  id: createHash('sha256').update(bytes).digest('hex'),
  name,
  mimeType: fileTypeOf(name),
  bytes,
});
const linkTo = ({ id, name }: Attachment): string => `[${linkWords(name)}](${attachmentAddress(id)})`;

/** Files of any kind, with names that disks have, each name and content once. */
const files = fc.uniqueArray(
  fc
    .record({
      stem: fc.constantFrom('plan', 'Plän v1.2', 'my memo (2)', '会議', 'a&b 1', "it's 100%", 'x_y~z'),
      ending: fc.constantFrom(
        '.pdf',
        '.mp3',
        '.oga',
        '.opus',
        '.docx',
        '.html',
        '.csv',
        '.md',
        '.txt',
        '.json',
        '.zip',
        '.SVG',
        '.excalidraw',
        '.7z',
        '',
      ),
      bytes: fc.uint8Array({ minLength: 1, maxLength: 8 }),
    })
    .map(({ stem, ending, bytes }) => fileOf(bytes, `${stem}${ending}`)),
  { minLength: 1, maxLength: 5, comparator: (a, b) => a.id === b.id || a.name.toLowerCase() === b.name.toLowerCase() },
);
const byId = (all: Iterable<Attachment>): Attachment[] => [...all].sort((a, b) => a.id.localeCompare(b.id));

it('files of a note come back from the Markdown export as they were: bytes, names, types and links', async () => {
  await fc.assert(
    fc.asyncProperty(files, async (attachments) => {
      const body = `# Trip\n\nsee ${attachments.map(linkTo).join(' and ')}.`;
      const here = deskWith({ notes: [newNote('a', 0, body)], attachments });
      const there = deskWith();
      await importInto(there, [sourceOf('notes.zip', await exported(here.transfer.exportMarkdownZip()))]);
      expect([...there.notes.notes.values()].map((note) => note.body)).toEqual([body]);
      expect(byId(await there.attachments.all())).toEqual(byId(attachments));
    }),
    { numRuns: 60 },
  );
});

it('files of a note come back from a backup as they were', async () => {
  await fc.assert(
    fc.asyncProperty(files, async (attachments) => {
      const notes = [newNote('a', 0, `# Trip\n\n${attachments.map(linkTo).join('\n')}`)];
      const here = deskWith({ notes, attachments });
      const there = deskWith();
      await importInto(there, [sourceOf('backup.zip', await exported(here.transfer.exportBackup()))]);
      expect(byId(await there.attachments.all())).toEqual(byId(attachments));
    }),
    { numRuns: 20 },
  );
});

it('takes a page or a table in attachments/ as a note where no note links to it', async () => {
  const desk = deskWith();
  await importInto(desk, [
    sourceOf('vault/Trip.md', 'Trip\n\n[list](attachments/list.csv)'),
    sourceOf('vault/attachments/list.csv', 'a,b\n1,2'),
    sourceOf('vault/attachments/other.csv', 'c,d\n3,4'),
  ]);
  expect((await desk.attachments.all()).map(({ name }) => name)).toEqual(['list.csv']);
  expect([...desk.notes.notes.values()].map(({ body }) => body.split('\n')[0]).sort()).toEqual(['# other', 'Trip']);
});

it('keeps the ending of a file in the export, and two files of one name apart', async () => {
  const one = fileOf(new Uint8Array([1]), 'plan.oga');
  const two = { ...fileOf(new Uint8Array([2]), 'plan.oga') };
  const odd = { ...fileOf(new Uint8Array([3]), 'scan'), mimeType: 'application/pdf' };
  const here = deskWith({
    notes: [newNote('a', 0, `# A\n\n${[one, two, odd].map(linkTo).join(' ')}`)],
    attachments: [one, two, odd],
  });
  const zip = unzipSync(await exported(here.transfer.exportMarkdownZip()));
  expect(Object.keys(zip).sort()).toEqual([
    'A.md',
    'attachments/plan 2.oga',
    'attachments/plan.oga',
    'attachments/scan.pdf',
  ]);
  expect(new TextDecoder().decode(zip['A.md'])).toContain(
    '[plan.oga](attachments/plan.oga) [plan.oga](attachments/plan%202.oga) [scan](attachments/scan.pdf)',
  );
});
