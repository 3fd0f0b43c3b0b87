import { expect, it } from 'vitest';
import { MAX_ATTACHMENT_BYTES } from '../../../../src/core/ports/attachmentRepository';
import { sourceOf } from '../library';
import { bring, huge, pngOf, readable } from './exports';

it('links and pictures in a table keep their bars, and the table its columns', async () => {
  const brought = await bring({
    'Plan.md': '# Plan\n\n| a | b |\n| --- | --- |\n| [[Crew\\|she]] | ![[boat.png\\|300]] |',
    'Crew.md': '# Crew',
    'boat.png': pngOf(1),
  });
  expect(readable(brought, brought.notes['Plan']?.body)).toContain('| [[Crew\\|she]] | ![boat.png\\|300](@boat.png) |');
});

it('a note whose title could end a link is not linked by it: the link stays as it was, and is counted as missing', async () => {
  const { notes, plan } = await bring({ 'Plan.md': '# Plan\n\n[[odd]] [one](odd.md)', 'odd.md': '# A [b] | c' });
  expect(notes['Plan']?.body).toBe('# Plan\n\n[[odd]] [one](odd.md)');
  expect(plan.report?.links).toEqual({ kept: 0, all: 2 });
});

it('follows a link without an ending, and one by a name that the foot of the note explains', async () => {
  const { notes } = await bring({
    'a/Plan.md': '# Plan\n\n[c](./Crew) [d](../a/Crew) [e][who] [www](./x.y)\n\n[who]: Crew.md',
    'a/Crew.md': '# Crew',
  });
  expect(notes['Plan']?.body).toContain('[[Crew|c]] [[Crew|d]] [[Crew|e]] [www](./x.y)');
});

it('counts what is nowhere in the export as what it was meant to be, and no address of the world', async () => {
  const text =
    '![[a.pdf]] ![[b.svg]] ![[c.md]] ![[d]] [e](e.pdf) [f](f.md) ![g](file:///c:/g.png) ![h](smb://x/h.png) ' +
    '[i](evernote:///view/1/) [j](www.example.com) [k](https://example.com/k.pdf) [l](path/l.pdf) [m](slack:m) [n](words)';
  const { notes, plan } = await bring({ 'Plan.md': `# Plan\n\n${text}` });
  expect(notes['Plan']?.body).toBe(`# Plan\n\n${text}`);
  expect(plan.report).toMatchObject({
    files: { kept: 0, all: 2 },
    images: { kept: 0, all: 2 },
    links: { kept: 0, all: 4 },
  });
});

it('leaves out a picture that is too large, whatever its directory says of it, and the note comes along', async () => {
  const lying = { ...sourceOf('lying.png', new Uint8Array(MAX_ATTACHMENT_BYTES + 1)), sizeBytes: 5 };
  const { plan } = await bring({ 'Plan.md': '# Plan\n\n![a](huge.png) ![b](lying.png)' }, huge('huge.png'), lying);
  expect(plan.notes[0]?.body).toBe('# Plan\n\n![a](huge.png) ![b](lying.png)');
  expect(plan.attachments).toEqual([]);
  expect(plan.skipped).toEqual([
    { path: 'huge.png', reason: 'too-large' },
    { path: 'lying.png', reason: 'too-large' },
  ]);
  expect(plan.report?.images).toEqual({ kept: 0, all: 2 });
});

it('front matter in braces gives what the app has a place for and keeps the rest', async () => {
  const { notes } = await bring({
    'A.md': '---\n{tags: [x], rating: 5}\n---\n# A',
    'B.md': '---\n{tags: [y]}\n---\n# B',
    'C.md': '---\n\n---\n# C',
  });
  expect(notes['A']).toMatchObject({ body: '---\nrating: 5\n---\n# A', tags: ['x'] });
  expect(notes['B']).toMatchObject({ body: '# B', tags: ['y'] });
  expect(notes['C']?.body).toBe('# C');
});

it('pictures whose names differ by case alone are two', async () => {
  const text = '![](Pic.png) ![](pic.png) ![[Pic.png]] ![[pic.png]]';
  const brought = await bring({ 'Plan.md': `# Plan\n\n${text}`, 'Pic.png': pngOf(1), 'pic.png': pngOf(2) });
  expect(readable(brought, brought.notes['Plan']?.body)).toContain(
    '![](@Pic.png) ![](@pic.png) ![Pic.png](@Pic.png) ![pic.png](@pic.png)',
  );
});

it('takes over the pictures that Google Docs writes at the foot of a text, however large, and whatever it calls a JPEG', async () => {
  const big = Buffer.alloc(600_000, 7).toString('base64');
  const small = Buffer.from(pngOf(1)).toString('base64');
  const brought = await bring({
    'Trip.md': `# Trip\n\n![][image1] and ![][image2]\n\n[image1]: <data:image/png;base64,${big}>\n\n[image2]: <data:image/jpg;base64,${small}>\n`,
  });
  expect(readable(brought, brought.notes['Trip']?.body).trimEnd()).toBe(
    '# Trip\n\n![](@picture 1.png) and ![](@picture 2.jpg)',
  );
});

it('counts a link to one of several notes of a title as kept only where it is the one that is opened', async () => {
  const withHeads = (a: string, b: string) =>
    bring({ 'a/Todo.md': `${a}# Todo\n\na`, 'b/Todo.md': `${b}# Todo\n\nb`, 'x.md': '[[a/Todo]] [[b/Todo]]' });
  expect((await withHeads('', '')).plan.report?.links).toEqual({ kept: 0, all: 2 });
  const dated = await withHeads('---\ncreated: 2001-01-01\n---\n', '---\ncreated: 2002-01-01\n---\n');
  expect(dated.plan.report?.links).toEqual({ kept: 1, all: 2 });
});
