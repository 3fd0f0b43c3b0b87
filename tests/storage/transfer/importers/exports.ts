import { strToU8, zipSync } from 'fflate';
import type { ImportPlan, ImportSource } from '../../../../src/core/ports/transferService';
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

export interface TarFields {
  /** `0` a file, `5` a folder, `L` and `x` say the name of the next one. */
  readonly type?: string;
  readonly mtimeS?: number;
  /** What stands for the size in the head; as octal digits when left out. */
  readonly size?: string;
  readonly magic?: string;
  readonly prefix?: string;
}

/** One file of a tar archive with its head. */
export const tarEntry = (
  name: string,
  content: string | Uint8Array,
  { type = '0', mtimeS = 1_600_000_000, size, magic = 'ustar\u000000', prefix = '' }: TarFields = {},
): Uint8Array => {
  const bytes = bytesOf(content);
  const octal = (value: number, length: number): string => field(value.toString(8).padStart(length - 1, '0'), length);
  const head = strToU8(
    field(name.slice(0, 100), 100) +
      octal(0o644, 8) +
      octal(0, 8) +
      octal(0, 8) +
      (size ?? octal(bytes.length, 12)) +
      octal(mtimeS, 12) +
      '        ' +
      type +
      field('', 100) +
      field(magic, 8) +
      field('', 80) +
      field(prefix, 167),
    true,
  );
  const sum = head.reduce((total, byte) => total + byte, 0);
  head.set(strToU8(`${sum.toString(8).padStart(6, '0')}\0 `), 148);
  return Buffer.concat([head, bytes, new Uint8Array((512 - (bytes.length % 512)) % 512)]);
};

/** Entries as an archive: empty blocks are its end. */
export const tarOfEntries = (...entries: readonly Uint8Array[]): Uint8Array =>
  new Uint8Array(Buffer.concat([...entries, new Uint8Array(1024)]));

/** A tar archive as `tar` writes one; names over 100 bytes get a head of their own. */
export const tarOf = (files: FileTree): Uint8Array =>
  tarOfEntries(
    ...Object.entries(files).flatMap(([path, content]) => [
      ...(strToU8(path).length > 100 ? [tarEntry('././@LongLink', `${path}\0`, { type: 'L' })] : []),
      tarEntry(path, content),
    ]),
  );

export interface Brought {
  readonly plan: ImportPlan;
  /** Notes by title. */
  readonly notes: Readonly<Record<string, Note>>;
}

/** A file that is there and cannot be read. */
export const unreadable = (path: string): ImportSource => ({
  path,
  sizeBytes: 1,
  bytes: () => Promise.reject(new Error('gone')),
});

/** A file that is larger than any that is read: nobody asks for its bytes. */
export const huge = (path: string): ImportSource => ({
  path,
  sizeBytes: 1024 ** 3,
  bytes: () => Promise.reject(new Error('It is too large to be read at all.')),
});

/** Imports files into an empty library, `others` among them. */
export const bring = async (files: FileTree, ...others: readonly ImportSource[]): Promise<Brought> => {
  const desk = deskWith();
  const { plan } = await importInto(desk, [
    ...Object.entries(files).map(([path, content]) => sourceOf(path, content)),
    ...others,
  ]);
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
