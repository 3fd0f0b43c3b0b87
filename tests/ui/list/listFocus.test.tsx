import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { ListPane } from '../../../src/ui/list/ListPane';
import { ConfirmDialog } from '../../../src/ui/shell/ConfirmDialog';
import { ExportDialog } from '../../../src/ui/transfer/ExportDialog';
import { useInkling } from '../../../src/ui/store/storeContext';
import { noteOf } from '../../state/storeHarness';
import { showPart } from '../shell/shellHarness';

afterEach(() => vi.restoreAllMocks());

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

const THREE = ['a', 'b', 'c'].map((id, index) => noteOf(id, `Note ${id}`, { updatedAtMs: 100 - index }));
const settle = () => act(() => new Promise((resolve) => setTimeout(resolve, 60)));
const press = async (keys: string) => {
  await userEvent.keyboard(keys);
  await settle();
};
const row = (id: string) => document.querySelector<HTMLElement>(`a[data-note="${id}"]`);

/** The list on its page, with what its menus open. */
const openList = async (notes = THREE) => {
  const Export = () => {
    const of = useInkling((state) => (state.overlay === 'export' ? state.exportOf : null));
    return of === null ? null : <ExportDialog noteId={of} />;
  };
  await import('../../../src/ui/note/NoteMenu');
  await import('../../../src/ui/list/SelectionBar');
  const harness = await showPart(
    <>
      <main id="page">
        <ListPane newButton shelvesButton={false} />
      </main>
      <Export />
      <ConfirmDialog />
    </>,
    notes,
  );
  await settle();
  return harness;
};

const chooseInMenu = async (id: string, item: RegExp) => {
  act(() => document.querySelector<HTMLElement>('a[data-note]')?.focus());
  await press('{Home}');
  for (let above = THREE.findIndex((note) => note.id === id); above > 0; above -= 1) await press('{ArrowDown}');
  await press('{Shift>}{F10}{/Shift}');
  const found = await screen.findByRole('menuitem', { name: item });
  act(() => found.focus());
  await press('{Enter}');
};

it.each([
  ['a', 'b'],
  ['c', 'b'],
])('the menu of row %s that throws its note away leads on to row %s', async (id, next) => {
  await openList();
  await chooseInMenu(id, /trash/iu);
  expect(screen.getAllByRole('link')).toHaveLength(2);
  expect(row(next)).toHaveFocus();
});

it('where the last row goes, by key or by menu, the focus is on what is said in its place', async () => {
  const { change } = await openList(THREE.slice(0, 1));
  act(() => row('a')?.focus());
  await press('{Delete}');
  expect(screen.queryByRole('link')).toBeNull();
  expect(document.activeElement?.textContent).toBe('Your notes will be here');
  await change((state) => state.restoreNotes(['a']));
  await chooseInMenu('a', /trash/iu);
  expect(document.activeElement?.textContent).toBe('Your notes will be here');
});

it('the button of a search that found nothing leads back into the search', async () => {
  const { change } = await openList();
  await change((state) => state.setQuery('zzz'));
  screen.getAllByRole('button', { name: /clear/iu }).at(-1)?.focus();
  await press('{Enter}');
  expect(screen.getByRole('combobox', { name: 'Search notes' })).toHaveFocus();
});

it('choosing all leaves the focus in the bar', async () => {
  await openList();
  act(() => row('a')?.focus());
  await press(' ');
  screen.getByRole('button', { name: 'Choose all' }).focus();
  await press('{Enter}');
  expect(screen.queryByRole('button', { name: 'Choose all' })).toBeNull();
  expect(screen.getByRole('toolbar')).toContainElement(document.activeElement as HTMLElement);
});

it.each([
  ['dialog', /export/iu],
  ['alertdialog', /forget/iu],
])('a %s that the menu of a row opened gives the focus back to its button', async (role, item) => {
  const { change } = await openList();
  // What is outside of an open modal dialog takes no focus.
  const { focus } = HTMLElement.prototype;
  vi.spyOn(HTMLElement.prototype, 'focus').mockImplementation(function guarded(this: HTMLElement, options) {
    const open = document.querySelector('dialog[open]');
    if (open === null || open.contains(this)) focus.call(this, options);
  });
  await chooseInMenu('b', item);
  expect(screen.getByRole(role)).toBeInTheDocument();
  await change((state) => {
    state.showOverlay(null);
    state.settleConfirmation(false);
  });
  await settle();
  expect(document.activeElement?.getAttribute('aria-haspopup')).toBe('menu');
  expect(row('b')?.closest('li')).toContainElement(document.activeElement as HTMLElement);
});
