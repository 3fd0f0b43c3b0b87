import { expect, it } from 'vitest';
import { LockedPane } from '../../../src/ui/locking/LockedPane';
import { noteOf } from '../../state/storeHarness';
import { showPart } from '../shell/shellHarness';

it('says it when what opens a locked note cannot be fetched', async () => {
  const pane = <LockedPane note={noteOf('a', 'Secret')} renderEditor={() => null} onPlace={() => undefined} />;
  const { change, noticeKeys } = await showPart(pane);
  expect(noticeKeys()).toEqual([]);
  await change((state) => state.assistantActions.restoreAssistant());
  expect(noticeKeys()).toEqual(['shell:part.missing']);
});
