import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { ListPane } from '../../../src/ui/list/ListPane';
import { useInkling } from '../../../src/ui/store/storeContext';
import { noteOf } from '../../state/storeHarness';
import { showPart } from '../shell/shellHarness';

it('keeps the focus among the rows when Delete takes some, also the last ones', async () => {
  const many = ['a', 'b', 'c', 'd', 'e'].map((id, index) => noteOf(id, `Note ${id}`, { updatedAtMs: 100 - index }));
  await showPart(<ListPane newButton shelvesButton={false} />, many);
  const focused = () => document.activeElement?.getAttribute('data-note');
  const press = async (keys: string) => {
    await userEvent.keyboard(keys);
    await act(() => new Promise(requestAnimationFrame));
  };
  act(() => document.querySelector<HTMLElement>('a[data-note="a"]')?.focus());
  await press('{End}');
  await press('{Delete}');
  expect(focused()).toBe('d');
  await press('{Home}');
  await press(' {Shift>}{ArrowDown}{/Shift}');
  await press('{Delete}');
  expect(screen.getAllByRole('link').map((row) => row.getAttribute('data-note'))).toEqual(['c', 'd']);
  expect(focused()).toBe('c');
});

it('takes the focus for a search once, and not whenever it comes up again', async () => {
  const Aside = () =>
    useInkling((state) => state.preferences.listOpen) ? <ListPane newButton shelvesButton={false} /> : null;
  const { change } = await showPart(<Aside />, [noteOf('a', 'one')]);
  await change((state) => state.setPreference('listOpen', false));
  await change((state) => state.focus('search'));
  await change((state) => state.setPreference('listOpen', true));
  expect(screen.getByRole('combobox')).toHaveFocus();
  await change((state) => state.setPreference('listOpen', false));
  await change((state) => state.setPreference('listOpen', true));
  expect(screen.getByRole('combobox')).not.toHaveFocus();
});
