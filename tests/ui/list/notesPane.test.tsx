import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { ListPane } from '../../../src/ui/list/ListPane';
import { NoteHeader } from '../../../src/ui/note/NoteHeader';
import { SaveBadge } from '../../../src/ui/note/SaveBadge';
import { SectionsPane } from '../../../src/ui/list/SectionsPane';
import { WelcomePane } from '../../../src/ui/note/WelcomePane';
import { noteOf } from '../../state/storeHarness';
import { showPart } from '../shell/shellHarness';

const NOTES = [
  noteOf('a', 'Sunday plan\n\nCall Anna about the boat', { updatedAtMs: 3 }),
  noteOf('b', 'Kitchen\n\nMeasure the board #home', { updatedAtMs: 2 }),
  noteOf('c', 'Old draft', { trashedAtMs: 1 }),
];
const openId = (store: Awaited<ReturnType<typeof showPart>>['store']) => {
  const { route } = store.getState();
  return route.page === 'notes' ? route.noteId : null;
};
const box = () => screen.getByRole('combobox', { name: 'Search notes' });
const rows = () => screen.getAllByRole('link').map((row) => row.getAttribute('data-note'));

describe('the list', () => {
  it('is walked and opened by keys, with one stop for Tab', async () => {
    const { store } = await showPart(<ListPane newButton shelvesButton={false} />, NOTES);
    expect(rows()).toEqual(['a', 'b']);
    box().focus();
    await userEvent.keyboard('{Enter}');
    await new Promise(requestAnimationFrame);
    expect(document.activeElement).toHaveAttribute('data-note', 'a');
    await userEvent.keyboard('{ArrowDown}');
    await new Promise(requestAnimationFrame);
    expect(document.activeElement).toHaveAttribute('data-note', 'b');
    await userEvent.keyboard('{Enter}');
    expect(openId(store)).toBe('b');
    expect(screen.getAllByRole('link').filter((row) => row.tabIndex === 0)).toHaveLength(1);
  });

  it('marks what was found and says how much', async () => {
    await showPart(<ListPane newButton shelvesButton={false} />, NOTES);
    await userEvent.type(box(), 'boat');
    expect(rows()).toEqual(['a']);
    expect(screen.getByText('boat', { selector: 'mark' })).toBeVisible();
    expect(screen.getByRole('status')).toHaveTextContent('1 note');
    await userEvent.keyboard('{Escape}');
    expect(rows()).toEqual(['a', 'b']);
  });

  it('chooses several by hand and by keys, and opens none of them meanwhile', async () => {
    const many = ['a', 'b', 'c', 'd'].map((id, index) => noteOf(id, `Note ${id}`, { updatedAtMs: 100 - index }));
    const { store } = await showPart(<ListPane newButton shelvesButton={false} />, many);
    const chosen = () => [...store.getState().selected].sort().join('');
    const row = (id: string) => document.querySelector<HTMLElement>(`a[data-note="${id}"]`)!;
    const user = userEvent.setup();
    await user.keyboard('{Control>}');
    await user.click(row('b'));
    await user.keyboard('{/Control}');
    expect(chosen()).toBe('b');
    await user.keyboard('{Shift>}');
    await user.click(row('d'));
    await user.keyboard('{/Shift}');
    expect(chosen()).toBe('bcd');
    await user.click(row('c'));
    expect(chosen()).toBe('bd');
    expect(openId(store)).toBeNull();
    row('b').focus();
    await user.keyboard('{Escape}');
    expect(chosen()).toBe('');
    row('a').focus();
    await user.keyboard(' ');
    await user.keyboard('{Shift>}{ArrowDown}{/Shift}');
    expect(chosen().length).toBe(2);
    await user.keyboard('{Control>}a{/Control}');
    expect(chosen()).toBe('abcd');
    await user.keyboard('{Delete}');
    expect([...store.getState().library.byId.values()].every(({ trashedAtMs }) => trashedAtMs !== null)).toBe(true);
    expect(chosen()).toBe('');
    expect(store.getState().moves).toHaveLength(1);
  });

  it('moves a note to the trash by Delete, and only from the list', async () => {
    const { store } = await showPart(<ListPane newButton shelvesButton={false} />, NOTES);
    await userEvent.type(box(), '{Delete}');
    expect(store.getState().library.byId.get('a')?.trashedAtMs).toBeNull();
    await userEvent.keyboard('{Enter}');
    await new Promise(requestAnimationFrame);
    await userEvent.keyboard('{Delete}');
    expect(store.getState().library.byId.get('a')?.trashedAtMs).not.toBeNull();
  });

  it('merges all that is chosen, also what another search hides', async () => {
    const { store, change } = await showPart(<ListPane newButton shelvesButton={false} />, [
      noteOf('a', 'boat'),
      noteOf('b', 'kite', { updatedAtMs: 1 }),
      noteOf('c', 'kite two', { updatedAtMs: 2 }),
    ]);
    await change((state) => state.setQuery('boat'));
    await change((state) => state.select(['a', 'b', 'c']));
    await change((state) => state.setQuery('kite'));
    await userEvent.click(await screen.findByRole('button', { name: 'Merge into one note' }));
    expect(store.getState().notices).toMatchObject([{ key: 'order:merged', values: { count: 3 } }]);
    const { route, library } = store.getState();
    const merged = library.byId.get(route.page === 'notes' ? (route.noteId ?? '') : '');
    expect(merged?.body).toBe('kite\n\nkite two\n\nboat');
  });

  it('draws only the rows in sight of ten thousand', async () => {
    const many = Array.from({ length: 10_000 }, (_, index) => noteOf(`n${index}`, `Note ${index}`));
    await showPart(<ListPane newButton shelvesButton={false} />, many);
    expect(screen.getAllByRole('listitem').length).toBeLessThan(40);
    expect(screen.getAllByRole('listitem')[0]).toHaveAttribute('aria-setsize', '10000');
  });

  it('teaches when a shelf is empty, and offers the next step', async () => {
    const { store, change } = await showPart(<ListPane newButton={false} shelvesButton={false} />);
    await change((state) => state.openSection({ kind: 'tag', tag: 'boat' }, false));
    expect(screen.getByText('No note has this tag')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'New note' }));
    expect([...store.getState().library.byId.values()][0]?.tags).toEqual(['boat']);
  });
});

