import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { ListPane } from '../../../src/ui/notes/ListPane';
import { SaveBadge } from '../../../src/ui/notes/SaveBadge';
import { SectionsPane } from '../../../src/ui/notes/SectionsPane';
import { TagField } from '../../../src/ui/notes/TagField';
import { useInkling } from '../../../src/ui/shell/storeContext';
import { noteOf } from '../../state/storeBench';
import { showPart } from '../shell/shellBench';

const NOTES = [
  noteOf('a', 'Sunday plan\n\nCall Anna about the boat', { updatedAtMs: 3 }),
  noteOf('b', 'Kitchen\n\nMeasure the board #home', { updatedAtMs: 2 }),
  noteOf('c', 'Old draft', { trashedAtMs: 1 }),
];
const openId = (store: Awaited<ReturnType<typeof showPart>>['store']) => {
  const { route } = store.getState();
  return route.page === 'notes' ? route.noteId : null;
};
const rows = () => screen.getAllByRole('link').map((row) => row.getAttribute('data-note'));

describe('the list', () => {
  it('is walked and opened by keys, with one stop for Tab', async () => {
    const { store } = await showPart(<ListPane newButton shelvesButton={false} />, NOTES);
    expect(rows()).toEqual(['a', 'b']);
    screen.getByRole('searchbox').focus();
    await userEvent.keyboard('{ArrowDown}');
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
    await userEvent.type(screen.getByRole('searchbox'), 'boat');
    expect(rows()).toEqual(['a']);
    expect(screen.getByText('boat', { selector: 'mark' })).toBeVisible();
    expect(screen.getByRole('status')).toHaveTextContent('1 note');
    await userEvent.keyboard('{Escape}');
    expect(rows()).toEqual(['a', 'b']);
  });

  it('moves a note to the trash by Delete, and only from the list', async () => {
    const { store } = await showPart(<ListPane newButton shelvesButton={false} />, NOTES);
    await userEvent.type(screen.getByRole('searchbox'), '{Delete}');
    expect(store.getState().library.byId.get('a')?.trashedAtMs).toBeNull();
    await userEvent.keyboard('{ArrowDown}');
    await new Promise(requestAnimationFrame);
    await userEvent.keyboard('{Delete}');
    expect(store.getState().library.byId.get('a')?.trashedAtMs).not.toBeNull();
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

describe('the shelves', () => {
  it('count what they hold and lead there', async () => {
    const { store } = await showPart(<SectionsPane keepNote />, NOTES);
    const shelves = within(screen.getByRole('navigation', { name: 'Shelves' }));
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

const LiveTags = () => {
  const note = useInkling((state) => state.library.byId.get('b'));
  return note === undefined ? null : <TagField note={note} />;
};

describe('tags at the foot of a note', () => {
  it('are added by name, and only those set by hand can be taken off', async () => {
    const { store } = await showPart(<LiveTags />, NOTES);
    await userEvent.click(screen.getByRole('button', { name: 'Add tag' }));
    await userEvent.type(screen.getByRole('combobox'), '#Two Words{Enter}');
    expect(store.getState().library.byId.get('b')?.tags).toEqual(['two-words']);
    expect(screen.queryByRole('button', { name: 'Remove the tag home' })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Remove the tag two-words' }));
    expect(store.getState().library.byId.get('b')?.tags).toEqual([]);
  });
});
