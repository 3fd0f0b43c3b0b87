import { strToU8, zipSync } from 'fflate';
import type { ImportPlan } from '../../../../src/core/ports/transferService';
import type { Note } from '../../../../src/core/note/note';
import { noteTitle } from '../../../../src/core/note/noteText';
import { deskWith, importInto, sourceOf } from '../library';

/** A picture of one pixel, in the true format; `shade` makes it another one. */
export const pngOf = (shade: number): Uint8Array =>
  new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, shade]);

export type FileTree = Readonly<Record<string, string | Uint8Array>>;

const bytesOf = (content: string | Uint8Array): Uint8Array =>
  typeof content === 'string' ? strToU8(content) : content;

export const zipOf = (files: FileTree, mtime = new Date(2020, 1, 2)): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).map(([path, content]) => [path, [bytesOf(content), { mtime }]])));

const field = (text: string, length: number): string => text.padEnd(length, '\0');

/** A tar archive as `tar` writes one; names over 100 bytes get a head of their own. */
export const tarOf = (files: FileTree, mtimeS = 1_600_000_000): Uint8Array => {
  const blocks: Uint8Array[] = [];
  const put = (name: string, content: Uint8Array, type: string): void => {
    const octal = (value: number, length: number): string => field(value.toString(8).padStart(length - 1, '0'), length);
    const head = strToU8(
      field(name.slice(0, 100), 100) +
        octal(0o644, 8) +
        octal(0, 8) +
        octal(0, 8) +
        octal(content.length, 12) +
        octal(mtimeS, 12) +
        '        ' +
        type +
        field('', 100) +
        'ustar\u000000' +
        field('', 247),
      true,
    );
    const sum = head.reduce((total, byte) => total + byte, 0);
    head.set(strToU8(`${sum.toString(8).padStart(6, '0')}\0 `), 148);
    blocks.push(head, content, new Uint8Array((512 - (content.length % 512)) % 512));
  };
  for (const [path, content] of Object.entries(files)) {
    if (strToU8(path).length > 100) put('././@LongLink', strToU8(`${path}\0`), 'L');
    put(path, bytesOf(content), '0');
  }
  blocks.push(new Uint8Array(1024));
  const whole = new Uint8Array(blocks.reduce((sum, block) => sum + block.length, 0));
  let at = 0;
  for (const block of blocks) {
    whole.set(block, at);
    at += block.length;
  }
  return whole;
};

export interface Brought {
  readonly plan: ImportPlan;
  /** Notes by title. */
  readonly notes: Readonly<Record<string, Note>>;
}

/** Imports files into an empty library. */
export const bring = async (files: FileTree): Promise<Brought> => {
  const desk = deskWith();
  const { plan } = await importInto(
    desk,
    Object.entries(files).map(([path, content]) => sourceOf(path, content)),
  );
  return {
    plan,
    notes: Object.fromEntries([...desk.notes.notes.values()].map((note) => [noteTitle(note.body), note])),
  };
};

/** The text with each stored picture or file as its name, so that it can be read. */
export const readable = ({ plan }: Brought, body: string | undefined): string =>
  (body ?? '').replace(
    /attachment:([0-9a-f]{64})/gu,
    (_whole, id: string) => `@${plan.attachments.find((one) => one.id === id)?.name ?? '?'}`,
  );