describe('filters offered by the search', () => {
  const options = () => [...(screen.queryByRole('listbox')?.children ?? [])].map((option) => option.textContent);
  const tagged = [...NOTES, noteOf('d', 'Boat #boat', { pinned: true }), noteOf('e', 'Pump #boat #bilge')];

  it('are in sight in the empty box and gone when it is left', async () => {
    await showPart(<ListPane newButton shelvesButton={false} />, tagged);
    expect(options()).toEqual([]);
    await userEvent.click(box());
    expect(box()).toHaveAttribute('aria-expanded', 'true');
    expect(options()).toEqual([
      'tag:…by tag',
      'title:…in the title',
      'is:pinnedonly pinned1',
      'is:archivedonly archived',
      'has:…what it holds',
      'edited:…when it was written',
      '-wordleaves a word out',
      '“two words”next to each other',
    ]);
    await userEvent.type(box(), 'x{Backspace}');
    expect(options()).toEqual([]);
    await userEvent.tab();
    expect(options()).toEqual([]);
  });

  it('become the tags that exist, chosen by arrows and Enter', async () => {
    const { store } = await showPart(<ListPane newButton shelvesButton={false} />, tagged);
    await userEvent.click(box());
    await userEvent.keyboard('{ArrowDown}{Enter}');
    expect(store.getState().query).toBe('tag:');
    expect(options()).toEqual(['#boat2', '#bilge1', '#home1']);
    await userEvent.keyboard('{ArrowDown}');
    expect(box()).toHaveAttribute('aria-activedescendant', screen.getByRole('option', { selected: true }).id);
    await userEvent.keyboard('{Enter}');
    expect(store.getState().query).toBe('tag:boat ');
    expect(options()).toEqual([]);
    expect(rows()).toEqual(['d', 'e']);
  });

  it('narrow down while a tag is typed, and a click takes one', async () => {
    const { store } = await showPart(<ListPane newButton shelvesButton={false} />, tagged);
    await userEvent.type(box(), 'pump -#b');
    await userEvent.click(screen.getByRole('option', { name: /bilge/u }));
    expect(store.getState().query).toBe('pump -#bilge ');
    expect(box()).toHaveFocus();
  });

  it('close by Escape before the words do, and Down past the last leads into the list', async () => {
    const { store } = await showPart(<ListPane newButton shelvesButton={false} />, tagged);
    await userEvent.type(box(), '#home');
    await userEvent.type(box(), '{Backspace}{Escape}');
    expect(options()).toEqual([]);
    expect(store.getState().query).toBe('#hom');
    await userEvent.keyboard('{Escape}');
    expect(store.getState().query).toBe('');
    await userEvent.keyboard('{ArrowDown}');
    await new Promise(requestAnimationFrame);
    expect(document.activeElement).toHaveAttribute('data-note', 'd');
  });
});

