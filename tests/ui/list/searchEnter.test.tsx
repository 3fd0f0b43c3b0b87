import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { ListPane } from '../../../src/ui/list/ListPane';
import { noteOf } from '../../state/storeHarness';
import { showPart } from '../shell/shellHarness';

const NOTES = [noteOf('a', 'Anchor\n\nchain', { updatedAtMs: 300 }), noteOf('b', 'Buoy\n\nrope', { updatedAtMs: 200 })];

describe('Enter in the search', () => {
  it('opens the first note that was found, and none where nothing was', async () => {
    const { store } = await showPart(<ListPane newButton shelvesButton={false} />, NOTES);
    const openId = () => {
      const { route } = store.getState();
      return route.page === 'notes' ? route.noteId : null;
    };
    await userEvent.type(screen.getByRole('combobox', { name: /^Search/u }), 'rope{Enter}');
    await vi.waitFor(() => expect(openId()).toBe('b'));
    store.getState().replaceNote(null);
    await userEvent.clear(screen.getByRole('combobox', { name: /^Search/u }));
    await userEvent.type(screen.getByRole('combobox', { name: /^Search/u }), 'nowhere{Enter}');
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(openId()).toBeNull();
  });

  it('a search is kept as it is typed on its shelf, and dropped again', async () => {
    const { store, change } = await showPart(<ListPane newButton shelvesButton={false} />, NOTES);
    await change((state) => state.openSection({ kind: 'pinned' }, false));
    await userEvent.type(screen.getByRole('combobox', { name: /^Search/u }), 'rope');
    await userEvent.click(await screen.findByRole('button', { name: 'Keep this search' }));
    expect(store.getState().preferences.savedSearches).toEqual(['is:pinned rope']);
    await userEvent.click(screen.getByRole('button', { name: 'Keep this search no longer' }));
    expect(store.getState().preferences.savedSearches).toEqual([]);
  });
});
