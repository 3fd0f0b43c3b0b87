import { describe, expect, it } from 'vitest';
import { makeReadyStore, settle } from '../../ui/assistant/assistantHarness';

describe('a download that failed', () => {
  const failed = { status: 'failed', error: { code: 'network', message: 'gone', retryable: true } } as const;
  const ready = {
    packId: 'en-fr',
    state: 'ready',
    version: '1.2.3',
    storedBytes: 9,
    totalBytes: 9,
    update: null,
  } as const;

  it('can be tried again at once, and what was listed before that ended does not undo its end', async () => {
    const harness = await makeReadyStore();
    let answerList: () => void = () => undefined;
    harness.fake.listPacks = () =>
      new Promise((resolve) => {
        answerList = () => resolve({ status: 'done', value: [{ ...ready, state: 'partial', storedBytes: 4 }] });
      });
    void harness.actions.downloadPack('en-fr');
    await settle();
    harness.fake.downloads[0]!.end(failed);
    await settle();
    void harness.actions.downloadPack('en-fr');
    await settle();
    expect(harness.fake.downloads).toHaveLength(2);
    harness.fake.downloads[1]!.end({ status: 'done', value: ready });
    await settle();
    answerList();
    await settle();
    expect(harness.pack('en-fr')).toMatchObject({ state: 'ready', storedBytes: 9, activity: null, error: null });
  });
});
