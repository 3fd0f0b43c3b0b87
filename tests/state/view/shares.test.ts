// @vitest-environment node -- jsdom's Blob cannot be read
import { describe, expect, it } from 'vitest';
import { MAX_ATTACHMENT_BYTES } from '../../../src/core/ports/attachmentRepository';
import type { ShareBox } from '../../../src/core/ports/shareBox';
import type { SharedItem } from '../../../src/shared/shareStash';
import { askAboutShares } from '../../../src/state/view/shares';
import { noteOf, openLoaded, type Harness } from '../storeHarness';

const png = { name: 'boat.png', mimeType: 'image/png', bytes: new Uint8Array([1]) };
const share: SharedItem = { id: 's', title: '', text: '', url: '', from: '', files: [], skippedFiles: 0 };

/** As the one in the browser (tests/sw/shares.test.ts): what rejects stays. */
const boxOf = (...items: SharedItem[]) => {
  const waiting = [...items];
  const box: ShareBox = {
    waiting: async () => [...waiting],
    settle: async (id, keep) => {
      const item = waiting.find((one) => one.id === id);
      if (item === undefined) return false;
      await keep?.(item);
      waiting.splice(waiting.indexOf(item), 1);
      return true;
    },
  };
  return { box, waiting };
};

const ask = async (harness: Harness, ...items: SharedItem[]) => {
  const { box, waiting } = boxOf(...items);
  await askAboutShares(harness.store, box);
  const settle = async (id: string, add: boolean): Promise<void> => harness.store.getState().shares?.settle(id, add);
  return { waiting, settle };
};

const bodiesOf = (harness: Harness): string[] => [...harness.notes.notes.values()].map(({ body }) => body);

describe('a share', () => {
  it('is asked about and enters the library only when it is added', async () => {
    const harness = await openLoaded();
    const { settle, waiting } = await ask(harness, { ...share, text: 'hello' });
    expect(harness.store.getState()).toMatchObject({ overlay: 'shared', shares: { items: [{ text: 'hello' }] } });
    await harness.time.advance(60_000);
    expect(bodiesOf(harness)).toEqual([]);
    await settle('s', true);
    expect(bodiesOf(harness)).toEqual(['hello']);
    expect(waiting).toEqual([]);
    expect(harness.store.getState()).toMatchObject({ overlay: null, shares: null });
    expect(harness.noticeKeys()).toEqual(['notes:shared.kept']);
  });

  it('brings a PDF and a sound as files of the note, and a text as its words', async () => {
    const harness = await openLoaded();
    const files = [
      { name: 'list.md', mimeType: 'text/markdown', bytes: new TextEncoder().encode('milk') },
      { name: 'plan [1].pdf', mimeType: 'application/pdf', bytes: new Uint8Array([2]) },
      { name: 'memo.mp3', mimeType: 'audio/mpeg', bytes: new Uint8Array([3]) },
    ];
    const { settle } = await ask(harness, { ...share, files });
    await settle('s', true);
    expect(bodiesOf(harness)[0]).toMatch(
      /^milk\n\n\[plan \(1\)\.pdf\]\(attachment:[\da-f]{64}\)\n\n\[memo\.mp3\]\(attachment:[\da-f]{64}\)$/u,
    );
    expect((await harness.attachments.all()).map(({ name, mimeType }) => [name, mimeType]).sort()).toEqual([
      ['memo.mp3', 'audio/mpeg'],
      ['plan [1].pdf', 'application/pdf'],
    ]);
  });

  it('leaves nothing when it is discarded, and the next one is asked about', async () => {
    const harness = await openLoaded();
    const { settle, waiting } = await ask(harness, { ...share, text: 'one' }, { ...share, id: 't', text: 'two' });
    await settle('s', false);
    expect(harness.store.getState()).toMatchObject({ overlay: 'shared', shares: { items: [{ id: 't' }] } });
    await settle('t', false);
    expect(waiting).toEqual([]);
    expect(bodiesOf(harness)).toEqual([]);
    expect(harness.store.getState().shares).toBeNull();
  });

  it('waits until nothing else floats over the page, and asks nothing where nothing came', async () => {
    const harness = await openLoaded();
    await ask(harness);
    expect(harness.store.getState().overlay).toBeNull();
    harness.store.getState().showOverlay('import');
    const asked = ask(harness, { ...share, text: 'one' });
    await harness.time.advance(1_000);
    expect(harness.store.getState()).toMatchObject({ overlay: 'import', shares: null });
    harness.store.getState().showOverlay(null);
    await asked;
    expect(harness.store.getState().overlay).toBe('shared');
  });

  it('that another tab has settled is asked about no more', async () => {
    const harness = await openLoaded();
    const { settle, waiting } = await ask(harness, { ...share, text: 'one' });
    waiting.length = 0;
    await settle('s', true);
    expect(bodiesOf(harness)).toEqual([]);
    expect(harness.store.getState().shares).toBeNull();
  });
});

