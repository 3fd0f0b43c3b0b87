import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { newNote } from '../../../src/core/note/note';
import type { Note } from '../../../src/core/note/note';
import { toMarkdown } from '../../../src/core/transfer/frontMatter';
import { readYamlHead } from '../../../src/storage/transfer/importers/yamlHead';
import { writeZip } from '../../../src/storage/transfer/zipWriter';
import { deskWith, exported, generatedLibrary, imageOf, importInto, sourceOf } from './library';

const bodies = (notes: Iterable<Note>): string[] => [...notes].map(({ body }) => body).sort();
const image = imageOf(new Uint8Array([9, 9, 9]));

it('a note that holds a stray NUL comes back from its own export', async () => {
  const body = 'Log of the pump\n\n\0 bilge dry at six, and again at nine';
  const here = deskWith({ notes: [newNote('a', 0, body)], attachments: [] });
  const there = deskWith();
  await importInto(there, [sourceOf('notes.zip', await exported(here.transfer.exportMarkdownZip()))]);
  expect(bodies(there.notes.notes.values())).toEqual([body]);
});

it('a picture with a width in a table comes back in its cell', async () => {
  const body = `# Crew\n\n| a | b |\n| --- | --- |\n| ![x\\|30](attachment:${image.id}) | y |`;
  const here = deskWith({ notes: [newNote('a', 0, body)], attachments: [image] });
  const there = deskWith();
  await importInto(there, [sourceOf('notes.zip', await exported(here.transfer.exportMarkdownZip()))]);
  expect(bodies(there.notes.notes.values())).toEqual([body]);
});

const noteOnly = (note: Partial<Note> & { readonly body: string }): string =>
  toMarkdown({ tags: [], pinned: false, archived: false, ...note });

describe('front matter', () => {
  it('is written only when needed', () => {
    expect(noteOnly({ body: 'Plan' })).toBe('Plan');
    expect(noteOnly({ body: 'Plan', tags: ['a', 'b'], pinned: true })).toBe(
      '---\ntags: [a, b]\npinned: true\n---\nPlan',
    );
    expect(noteOnly({ body: '---\nx' })).toBe('---\n---\n---\nx');
  });

  it('keeps the remark below a text of several lines, and takes no line of the text for one', () => {
    const head = 'notes: |\n  x\ntitle: |\n  The\n  # 1\n\n  # of all\n# to do\n';
    expect(readYamlHead(`---\n${head}---\ny`)).toMatchObject({
      body: '---\nnotes: |\n  x\n# to do\n---\ny',
      meta: { title: 'The\n# 1\n\n# of all' },
    });
  });

  it('goes on in the block that a note has of its own', () => {
    expect(toMarkdown({ ...newNote('a', 0, '---\naliases: [x]\n---\nPlan'), tags: ['b'] })).toBe(
      '---\naliases: [x]\ntags: [b]\ncreated: 1970-01-01T00:00:00.000Z\nupdated: 1970-01-01T00:00:00.000Z\n---\nPlan',
    );
    expect(noteOnly({ body: '---\n"x": 1\n2024: a\n---\nPlan', tags: ['b'] })).toBe(
      '---\n"x": 1\n2024: a\ntags: [b]\n---\nPlan',
    );
    const odd = '---\nkey: [a, {b: c}]\n---\nPlan';
    expect(noteOnly({ body: odd, tags: ['b'] })).toBe(`---\ntags: [b]\n---\n${odd}`);
    expect(noteOnly({ body: odd, tags: [] })).toBe(odd);
  });

  it.each(['null', 'true', '007', '1e3', '0x10', '2024', 'no', '2024/05'])('keeps the tag %s a word', (tag) => {
    const file = noteOnly({ body: 'Plan', tags: ['z', tag].sort() });
    expect(readYamlHead(file).meta.tags).toEqual(['z', tag].sort());
    // Another program's block goes on with it.
    const own = noteOnly({ body: '---\naliases: [x]\n---\nPlan', tags: [tag] });
    expect(own).toBe(`---\naliases: [x]\ntags: ["${tag}"]\n---\nPlan`);
    expect(readYamlHead(own).meta.tags).toEqual([tag]);
  });

  it.each([
    ['[007, true, 1e3]', ['007', '1e3', 'true']],
    ['\n  - 007\n  - b', ['007', 'b']],
    ['2024', ['2024']],
    ['null', undefined],
  ])('reads the tags %s as they are written', (written, tags) => {
    const { meta } = readYamlHead(`---\ntags: ${written}\n---\nPlan`);
    expect(meta.tags === undefined || meta.tags.length === 0 ? undefined : [...meta.tags].sort()).toEqual(tags);
  });

  it('comes back whole for any note', () => {
    fc.assert(
      fc.property(generatedLibrary, ({ notes }) => {
        for (const { body, tags, pinned, archived } of notes) {
          const { meta, body: back } = readYamlHead(toMarkdown({ body, tags, pinned, archived }));
          expect({ tags: [], pinned: false, archived: false, ...meta, body: back }).toEqual({
            body,
            tags,
            pinned,
            archived,
          });
        }
      }),
    );
  });
});

