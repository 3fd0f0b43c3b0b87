import { describe, expect, it } from 'vitest';
import { isTrashExpired, newNote, TRASH_RETENTION_MS } from '../../../src/core/note/note';
import { decodeNote } from '../../../src/core/note/noteCodec';
import { clip, fileNameOf, noteSnippet, noteTitle } from '../../../src/core/note/noteText';
import { stripMarks } from '../../../src/core/note/plainLine';

describe('title and snippet', () => {
  it.each<[string, string, string]>([
    ['Plan\nCall Anna', 'Plan', 'Call Anna'],
    [
      '\n\n  # **Sunday** _plan_ #\n\n- [ ] Call [Anna](https://x.example) and ~~Bob~~',
      'Sunday plan',
      'Call Anna and Bob',
    ],
    ['---\n```js\n> 1) `a*b`\n\n', 'a*b', ''],
    ['![boat](attachment:x) trip', 'boat trip', ''],
    ['2 * 3 * 4 = 24\nsnake_case_name', '2 * 3 * 4 = 24', 'snake_case_name'],
    ['[[Kitchen]] measures\n2.40 x 3.10', 'Kitchen measures', '2.40 x 3.10'],
    ['会議\r\n東京', '会議', '東京'],
    ['Meeting notes\n=============\n\nWe met.\n\nThen\n--\nwe left', 'Meeting notes', 'We met. Then we left'],
    ['<!-- two\nlines -->\nReal title\n<!-- one --> and\n<!--\nmore\n--> words', 'Real title', 'and words'],
    [
      '[x]: https://a.example\n![[map.png|100]] of [it][x]\n\n[Anna]: said\n[^1]: foot',
      'map.png of it',
      '[Anna]: said foot',
    ],
    [
      '[Release]: v2.1 is out on Friday\n[w]: <https://a.example> "Words"\nmore',
      '[Release]: v2.1 is out on Friday',
      'more',
    ],
    ['<!-- never closed', '<!-- never closed', ''],
    ['', '', ''],
    [' \n\t\n', '', ''],
  ])('of %j', (body, title, snippet) => {
    expect(noteTitle(body)).toBe(title);
    expect(noteSnippet(body)).toBe(snippet);
  });

  it('looks at no more of a long line than it shows', () => {
    expect(noteTitle('word '.repeat(100_000)).length).toBeLessThanOrEqual(121);
    expect(stripMarks('a   b\tc')).toBe('a b c');
    expect(clip('🍌🍌🍌', 4)).toBe('🍌…');
  });

  it('gives file names that every system takes', () => {
    expect(fileNameOf('a/b\\c:d*e?f"g<h>i|j#k^l[m]', 'x')).toBe('a b c d e f g h i j k l m');
    expect(fileNameOf('..hidden', 'x')).toBe('hidden');
    // Chromium writes no file of such a name.
    expect(fileNameOf('~/.bashrc', 'x')).toBe('bashrc');
    expect(fileNameOf('about ~5~ . ~', 'x')).toBe('about ~5');
    expect(fileNameOf('con', 'x')).toBe('con note');
    expect(fileNameOf('???', 'Untitled')).toBe('Untitled');
    expect(fileNameOf('漢'.repeat(200), 'x').length).toBeLessThanOrEqual(80);
    expect(fileNameOf('end. ', 'x')).toBe('end');
  });
});

describe('note', () => {
  it('expires in the trash after thirty days', () => {
    const note = { ...newNote('a', 1), trashedAtMs: 100 };
    expect(isTrashExpired(note, 99 + TRASH_RETENTION_MS)).toBe(false);
    expect(isTrashExpired(note, 100 + TRASH_RETENTION_MS)).toBe(true);
    expect(isTrashExpired(newNote('a', 1), Number.MAX_SAFE_INTEGER)).toBe(false);
  });

  it('is decoded whole or not at all', () => {
    const note = { ...newNote('a', 1, 'x'), tags: ['t'], trashedAtMs: 5, revision: 2 };
    expect(decodeNote(JSON.parse(JSON.stringify(note)))).toEqual(note);
    expect(decodeNote({ ...note, extra: 1 })).toEqual(note);
    for (const key of Object.keys(note)) {
      expect(decodeNote({ ...note, [key]: undefined }), key).toBeNull();
      expect(decodeNote({ ...note, [key]: {} }), key).toBeNull();
    }
    for (const wrong of [
      null,
      3,
      'x',
      [],
      { ...note, revision: -1 },
      { ...note, tags: [1] },
      { ...note, createdAtMs: Infinity },
    ]) {
      expect(decodeNote(wrong)).toBeNull();
    }
  });

  it('is refused with a time that has no day, or a count of writes that nobody reaches', () => {
    const note = { ...newNote('a', 1, 'x'), trashedAtMs: 5 };
    const last = 8.64e15;
    expect(decodeNote({ ...note, updatedAtMs: last, createdAtMs: -last, revision: 2 ** 40 - 1 })).not.toBeNull();
    for (const field of ['createdAtMs', 'updatedAtMs', 'trashedAtMs']) {
      for (const timeMs of [1e20, last + 1, -last - 1, 0.5, Number.NaN])
        expect(decodeNote({ ...note, [field]: timeMs }), field).toBeNull();
    }
    for (const revision of [2 ** 40, 1.5]) expect(decodeNote({ ...note, revision })).toBeNull();
  });
});
