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
  const bench = await openLoaded(stored);
  while (!bench.store.getState().linksReady) bench.store.getState().indexInBackground();
  const stop = watchTitles(bench.store, bench.time.timers);
  bench.store.getState().openNote('boat');
  const rename = async (body: string, waitMs = 2_500) => {
    bench.store.getState().editNote('boat', { body });
    await bench.time.advance(waitMs);
  };
  return { ...bench, rename, stop };
};

describe('a title that changes', () => {
  it('offers to let the links follow, once it stands still, and one press takes all back', async () => {
    const bench = await opened();
    await bench.rename('# Boats\nIt leaks.', 500);
    expect(bench.noticeKeys()).not.toContain('order:links.left');
    await bench.rename('# Old ship\nIt leaks.');
    expect(bench.store.getState().notices.at(-1)).toMatchObject({
      key: 'order:links.left',
      values: { count: 2, title: 'Boat' },
    });
    bench.store.getState().answerNotice();
    expect(bodyOf(bench, 'plan')).toBe('Plan\n[[Old ship]], [[Old ship#Engine|the engine]]');
    expect(bodyOf(bench, 'list')).toBe('List\n[[Old ship]]');
    expect(bench.store.getState().resolveLink('Old ship')).toBe('boat');
    expect(bench.store.getState().backlinksOf('boat')).toHaveLength(2);
    bench.store.getState().editNote('list', { body: 'List\n[[Old ship]] and more' });
    bench.store.getState().answerNotice();
    expect(bodyOf(bench, 'plan')).toBe('Plan\n[[Boat]], [[boat#Engine|the engine]]');
    // What was written there meanwhile stays.
    expect(bodyOf(bench, 'list')).toBe('List\n[[Old ship]] and more');
  });

  it('offers it at once where the note is left, and goes on from the name that was followed', async () => {
    const bench = await opened();
    await bench.rename('# Ship\nIt leaks.', 100);
    bench.store.getState().openNote('other');
    expect(bench.noticeKeys()).toContain('order:links.left');
    bench.store.getState().answerNotice();
    expect(bodyOf(bench, 'list')).toBe('List\n[[Ship]]');
    bench.store.getState().openNote('boat');
    await bench.rename('# Schooner\nIt leaks.');
    bench.store.getState().answerNotice();
    expect(bodyOf(bench, 'list')).toBe('List\n[[Schooner]]');
  });

  it('says nothing where no link is lost, the title is gone or cannot be linked, or the text alone changed', async () => {
    for (const body of ['# BOAT\nIt leaks.', '\n', '# A [b] c', '# Boat\nIt leaks no more.']) {
      const bench = await opened();
      await bench.rename(body);
      expect(bench.noticeKeys(), body).not.toContain('order:links.left');
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
