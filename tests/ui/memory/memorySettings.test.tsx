import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { DEFAULT_MEMORY_SETTINGS } from '../../../src/core/memory/memorySettings';
import { MemorySettings } from '../../../src/ui/memory/MemorySettings';
import { useInkling } from '../../../src/ui/store/storeContext';
import { noteOf } from '../../state/storeHarness';
import { showPart } from '../shell/shellHarness';

const Page = () => (useInkling((state) => state.route.page) === 'settings' ? <MemorySettings /> : null);

const open = async (body: string) => {
  const set = vi.fn();
  const harness = await showPart(<Page />, [noteOf('a', body)]);
  await harness.change((state) => state.assistantActions.setAssistantEnabled(true));
  await harness.change(() =>
    harness.store.setState({
      memory: {
        settings: { ...DEFAULT_MEMORY_SETTINGS, enabled: true, leftOutTags: ['work'] },
        facts: null,
        learning: false,
        set,
        forgetAll: async () => undefined,
      },
    }),
  );
  await harness.change((state) => state.openSettings('assistant'));
  return { ...harness, set };
};

describe('what is left out of the memory', () => {
  it('are tags, kept at Enter, when the field is left, and when a key leads away from the page', async () => {
    const { change, set } = await open('One');
    const field = screen.getByLabelText(/tags/iu);
    await userEvent.type(field, ', diary{Enter}');
    expect(set).toHaveBeenLastCalledWith({ leftOutTags: ['work', 'diary'] });
    await userEvent.type(field, ', #my plans');
    await userEvent.tab();
    expect(set).toHaveBeenLastCalledWith({ leftOutTags: ['work', 'diary', 'my-plans'] });
    await userEvent.clear(field);
    await userEvent.type(field, 'home');
    await change((state) => state.navigate({ page: 'todo' }));
    expect(set).toHaveBeenLastCalledWith({ leftOutTags: ['home'] });
    expect(set).toHaveBeenCalledTimes(3);
  });

  it('may be a note without words, by the name that the list has for it', async () => {
    await open(`![](attachment:${'a'.repeat(64)})`);
    expect(screen.getAllByRole('option').map(({ textContent }) => textContent)).toEqual(['Choose a note', 'Untitled']);
  });
});
