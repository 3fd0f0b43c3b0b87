import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { DEFAULT_ASSISTANT_SETTINGS } from '../../../src/core/assistant/assistantSettings';
import { useGlobalKeys } from '../../../src/ui/actions/useGlobalKeys';
import { useInklingStore } from '../../../src/ui/store/storeContext';
import { noteOf } from '../../state/storeHarness';
import { showPart } from '../shell/shellHarness';

// Keys of the assistant that are pressed before its settings are read.

const Keys = () => {
  useGlobalKeys(useInklingStore());
  return null;
};

const openEarly = async (enabled = true) => {
  const harness = await showPart(<Keys />, [noteOf('a', 'Diary'), noteOf('b', 'Boat')]);
  await harness.settings.set('assistant', { ...DEFAULT_ASSISTANT_SETTINGS, enabled, ghost: { enabled: true } });
  await harness.change((state) => state.openNote('a'));
  const { assistant } = harness.store.getState();
  expect(assistant.settingsLoaded).toBe(false);
  const press = (key: string) => userEvent.keyboard(`{Alt>}${key}{/Alt}`);
  return { ...harness, press, seen: () => harness.store.getState().assistant };
};

describe('a key of the assistant that is pressed before its settings are read', () => {
  it.each([
    ['s', 'summary'],
    ['t', 'translation'],
  ])('Alt+%s opens the %s once they are', async (key, sheet) => {
    const { press, change, seen } = await openEarly();
    await press(key);
    expect(seen().sheet).toBe('closed');
    await change((state) => state.assistantActions.restoreAssistant());
    expect(seen().sheet).toBe(sheet);
  });

  it('opens no sheet over another note', async () => {
    const { press, change, seen } = await openEarly();
    await press('t');
    await change((state) => state.openNote('b'));
    await change((state) => state.assistantActions.restoreAssistant());
    expect(seen().sheet).toBe('closed');
  });

  it('turns suggestions off, whatever note is open by then', async () => {
    const { press, change, seen, noticeKeys } = await openEarly();
    await press('y');
    await change((state) => state.openNote('b'));
    expect(noticeKeys()).toEqual([]);
    await change((state) => state.assistantActions.restoreAssistant());
    expect(noticeKeys()).toEqual(['shell:ghosts.off']);
    expect(seen().settings.ghost.enabled).toBe(false);
  });

  it('does nothing where the assistant is off', async () => {
    const { press, change, seen, noticeKeys } = await openEarly(false);
    await press('s');
    await press('y');
    await change((state) => state.assistantActions.restoreAssistant());
    expect([seen().sheet, noticeKeys()]).toEqual(['closed', []]);
    expect(seen().settings.ghost.enabled).toBe(true);
  });
});