describe('a share that is added', () => {
  it('becomes one note, image and all, on the disk before it is forgotten', async () => {
    const harness = await openLoaded();
    const item = { ...share, title: 'Boat', text: 'see it', url: 'https://example.org/b', files: [png] };
    await (await ask(harness, item)).settle('s', true);
    const [image] = await harness.attachments.all();
    expect(bodiesOf(harness)).toEqual([
      `Boat\n\nsee it\n\nhttps://example.org/b\n\n![boat.png](attachment:${image?.id ?? ''})`,
    ]);
  });

  it('names an address once and makes no note of nothing', async () => {
    const harness = await openLoaded();
    await (await ask(harness, share)).settle('s', true);
    expect(bodiesOf(harness)).toEqual([]);
    expect(harness.noticeKeys()).toEqual([]);
    await (await ask(harness, { ...share, text: 'read https://a.b', url: 'https://a.b' })).settle('s', true);
    expect(bodiesOf(harness)).toEqual(['read https://a.b']);
  });

  it('goes on waiting when the disk refuses, and comes once', async () => {
    const harness = await openLoaded();
    const { settle, waiting } = await ask(harness, { ...share, text: 'keep me' });
    harness.notes.nextFailure = { kind: 'quota', reason: 'full' };
    await settle('s', true);
    expect(harness.noticeKeys()).toEqual(['safety:share.waits']);
    expect(waiting).toHaveLength(1);
    expect(harness.store.getState().shares?.items).toHaveLength(1);
    await harness.time.advance(60_000);
    expect(bodiesOf(harness)).toEqual([]);
    expect(harness.journal.all()).toEqual([]);
    await settle('s', true);
    expect(bodiesOf(harness)).toEqual(['keep me']);
  });

  it('goes on waiting when its picture has no room, and is not kept without it', async () => {
    const harness = await openLoaded();
    harness.attachments.put = async () => ({ ok: false, error: { kind: 'quota', reason: 'full' } }) as never;
    const { settle, waiting } = await ask(harness, { ...share, text: 'see it', files: [png] });
    await settle('s', true);
    expect(harness.noticeKeys()).toEqual(['safety:share.waits']);
    expect(waiting).toHaveLength(1);
    expect(harness.store.getState().library.byId.size).toBe(0);
  });

  it.each([true, false])('(%s) or discarded goes on waiting, and says so, when it cannot be read', async (add) => {
    const harness = await openLoaded();
    const { box } = boxOf({ ...share, text: 'keep me' });
    const settle = () => Promise.reject(new DOMException('Broken', 'UnknownError'));
    await askAboutShares(harness.store, { ...box, settle });
    await harness.store.getState().shares?.settle('s', add);
    expect(harness.noticeKeys()).toEqual(['safety:share.waits']);
    expect(harness.store.getState().shares?.items).toHaveLength(1);
  });

  it('is kept without what no other try would take, and says what was left out', async () => {
    const harness = await openLoaded();
    const large = { name: 'talk.mp3', mimeType: 'audio/mpeg', bytes: new Uint8Array(MAX_ATTACHMENT_BYTES + 1) };
    await (await ask(harness, { ...share, text: 'see it', files: [large], skippedFiles: 2 })).settle('s', true);
    expect(bodiesOf(harness)).toEqual(['see it']);
    expect(harness.store.getState().notices).toMatchObject([
      { key: 'safety:share.leftOut', values: { count: 3 } },
      { key: 'notes:shared.kept' },
    ]);
  });

  it('takes a picture that no page shows as a file, and Markdown of no known type as text', async () => {
    const harness = await openLoaded();
    const vector = { name: 'logo.svg', mimeType: 'image/svg+xml', bytes: new Uint8Array([1]) };
    const words = { name: 'a.md', mimeType: 'application/octet-stream', bytes: new TextEncoder().encode('# Boat') };
    await (await ask(harness, { ...share, files: [words, vector] })).settle('s', true);
    expect(bodiesOf(harness)).toEqual([expect.stringMatching(/^# Boat\n\n\[logo\.svg\]\(attachment:[\da-f]{64}\)$/u)]);
    expect(harness.noticeKeys()).toEqual(['notes:shared.kept']);
  });

  it('waits for its own note only, whatever another note does', async () => {
    const harness = await openLoaded([noteOf('n', 'one')]);
    const put = harness.notes.put.bind(harness.notes);
    harness.notes.put = async (note, revision) =>
      note.id === 'n' ? { ok: false, error: { kind: 'unknown', reason: 'stuck' } } : put(note, revision);
    harness.store.getState().editNote('n', { body: 'two' });
    const { settle, waiting } = await ask(harness, { ...share, text: 'keep me' });
    await settle('s', true);
    expect(waiting).toEqual([]);
    expect(bodiesOf(harness)).toContain('keep me');
  });
});