describe('Markdown import', () => {
  it('takes files and folders with the images they show, and reports the rest', async () => {
    const desk = deskWith();
    const { plan } = await importInto(desk, [
      sourceOf(
        'vault/Trips/Boat.md',
        'Pump and ![pic](../img/boat%20one.png) ![[chart.webp|200]] ![r](https://x.example/y.png)',
      ),
      sourceOf('vault/img/boat one.png', image.bytes),
      sourceOf('vault/deep/chart.webp', new Uint8Array([4])),
      sourceOf('vault/img/unused.jpg', new Uint8Array([7])),
      sourceOf('vault/.obsidian/app.json', '{}'),
      sourceOf('vault/empty.md', '  \n'),
      sourceOf('vault/binary.md', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0xff])),
      sourceOf('vault/book.pdf', 'x'),
      sourceOf('vault/list.txt', '\ufeff# list\nmilk'),
    ]);
    expect(plan.kind).toBe('markdown');
    const chart = plan.attachments.find(({ mimeType }) => mimeType === 'image/webp');
    expect(bodies(desk.notes.notes.values())).toEqual([
      '# Boat\n\nPump and ' +
        `![pic](attachment:${image.id}) ![chart.webp|200](attachment:${chart?.id ?? ''}) ![r](https://x.example/y.png)`,
      '# list\nmilk',
    ]);
    expect(desk.attachments.attachments.get(image.id)).toMatchObject({ name: 'boat one.png', bytes: image.bytes });
    expect(plan.skipped).toEqual([
      { path: 'vault/empty.md', reason: 'empty' },
      { path: 'vault/binary.md', reason: 'not-text' },
      { path: 'vault/img/unused.jpg', reason: 'not-shown' },
      { path: 'vault/book.pdf', reason: 'not-shown' },
    ]);
  });

  it('keeps scripts as the text they are', async () => {
    const desk = deskWith();
    const text = '# x\n<script>alert(1)</script>\n<img src=x onerror=alert(1)>';
    await importInto(desk, [sourceOf('x.md', text)]);
    expect(bodies(desk.notes.notes.values())).toEqual([text]);
  });

  it('takes a file of millions of lines that begins like front matter, and the files beside it', async () => {
    const desk = deskWith();
    const { plan } = await importInto(desk, [
      sourceOf('log.md', `---\n${'a\n'.repeat(9_000_000)}`),
      sourceOf('Plan.md', 'Plan'),
    ]);
    expect(plan.notes.map(({ body }) => body.length)).toEqual([18_000_004 + '# log\n\n'.length, 4]);
  });

  it('does not double a folder that is imported twice', async () => {
    const desk = deskWith();
    await importInto(desk, [sourceOf('Plan.md', 'Plan\nfor May')]);
    const { plan } = await importInto(desk, [sourceOf('Plan.md', 'Plan\nfor May')]);
    expect(plan.notes).toEqual([]);
    expect(plan.skipped).toEqual([{ path: 'Plan', reason: 'already-here' }]);
  });

  it('does not double what comes into the trash, and brings back what is only there', async () => {
    const keep = (isTrashed: boolean) => [
      sourceOf('Gone.json', JSON.stringify({ title: 'Gone', textContent: 'x', isTrashed })),
    ];
    const desk = deskWith();
    await importInto(desk, keep(true));
    const again = await importInto(desk, keep(true));
    expect(again.plan.notes).toEqual([]);
    expect(again.plan.skipped).toEqual([{ path: 'Gone', reason: 'already-here' }]);
    expect((await importInto(desk, keep(false))).plan.notes).toHaveLength(1);
  });

  it('says so when there is nothing, or a file cannot be read', async () => {
    const desk = deskWith();
    expect(await desk.transfer.planImport([])).toEqual({ ok: false, error: { kind: 'nothing-to-import', detail: '' } });
    const unreadable = { path: 'a.zip', sizeBytes: 1, bytes: () => Promise.reject(new Error('gone')) };
    expect(await desk.transfer.planImport([unreadable])).toMatchObject({ ok: false, error: { kind: 'unreadable' } });
    const { plan } = await importInto(desk, [{ ...unreadable, path: 'a.md' }]);
    expect(plan.skipped).toEqual([{ path: 'a.md', reason: 'unreadable' }]);
    expect(await desk.transfer.planImport([sourceOf('a.zip', 'no zip')])).toMatchObject({
      ok: false,
      error: { kind: 'not-an-archive' },
    });
  });
});

