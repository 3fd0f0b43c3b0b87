import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { newNote } from '../../../src/core/note/note';
import { zipOf } from './importers/exports';
import { deskWith, exported, imageOf, importInto, sourceOf } from './library';

const image = imageOf(new Uint8Array([9, 9, 9]));

describe('what comes back from an export', () => {
  const there = async (bodies: readonly string[], attachments = [image]) => {
    const notes = bodies.map((body, index) => newNote(`${index}`, 1, body));
    const bytes = await exported(deskWith({ notes, attachments }).transfer.exportMarkdownZip());
    const { plan } = await importInto(deskWith(), [sourceOf('notes.zip', bytes)]);
    return { plan, paths: Object.keys(unzipSync(bytes)) };
  };

  it('a link leads to the note that it led to, though another one is numbered to keep names apart', async () => {
    const bodies = ['# Meeting\n\none', '# Meeting\n\ntwo', '# Meeting 2\n\nthree', '# Index\n\nsee [[Meeting 2]]'];
    const { plan, paths } = await there(bodies);
    expect(paths).toEqual(['Meeting.md', 'Meeting 3.md', 'Meeting 2.md', 'Index.md']);
    expect(plan.notes.map(({ body }) => body)).toEqual(bodies);
  });

  it('a link leads to the note of that title, and not to one whose title makes the same file name', async () => {
    const bodies = ['# A/B\n\none', '# A B\n\ntwo', '# Index\n\nsee [[A B]] and [[A/B]]'];
    const { plan, paths } = await there(bodies);
    expect(paths).toEqual(['A B 2.md', 'A B.md', 'Index.md']);
    expect(plan.notes.map(({ body }) => body)).toEqual(bodies);
  });

  it.each(['Old.textpack', 'Old.bear', 'Export-Part-1.zip', 'Thumbs.db', 'desktop.ini'])(
    'the file %s that a note carries along',
    async (name) => {
      const file = { ...imageOf(zipOf({ 'text.md': 'Old' }), name), mimeType: 'application/octet-stream' };
      const { plan } = await there([`# Plan\n\n[x](attachment:${file.id})`], [file]);
      expect(plan.notes.map(({ body }) => body)).toEqual([`# Plan\n\n[x](attachment:${file.id})`]);
      expect(plan.attachments.map(({ id }) => id)).toEqual([file.id]);
    },
  );

  it('a picture that the foot of the note names', async () => {
    const { plan } = await there([
      `# Ref\n\n![pic][p]\n\n[p]: attachment:${image.id} "boat"\n\n\`\`\`\n[q]: attachment:${image.id}\n\`\`\``,
    ]);
    expect(plan.attachments).toEqual([image]);
    expect(plan.notes[0]?.body).toBe(
      `# Ref\n\n![pic](attachment:${image.id})\n\n[p]: attachments/boat.png "boat"\n\n\`\`\`\n[q]: attachment:${image.id}\n\`\`\``,
    );
  });
});
