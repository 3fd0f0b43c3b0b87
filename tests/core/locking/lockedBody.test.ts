import { expect, test } from 'vitest';
import {
  lockedTitle,
  mergeLocked,
  readLocked,
  sealContext,
  withWrapping,
  writeLocked,
  type LockedText,
} from '../../../src/core/locking/lockedBody';
import { decodeWrappedKey, KEY_ITERATIONS, newerWrapping } from '../../../src/core/locking/wrappedKey';
import { attachmentIdsOf } from '../../../src/core/note/attachmentLinks';
import { isLocked, readableBody } from '../../../src/core/note/isLocked';
import { noteTitle } from '../../../src/core/note/noteText';
import { allNoteLinks } from '../../../src/core/note/links';
import { inlineTags } from '../../../src/core/note/tags';
import { mergeBodies } from '../../../src/core/saving/bodyMerge';

const KEY = {
  id: 'a2V5',
  wrappedAtMs: 5,
  iterations: KEY_ITERATIONS,
  salt: 'c2FsdA==',
  iv: 'aXY=',
  wrapped: 'd3JhcHBlZA==',
};
const PICTURE = 'ab'.repeat(32);
const locked = (over: Partial<LockedText> = {}): LockedText => ({
  noteId: 'note-1',
  key: KEY,
  iv: 'aXYx',
  ciphertext: 'QUJD'.repeat(60),
  ...over,
});

test('an envelope is plain text that tells what is in it', () => {
  const body = writeLocked('Boat', locked(), [PICTURE]);
  expect(isLocked(body)).toBe(true);
  expect(noteTitle(body)).toBe('Boat');
  expect(lockedTitle(body)).toBe('Boat');
  expect(readableBody(body)).toBe('Boat');
  expect(readLocked(body)).toEqual(locked());
  expect(attachmentIdsOf(body)).toEqual([PICTURE]);
  expect(body.split('\n').every((line) => line.length <= 400)).toBe(true);
});

test('it survives the breaks of other systems and a line at its end', () => {
  const body = `${writeLocked('Boat', locked(), [PICTURE]).replaceAll('\n', '\r\n')}\r\n\r\n`;
  expect(isLocked(body)).toBe(true);
  expect(readLocked(body)).toEqual(locked());
  expect(lockedTitle(body)).toBe('Boat');
});

test('no id and no title can break out of it', () => {
  const noteId = '```\n#tag [[link]] %41 ü';
  const body = writeLocked('Two\nlines', locked({ noteId }), []);
  expect(isLocked(body)).toBe(true);
  expect(readLocked(body)).toEqual(locked({ noteId }));
  expect(lockedTitle(body)).toBe('Two lines');
  expect(inlineTags(body)).toEqual([]);
  expect(allNoteLinks(body)).toEqual([]);
  expect(sealContext(noteId, 'k')).not.toBe(sealContext('note-1', 'k'));
});

test('a note that merely speaks of it, or has words beside it, is an ordinary note', () => {
  const body = writeLocked('Boat', locked(), []);
  for (const plain of ['', 'Boat', `${body}\nmore words`, `Before\n\nBoat\n\n${body}`, 'Boat\n```inkling-locked\nQUJD'])
    expect(isLocked(plain)).toBe(false);
  expect(isLocked(' '.repeat(200_000))).toBe(false);
});

test('what is damaged or of a later version says so', () => {
  const body = writeLocked('Boat', locked(), []);
  const broken = [
    body.replace('"iv"', '"vi"'),
    body.replace('{', '('),
    body.replace('note-1', '%E0%A4%A'),
    body.replace(String(KEY_ITERATIONS), '1000'),
    body.replace(String(KEY_ITERATIONS), '900000000'),
    body.replace('c2FsdA==', 'c2FsdA='),
  ];
  for (const text of broken) {
    expect(isLocked(text)).toBe(true);
    expect(readLocked(text)).toBe('damaged');
  }
  expect(readLocked(body.replace('"version":1', '"version":2'))).toBe('newer');
});

test('a new wrapping changes nothing but the key, and only of its own key', () => {
  const body = writeLocked('Boat', locked(), [PICTURE]);
  const next = { ...KEY, wrappedAtMs: 9, wrapped: 'bmV4dA==' };
  const rewrapped = withWrapping(body, next)!;
  expect(readLocked(rewrapped)).toEqual(locked({ key: next }));
  expect(lockedTitle(rewrapped)).toBe('Boat');
  expect(attachmentIdsOf(rewrapped)).toEqual([PICTURE]);
  expect(withWrapping(body, { ...next, id: 'b3RoZXI=' })).toBeNull();
  expect(newerWrapping(KEY, next)).toBe(next);
  expect(newerWrapping(next, KEY)).toBe(next);
  expect(newerWrapping(KEY, { ...next, id: 'b3RoZXI=' })).toBe(KEY);
  expect(decodeWrappedKey({ ...KEY, more: 1 })).toEqual(KEY);
});

test('two ciphertexts are never joined; another wrapping is no other text', () => {
  const base = writeLocked('Boat', locked(), []);
  const mine = writeLocked('Boat', locked({ ciphertext: 'bWlu' }), []);
  const theirs = writeLocked('Boat', locked({ ciphertext: 'dGhl' }), []);
  const rewrapped = withWrapping(base, { ...KEY, wrapped: 'bmV4dA==' })!;
  expect(mergeBodies(base, mine, theirs)).toBeNull();
  expect(mergeBodies(base, mine, rewrapped)).toBe(mine);
  expect(mergeBodies(base, rewrapped, theirs)).toBe(theirs);
  expect(mergeBodies(base, mine, mine)).toBe(mine);
  expect(mergeBodies('one plain\n\ntwo', 'one plainer\n\ntwo', mine)).toBeNull();
  expect(mergeLocked('a', 'b', 'c')).toBeNull();
  expect(mergeBodies('one\n\ntwo', 'one!\n\ntwo', 'one\n\ntwo!')).toBe('one!\n\ntwo!');
});
