import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { newNote } from '../../src/core/note/note';
import type { Note } from '../../src/core/note/note';
import type { Attachment } from '../../src/core/ports/attachmentRepository';
import { VERSION_INTERVAL_MS, VERSION_RETENTION_MS } from '../../src/core/ports/historyRepository';
import { IMPLEMENTATIONS } from './implementations';
import type { Repositories } from './implementations';

const image = (digit: string, byte = 1): Attachment => ({
  id: digit.repeat(64),
  name: 'boat.png',
  mimeType: 'image/png',
  bytes: new Uint8Array([byte, 2, 3]),
});
const note = (id: string, body: string): Note => newNote(id, 1_000, body);

describe.each(IMPLEMENTATIONS)('$name', ({ open }) => {
  let all: Repositories;
  beforeEach(async () => {
    all = await open();
  });
  afterEach(() => all.close());

  const stored = async (entry: Note, revision = 0): Promise<Note> => {
    const result = await all.notes.put(entry, revision);
    if (!result.ok) throw new Error(result.error.kind);
    return result.value;
  };

  describe('notes', () => {
    it('stores a new note as revision 1 and reads it back whole', async () => {
      const full: Note = { ...note('a', 'Tea ☕\r\n'), tags: ['home'], pinned: true, archived: true, trashedAtMs: 5 };
      const kept = await stored(full);
      expect(kept).toEqual({ ...full, revision: 1 });
      expect(await all.notes.get('a')).toEqual(kept);
      expect(await all.notes.all()).toEqual([kept]);
      expect(await all.notes.get('b')).toBeUndefined();
    });

    it('reads many at once, in the order asked for, with a gap where there is none', async () => {
      const a = await stored(note('a', 'one'));
      const b = await stored(note('b', 'two'));
      expect(await all.notes.getMany(['b', 'x', 'a'])).toEqual([b, undefined, a]);
    });

    it('reads every note in batches, none twice', async () => {
      for (const id of ['c', 'a', 'e', 'b', 'd']) await stored(note(id, id));
      const sizes: number[] = [];
      const ids: string[] = [];
      for await (const batch of all.notes.batches(2)) {
        if (batch.length > 0) sizes.push(batch.length);
        ids.push(...batch.map(({ id }) => id));
      }
      expect(sizes).toEqual([2, 2, 1]);
      expect(ids.sort()).toEqual(['a', 'b', 'c', 'd', 'e']);
    });

    it('refuses a write that was made on another revision, and hands over what is stored', async () => {
      const first = await stored(note('a', 'one'));
      const second = await stored({ ...first, body: 'two' }, 1);
      expect(await all.notes.put({ ...first, body: 'late' }, 1)).toEqual({
        ok: false,
        error: { kind: 'conflict', stored: second },
      });
      expect(await all.notes.put(note('a', 'anew'), 0)).toEqual({
        ok: false,
        error: { kind: 'conflict', stored: second },
      });
      expect(await all.notes.get('a')).toEqual(second);
    });

    it('says so when the note is gone', async () => {
      expect(await all.notes.put(note('a', 'x'), 3)).toEqual({ ok: false, error: { kind: 'missing' } });
      expect(await all.notes.all()).toEqual([]);
    });

    it('lets one of several racing writes win', async () => {
      await stored(note('a', 'start'));
      const results = await Promise.all(['x', 'y', 'z'].map((body) => all.notes.put(note('a', body), 1)));
      expect(results.filter((result) => result.ok)).toHaveLength(1);
      expect((await all.notes.get('a'))?.revision).toBe(2);
    });

    it('inserts all or nothing, revisions as given', async () => {
      const kept = await stored(note('b', 'here'));
      const refused = await all.notes.insertAll([note('a', 'new'), note('b', 'again')], [image('1')]);
      expect(refused).toEqual({ ok: false, error: { kind: 'conflict', stored: kept } });
      expect(await all.notes.all()).toEqual([kept]);
      expect(await all.attachments.all()).toEqual([]);
      const old: Note = { ...note('a', 'old'), revision: 7 };
      expect(await all.notes.insertAll([old], [image('1'), image('1')])).toEqual({ ok: true, value: null });
      expect(await all.notes.get('a')).toEqual(old);
      expect(await all.attachments.all()).toEqual([image('1')]);
    });

    it('erases notes with the images that no other note shows, and their versions', async () => {
      const body = `![x](attachment:${image('1').id}) ![y](attachment:${image('2').id})`;
      const doomed = await stored(note('a', body));
      await stored(note('b', `![y](attachment:${image('2').id})`));
      for (const entry of [image('1'), image('2'), image('3')]) await all.attachments.put(entry);
      await all.history.record(doomed, 10);
      expect(await all.notes.erase(['a', 'unknown'])).toEqual({ ok: true, value: [] });
      expect(await all.notes.get('a')).toBeUndefined();
      expect((await all.attachments.all()).map(({ id }) => id[0]).sort()).toEqual(['2', '3']);
      expect(await all.history.list('a')).toEqual([]);
    });

    it('erases the images that only an earlier version of the note showed', async () => {
      for (const entry of [image('1'), image('2')]) await all.attachments.put(entry);
      const before = await stored(note('a', `![x](attachment:${image('1').id})`));
      await all.history.record(before, 10);
      await stored({ ...before, body: 'without it' }, 1);
      await all.notes.erase(['a']);
      expect((await all.attachments.all()).map(({ id }) => id[0])).toEqual(['2']);
    });

    it('spares what is not in the trash any more, with its versions and images', async () => {
      const body = `![x](attachment:${image('1').id})`;
      const restored = await stored(note('a', body));
      await stored({ ...note('b', 'old'), trashedAtMs: 5 });
      await all.attachments.put(image('1'));
      await all.history.record(restored, 10);
      expect(await all.notes.erase(['a', 'b'], 'trashed')).toEqual({ ok: true, value: ['a'] });
      expect(await all.notes.all()).toEqual([restored]);
      expect(await all.history.list('a')).toHaveLength(1);
      expect(await all.attachments.all()).toEqual([image('1')]);
    });

    it('spares what was written since it had the revision that is named, and counts what is gone as gone', async () => {
      const first = await stored(note('a', 'as it was imported'));
      const second = await stored(note('b', 'as it was imported'));
      const written = await stored({ ...second, body: 'and a word of another tab' }, 1);
      await all.history.record(note('gone', 'all that is left of it'), 10);
      const revisions = { a: first.revision, b: second.revision, gone: 1 };
      expect(await all.notes.erase(['a', 'b', 'gone'], revisions)).toEqual({ ok: true, value: ['b'] });
      expect(await all.notes.all()).toEqual([written]);
      expect(await all.history.list('gone')).toHaveLength(1);
    });

    it('erases no image that a version or a draft of another note shows', async () => {
      const shows = (digit: string) => `![x](attachment:${image(digit).id})`;
      for (const entry of [image('1'), image('2'), image('3')]) await all.attachments.put(entry);
      const before = await stored(note('b', shows('1')));
      await all.history.record(before, 10);
      await stored({ ...before, body: 'moved to a' }, 1);
      all.journal.write({ ...note('c', shows('2')), revision: 1 });
      await stored(note('a', shows('1') + shows('2') + shows('3')));
      await all.notes.erase(['a']);
      expect((await all.attachments.all()).map(({ id }) => id[0]).sort()).toEqual(['1', '2']);
    });

    it('tells listeners which notes changed, until they leave', async () => {
      const listener = vi.fn();
      const leave = all.notes.onChange(listener);
      await stored(note('a', 'x'));
      await all.notes.put(note('a', 'late'), 0);
      await all.notes.insertAll([note('b', 'y')], []);
      await all.notes.erase(['a']);
      leave();
      await stored(note('c', 'z'));
      expect(listener.mock.calls).toEqual([
        [['a'], 'here'],
        [['b'], 'here'],
        [['a'], 'here'],
      ]);
    });
  });

  describe('attachments', () => {
    it('keeps bytes exactly, one image once', async () => {
      await all.attachments.put(image('1'));
      await all.attachments.put(image('1'));
      const kept = await all.attachments.get(image('1').id);
      expect(kept).toEqual(image('1'));
      expect(kept?.bytes).toBeInstanceOf(Uint8Array);
      expect(await all.attachments.all()).toHaveLength(1);
      expect(await all.attachments.get('none')).toBeUndefined();
    });

    it('removes only what is unused and old', async () => {
      all.setNow(100);
      await all.attachments.put(image('1'));
      await all.attachments.put(image('2'));
      all.setNow(300);
      await all.attachments.put(image('3'));
      expect(await all.attachments.removeUnused(new Set([image('2').id]), 200)).toEqual({ ok: true, value: 1 });
      expect((await all.attachments.all()).map(({ id }) => id[0]).sort()).toEqual(['2', '3']);
    });

    it('removes nothing that a note shows by then, whatever it is told is used', async () => {
      await all.attachments.put(image('1'));
      await all.attachments.put(image('2'));
      await stored(note('a', `![](attachment:${image('1').id})`));
      expect(await all.attachments.removeUnused(new Set(), 200)).toEqual({ ok: true, value: 1 });
      expect((await all.attachments.all()).map(({ id }) => id[0])).toEqual(['1']);
    });
  });

  describe('history', () => {
    it('keeps a version every five minutes at most, the newest first', async () => {
      const first = note('a', 'one');
      expect(await all.history.record(first, 1_000)).toEqual({ ok: true, value: true });
      const second = { ...first, body: 'two', tags: ['t'], updatedAtMs: 9 };
      expect(await all.history.record(second, 1_000 + VERSION_INTERVAL_MS - 1)).toEqual({ ok: true, value: false });
      expect(await all.history.record(first, 1_000 + VERSION_INTERVAL_MS)).toEqual({ ok: true, value: false });
      expect(await all.history.record(second, 1_000 + VERSION_INTERVAL_MS)).toEqual({ ok: true, value: true });
      await all.history.record(note('b', 'other'), 5);
      const versions = await all.history.list('a');
      expect(versions.map(({ body }) => body)).toEqual(['two', 'one']);
      expect(versions[0]).toMatchObject({
        noteId: 'a',
        tags: ['t'],
        writtenAtMs: 9,
        recordedAtMs: 1_000 + VERSION_INTERVAL_MS,
      });
    });

    it('keeps no empty text', async () => {
      expect(await all.history.record(note('a', ''), 0)).toEqual({ ok: true, value: false });
      expect(await all.history.list('a')).toEqual([]);
    });

    it('keeps its pace after the clock had been ahead for a while', async () => {
      const nowMs = 1_800_000_000_000;
      await all.history.record(note('a', 'from the future'), nowMs + 12 * VERSION_RETENTION_MS);
      for (let second = 0; second < 20; second += 1)
        await all.history.record(note('a', `text ${second}`), nowMs + second * 1_000);
      await all.history.record(note('a', 'text 0'), nowMs + VERSION_INTERVAL_MS);
      await all.history.record(note('a', 'at last'), nowMs + VERSION_INTERVAL_MS);
      expect((await all.history.list('a')).map(({ body }) => body)).toEqual(['from the future', 'at last', 'text 0']);
      await all.history.record(note('a', 'too close before'), nowMs - VERSION_INTERVAL_MS + 1);
      expect(await all.history.list('a')).toHaveLength(3);
    });

    it('gives the newest version of each note, the newest first', async () => {
      await all.history.record(note('a', 'old'), 1_000);
      await all.history.record(note('b', 'other'), 2_000);
      await all.history.record(note('a', 'new'), 1_000 + VERSION_INTERVAL_MS);
      expect((await all.history.latest()).map(({ body }) => body)).toEqual(['new', 'other']);
    });

    it('prunes by age alone: what lies ahead stays, whatever the clock says now', async () => {
      await all.history.record(note('a', 'ahead'), 9 * VERSION_RETENTION_MS);
      await all.history.record(note('b', 'now'), 2_000);
      expect(await all.history.prune(2_000)).toEqual({ ok: true, value: 0 });
      expect(await all.history.list('a')).toHaveLength(1);
    });

    it('prunes what is older and names the images that versions show', async () => {
      await all.history.record(note('a', `![x](attachment:${image('1').id})`), 1_000);
      await all.history.record(note('a', 'two'), 2_000 + VERSION_RETENTION_MS);
      expect(await all.history.attachmentIds()).toEqual(new Set([image('1').id]));
      expect(await all.history.prune(2_000)).toEqual({ ok: true, value: 1 });
      expect((await all.history.list('a')).map(({ body }) => body)).toEqual(['two']);
      expect(await all.history.attachmentIds()).toEqual(new Set());
    });
  });

  describe('settings', () => {
    it('keeps values by key and tells listeners', async () => {
      const listener = vi.fn();
      all.settings.onChange(listener);
      expect(await all.settings.get('theme')).toBeUndefined();
      await all.settings.set('theme', 'dark');
      await all.settings.set('panes', { left: 240, open: [true, null] });
      expect(await all.settings.get('theme')).toBe('dark');
      expect(await all.settings.all()).toEqual({ theme: 'dark', panes: { left: 240, open: [true, null] } });
      await all.settings.remove('theme');
      expect(await all.settings.all()).toEqual({ panes: { left: 240, open: [true, null] } });
      expect(listener.mock.calls.map(([keys]) => keys)).toEqual([['theme'], ['panes'], ['theme']]);
    });
  });
});
