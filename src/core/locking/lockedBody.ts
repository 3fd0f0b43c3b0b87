import { isRecord, oneOf, record, text } from '../../shared/decoder';
import { attachmentAddress, attachmentIdsOf } from '../note/attachmentLinks';
import { isLocked } from '../note/isLocked';
import type { NoteId } from '../note/note';
import type { SealedText, WrappedKey } from '../ports/noteCipher';
import { decodeWrappedKey } from './wrappedKey';

/** Raised when an older app could no longer read the envelope. */
const VERSION = 1;
const LINE_LENGTH = 76;
const BLOCK = /```inkling-locked\s+(\{[^\n`]*\})\s([\w+/=\s]*)\s```/u;

/** What an envelope holds: all that is needed to open it, with the passphrase, on whatever device. */
export interface LockedText extends SealedText {
  /** The note that it was written for: it opens as no other. */
  readonly noteId: NoteId;
  readonly key: WrappedKey;
}

interface Facts {
  readonly version: typeof VERSION;
  /** As an address writes it: whatever an id holds, it cannot end the block. */
  readonly note: string;
  readonly iv: string;
  readonly key: WrappedKey;
}

const decodeFacts = record<Facts>({
  version: oneOf([VERSION]),
  note: text,
  iv: text,
  key: decodeWrappedKey,
});

const idOf = (written: string): NoteId | null => {
  try {
    return decodeURIComponent(written);
  } catch {
    return null;
  }
};

const parse = (json: string): unknown => {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
};

/** What is sealed along with the text: an envelope that is put into another note, or under another key, does not open. */
export const sealContext = (noteId: NoteId, keyId: string): string =>
  `inkling-locked:${VERSION}:${encodeURIComponent(noteId)}:${keyId}`;

/** The envelope in a locked body. `newer`: written by a later version of the app; `damaged`: it cannot be made out. */
export const readLocked = (body: string): LockedText | 'newer' | 'damaged' => {
  const [, json = '', base64 = ''] = BLOCK.exec(body) ?? [];
  const raw = parse(json);
  if (isRecord(raw) && typeof raw['version'] === 'number' && raw['version'] > VERSION) return 'newer';
  const facts = decodeFacts(raw);
  const noteId = facts === undefined ? null : idOf(facts.note);
  if (facts === undefined || noteId === null) return 'damaged';
  return { noteId, key: facts.key, iv: facts.iv, ciphertext: base64.replace(/\s+/gu, '') };
};

/** The line that stays readable. */
export const lockedTitle = (body: string): string => body.slice(0, Math.max(0, body.indexOf('\n'))).trim();

/**
 * An envelope as a note's body: plain text that every list, file and backup can hold. Pictures are named behind it, so that
 * none is taken for unused; they stay as they are.
 */
export const writeLocked = (title: string, locked: LockedText, attachmentIds: readonly string[]): string => {
  const facts: Facts = {
    version: VERSION,
    note: encodeURIComponent(locked.noteId),
    iv: locked.iv,
    key: locked.key,
  };
  const lines = locked.ciphertext.match(new RegExp(`.{1,${LINE_LENGTH}}`, 'gu')) ?? [];
  const pictures = attachmentIds.map((id) => `![](${attachmentAddress(id)})`);
  const line = title.replace(/\s+/gu, ' ').trim().slice(0, 200);
  return [line, '', '```inkling-locked', JSON.stringify(facts), ...lines, '```', ...pictures].join('\n');
};

/** The same envelope with its key in another wrapping; nothing is decrypted for it. */
export const withWrapping = (body: string, key: WrappedKey): string | null => {
  const locked = readLocked(body);
  if (typeof locked === 'string' || locked.key.id !== key.id) return null;
  return writeLocked(lockedTitle(body), { ...locked, key }, attachmentIdsOf(body));
};

/**
 * Joins what two tabs made of one body when one of the three is locked, or null: ciphertexts are never joined. A new
 * wrapping of the key alone is no other text.
 */
export const mergeLocked = (base: string, mine: string, theirs: string): string | null => {
  const cipherOf = (body: string): string | null => {
    const locked = isLocked(body) ? readLocked(body) : 'damaged';
    return typeof locked === 'string' ? null : locked.ciphertext;
  };
  const [before, ours, others] = [cipherOf(base), cipherOf(mine), cipherOf(theirs)];
  if (mine === theirs || (before !== null && before === others)) return mine;
  return before !== null && before === ours ? theirs : null;
};
