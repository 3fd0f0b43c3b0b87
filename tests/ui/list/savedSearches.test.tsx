import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { SavedSearches } from '../../../src/ui/list/SavedSearches';
import { showPart } from '../shell/shellHarness';

it('takes a search back into its place, among those that were kept since', async () => {
  const { store, change } = await showPart(<SavedSearches keepNote={false} onChosen={undefined} />);
  await change((state) => state.setPreference('savedSearches', ['rope', 'chain', 'buoy']));
  await userEvent.click(screen.getByRole('button', { name: /“?chain/u }));
  await change((state) => state.setPreference('savedSearches', ['rope', 'buoy', 'mast']));
  act(() => store.getState().answerNotice());
  expect(store.getState().preferences.savedSearches).toEqual(['rope', 'chain', 'buoy', 'mast']);
});
