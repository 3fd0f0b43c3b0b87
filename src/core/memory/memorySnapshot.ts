import type { LearntNote } from './learntNote';
import { PersonalMemory, type MemoryWeights } from './personalMemory';

/** "IKM" and the format's version: another one is read by nobody and made anew from the notes. */
const MAGIC = 0x494b4d01;
const HEAD_BYTES = 16;

type NoteRow = readonly [id: string, stamp: string, writtenAtMs: number, length: number];
interface Header {
  readonly notes: readonly NoteRow[];
  readonly tokens: readonly (readonly [lead: string, word: string])[];
}

/** FNV-1a over 32-bit words: finds what a disk has damaged, not what a person has forged. */
const checksum = (words: Uint32Array): number => {
  let hash = 0x811c9dc5;
  for (const word of words) hash = Math.imul(hash ^ word, 0x01000193);
  return hash >>> 0;
};

const paddedTo4 = (bytes: number): number => (bytes + 3) & ~3;

/**
 * The memory as bytes: notes in order, tokens numbered as they first appear in them, so that equal memories are equal
 * byte for byte, and nothing is left of what was forgotten.
 */
export const memoryToBytes = (memory: PersonalMemory): Uint8Array<ArrayBuffer> => {
  const notes = memory.notes();
  const numbers = new Map<number, number>();
  const tokens: (readonly [string, string])[] = [];
  const sequence: number[] = [];
  for (const note of notes) {
    for (const id of note.tokens) {
      let number = numbers.get(id);
      if (number === undefined) {
        number = tokens.length;
        numbers.set(id, number);
        const { lead, word } = memory.table.tokenOf(id);
        tokens.push([lead, word]);
      }
      sequence.push(number);
    }
  }
  const header: Header = {
    notes: notes.map(({ id, stamp, writtenAtMs, tokens: own }) => [id, stamp, writtenAtMs, own.length]),
    tokens,
  };
  const head = JSON.stringify(header);
  const wide = tokens.length > 0xffff;
  const bodyAt = HEAD_BYTES + paddedTo4(head.length * 2);
  const bytes = new Uint8Array(bodyAt + paddedTo4(sequence.length * (wide ? 4 : 2)));
  const units = new Uint16Array(bytes.buffer, HEAD_BYTES, head.length);
  for (let at = 0; at < head.length; at++) units[at] = head.charCodeAt(at);
  const body = wide
    ? new Uint32Array(bytes.buffer, bodyAt, sequence.length)
    : new Uint16Array(bytes.buffer, bodyAt, sequence.length);
  body.set(sequence);
  const words = new Uint32Array(bytes.buffer);
  words[0] = MAGIC;
  words[2] = head.length;
  words[3] = wide ? 4 : 2;
  words[1] = checksum(words.subarray(2));
  return bytes;
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isRow = (row: unknown): row is NoteRow =>
  Array.isArray(row) &&
  row.length === 4 &&
  typeof row[0] === 'string' &&
  typeof row[1] === 'string' &&
  Number.isFinite(row[2]) &&
  Number.isInteger(row[3]);
const isToken = (token: unknown): token is readonly [string, string] =>
  Array.isArray(token) && token.length === 2 && token.every((part) => typeof part === 'string');

/** How many UTF-16 units one call turns into text: they are its arguments, and a stack ends. */
const CHUNK = 8_192;

const readHeader = (units: Uint16Array): Header | null => {
  let text = '';
  for (let at = 0; at < units.length; at += CHUNK) text += String.fromCharCode(...units.subarray(at, at + CHUNK));
  const value: unknown = JSON.parse(text);
  if (!isRecord(value)) return null;
  const { notes, tokens } = value;
  if (!Array.isArray(notes) || !Array.isArray(tokens)) return null;
  return notes.every(isRow) && tokens.every(isToken) ? { notes, tokens } : null;
};

const read = (bytes: Uint8Array, weights: MemoryWeights | undefined): PersonalMemory | null => {
  if (bytes.length < HEAD_BYTES || bytes.length % 4 !== 0) return null;
  const whole = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  const words = new Uint32Array(whole.buffer, whole.byteOffset, whole.length / 4);
  const [magic, sum, headUnits = 0, width] = words;
  if (magic !== MAGIC || sum !== checksum(words.subarray(2)) || (width !== 2 && width !== 4)) return null;
  const header = readHeader(new Uint16Array(whole.buffer, whole.byteOffset + HEAD_BYTES, headUnits));
  if (header === null) return null;
  const bodyAt = whole.byteOffset + HEAD_BYTES + paddedTo4(headUnits * 2);
  const length = header.notes.reduce((total, [, , , own]) => total + own, 0);
  const body =
    width === 4 ? new Uint32Array(whole.buffer, bodyAt, length) : new Uint16Array(whole.buffer, bodyAt, length);
  const memory = new PersonalMemory(weights);
  const ids = header.tokens.map(([lead, word]) => memory.table.idOf({ lead, word }));
  let at = 0;
  for (const [id, stamp, writtenAtMs, own] of header.notes) {
    const note: LearntNote = {
      id,
      stamp,
      writtenAtMs,
      tokens: Uint32Array.from(body.subarray(at, at + own), (number) => ids[number] ?? 0),
    };
    memory.take(note);
    at += own;
  }
  memory.settle();
  return memory;
};

/** The memory that was stored, or null when the bytes are not whole: it is then learnt anew from the notes. */
export const memoryFromBytes = (bytes: Uint8Array, weights?: MemoryWeights): PersonalMemory | null => {
  try {
    return read(bytes, weights);
  } catch {
    return null;
  }
};