describe('empty places', () => {
  it('say how to pin, and offer nothing that does not pin', async () => {
    const { change } = await showPart(<ListPane newButton={false} shelvesButton={false} />, NOTES);
    await change((state) => state.openSection({ kind: 'pinned' }, false));
    expect(screen.getByText(/Choose Pin in the menu/u)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'New note' })).toBeNull();
  });

  it('speak once: the page beside an empty shelf is silent', async () => {
    const { change } = await showPart(<WelcomePane />, NOTES);
    expect(screen.getByRole('button', { name: 'New note' })).toBeVisible();
    await change((state) => state.openSection({ kind: 'archive' }, true));
    expect(screen.queryByRole('button')).toBeNull();
    await change((state) => state.setPreference('listOpen', false));
    expect(screen.getByRole('button', { name: 'New note' })).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Show the panes' }));
    expect(screen.queryByRole('button')).toBeNull();
  });
});

describe('a note with both panes hidden', () => {
  it('has named ways to the panes and to a new note', async () => {
    const { change, store } = await showPart(<NoteHeader noteId="a" />, NOTES);
    expect(screen.queryByText('Show the panes')).toBeNull();
    await change((state) => {
      state.setPreference('listOpen', false);
      state.setPreference('sectionsOpen', false);
    });
    await userEvent.click(screen.getByText('New note'));
    expect(store.getState().library.byId.size).toBe(NOTES.length + 1);
    await userEvent.click(screen.getByText('Show the panes'));
    expect(store.getState().preferences).toMatchObject({ listOpen: true, sectionsOpen: true });
  });
});

describe('the shelves', () => {
  it('count what they hold and lead there', async () => {
    const { store } = await showPart(<SectionsPane keepNote />, NOTES);
    const shelves = within(screen.getByRole('navigation', { name: 'Notes and tags' }));
    expect(shelves.getByRole('link', { name: /All notes/u })).toHaveTextContent('2');
    expect(shelves.getByRole('link', { name: /Trash/u })).toHaveTextContent('1');
    await userEvent.click(shelves.getByRole('link', { name: /home/u }));
    expect(store.getState().route).toMatchObject({ section: { kind: 'tag', tag: 'home' } });
  });
});

describe('the save state', () => {
  it('says in words whether the text is on the disk, why not, and what to do', async () => {
    const { change, notes, files } = await showPart(<SaveBadge noteId="a" />, NOTES);
    expect(screen.getByText(/^Saved /u)).toBeVisible();
    notes.nextFailure = { kind: 'quota', reason: 'QuotaExceededError' };
    await change((state) => state.editNote('a', { body: 'more' }));
    expect(screen.getByText('Saving…')).toBeVisible();
    await change((state) => state.flush());
    expect(screen.getByRole('alert')).toHaveTextContent('This device is out of space.');
    await userEvent.click(screen.getByRole('button', { name: 'Export this note' }));
    expect(new TextDecoder().decode(files[0]?.bytes)).toContain('more');
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText(/^Saved /u)).toBeVisible();
  });
});
