import { describe, expect, it } from 'vitest';
import { watchTitles } from '../../../src/state/notes/titleFollowing';
import { noteOf, openLoaded, type Harness } from '../storeHarness';

const NOTES = [
  noteOf('boat', '# Boat\nIt leaks.'),
  noteOf('plan', 'Plan\n[[Boat]], [[boat#Engine|the engine]]'),
  noteOf('list', 'List\n[[Boat]]'),
  noteOf('other', 'Other\n[[Plan]]'),
];
const bodyOf = ({ store }: Harness, id: string) => store.getState().library.byId.get(id)?.body;

const opened = async (stored = NOTES) => {
  const harness = await openLoaded(stored);
  while (!harness.store.getState().linksReady) harness.store.getState().indexInBackground();
  const stop = watchTitles(harness.store, harness.time.timers);
  harness.store.getState().openNote('boat');
  const rename = async (body: string, waitMs = 2_500) => {
    harness.store.getState().editNote('boat', { body });
    await harness.time.advance(waitMs);
  };
  return { ...harness, rename, stop };
};

describe('a title that changes', () => {
  it('offers to let the links follow, once it stands still, and one press takes all back', async () => {
    const harness = await opened();
    await harness.rename('# Boats\nIt leaks.', 500);
    expect(harness.noticeKeys()).not.toContain('order:links.left');
    await harness.rename('# Old ship\nIt leaks.');
    expect(harness.store.getState().notices.at(-1)).toMatchObject({
      key: 'order:links.left',
      values: { count: 2, title: 'Boat' },
    });
    harness.store.getState().answerNotice();
    expect(bodyOf(harness, 'plan')).toBe('Plan\n[[Old ship]], [[Old ship#Engine|the engine]]');
    expect(bodyOf(harness, 'list')).toBe('List\n[[Old ship]]');
    expect(harness.store.getState().resolveLink('Old ship')).toBe('boat');
    expect(harness.store.getState().backlinksOf('boat')).toHaveLength(2);
    harness.store.getState().editNote('list', { body: 'List\n[[Old ship]] and more' });
    harness.store.getState().answerNotice();
    expect(bodyOf(harness, 'plan')).toBe('Plan\n[[Boat]], [[boat#Engine|the engine]]');
    // What was written there meanwhile stays.
    expect(bodyOf(harness, 'list')).toBe('List\n[[Old ship]] and more');
  });

  it('offers it at once where the note is left, and goes on from the name that was followed', async () => {
    const harness = await opened();
    await harness.rename('# Ship\nIt leaks.', 100);
    harness.store.getState().openNote('other');
    expect(harness.noticeKeys()).toContain('order:links.left');
    harness.store.getState().answerNotice();
    expect(bodyOf(harness, 'list')).toBe('List\n[[Ship]]');
    harness.store.getState().openNote('boat');
    await harness.rename('# Schooner\nIt leaks.');
    harness.store.getState().answerNotice();
    expect(bodyOf(harness, 'list')).toBe('List\n[[Schooner]]');
  });

  it('says nothing where no link is lost, the title is gone or cannot be linked, or the text alone changed', async () => {
    for (const body of ['# BOAT\nIt leaks.', '\n', '# A [b] c', '# Boat\nIt leaks no more.']) {
      const harness = await opened();
      await harness.rename(body);
      expect(harness.noticeKeys(), body).not.toContain('order:links.left');
    }
    const twin = await opened([...NOTES, noteOf('twin', 'Boat')]);
    await twin.rename('# Ship');
    expect(twin.noticeKeys()).not.toContain('order:links.left');
    const stopped = await opened();
    stopped.stop();
    await stopped.rename('# Ship');
    expect(stopped.noticeKeys()).not.toContain('order:links.left');
  });
});