describe('Markdown export', () => {
  it('names one note by its title and leaves pin and archive out', () => {
    const note = { ...newNote('a', 0, '# Boat: a/b?\ntext'), tags: ['sea'], pinned: true };
    const file = deskWith().transfer.exportNote(note);
    expect(file.name).toBe('Boat a b.md');
    expect(new TextDecoder().decode(file.bytes)).toBe('---\ntags: [sea]\n---\n# Boat: a/b?\ntext');
    expect(deskWith().transfer.exportNote(newNote('b', 0)).name).toBe('Untitled.md');
  });

  it('writes archives that another program opens, names never colliding', async () => {
    const notes = [
      newNote('a', 0, `Plan\n![x](attachment:${image.id})`),
      newNote('b', 0, 'plan'),
      newNote('c', 0, 'CON'),
      { ...newNote('d', 0, 'gone'), trashedAtMs: 1 },
      { ...newNote('e', 0, 'Old'), archived: true },
    ];
    const bytes = await exported(
      deskWith({ notes, attachments: [image, imageOf(new Uint8Array([5]))] }).transfer.exportMarkdownZip(),
    );
    const files = unzipSync(bytes);
    expect(Object.keys(files).sort()).toEqual([
      'CON note.md',
      'Old.md',
      'Plan.md',
      'attachments/boat.png',
      'plan 2.md',
    ]);
    expect(new TextDecoder().decode(files['Plan.md'])).toBe(
      '---\ncreated: 1970-01-01T00:00:00.000Z\nupdated: 1970-01-01T00:00:00.000Z\n---\nPlan\n![x](attachments/boat.png)',
    );
    expect(new TextDecoder().decode(files['Old.md'])).toMatch(
      /^---\narchived: true\ncreated: .*\nupdated: .*\n---\nOld$/u,
    );
    expect(files['attachments/boat.png']).toEqual(image.bytes);
  });

  it('comes back through import: texts, tags, pins, dates and images', { timeout: 60_000 }, async () => {
    const shape = ({ body, tags, pinned, archived, createdAtMs, updatedAtMs }: Note): string =>
      JSON.stringify([body, tags, pinned, archived, createdAtMs, updatedAtMs]);
    await fc.assert(
      fc.asyncProperty(generatedLibrary, async (library) => {
        // Files hold well-formed text, and an empty one is no note.
        const notes = library.notes
          .map((note) => ({ ...note, trashedAtMs: null }))
          .filter(
            ({ body }) =>
              body.trim() !== '' && !body.includes('\0') && !/\p{Surrogate}/u.test(body) && !body.startsWith('\ufeff'),
          );
        const bytes = await exported(deskWith({ ...library, notes }).transfer.exportMarkdownZip());
        const desk = deskWith();
        if (notes.length > 0) await importInto(desk, [sourceOf('notes.zip', bytes)]);
        expect([...desk.notes.notes.values()].map(shape).sort()).toEqual(notes.map(shape).sort());
      }),
      { numRuns: 200 },
    );
  });
});

describe('archives', () => {
  it('are refused when an entry points outside', async () => {
    const bytes = await writeZip([{ path: '../evil.md', bytes: new Uint8Array([65]), modifiedAtMs: 0 }]);
    expect(await deskWith().transfer.planImport([sourceOf('a.zip', bytes)])).toMatchObject({
      ok: false,
      error: { kind: 'archive-damaged' },
    });
  });
});

it('files of a kind that nobody knows keep their ending on the way out, and one without an ending has none', async () => {
  const files = ['chart.canvas7', 'LICENSE', 'model.gltf'].map((name, index) => ({
    ...imageOf(new Uint8Array([index]), name),
    mimeType: 'application/octet-stream',
  }));
  const body = files.map(({ id, name }) => `[${name}](attachment:${id})`).join(' ');
  const desk = deskWith({ notes: [newNote('a', 0, body)], attachments: files });
  const paths = Object.keys(unzipSync(await exported(desk.transfer.exportMarkdownZip())));
  expect(paths.filter((path) => path.startsWith('attachments/'))).toEqual([
    'attachments/chart.canvas7',
    'attachments/LICENSE',
    'attachments/model.gltf',
  ]);
});
