import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import type { AssistedEditor } from '../../../src/core/assistant/assistedEditor';
import type { TextSpan } from '../../../src/shared/protocol';
import { openMeaningSession, type MeaningSession } from '../../../src/state/meaning/meaningSession';
import type { InklingStore } from '../../../src/state/store';
import { ListPane } from '../../../src/ui/list/ListPane';
import { NoteFooter } from '../../../src/ui/note/NoteFooter';
import { TagField } from '../../../src/ui/note/TagField';
import { IndexState } from '../../../src/ui/meaning/IndexState';
import { FakeAssistant } from '../../fakes/fakeAssistant';
import { MemoryMeaningStore } from '../../fakes/memoryMeaningStore';
import { noteOf } from '../../state/storeHarness';
import { showPart } from '../shell/shellHarness';

const NOTES = [
  noteOf('sail', 'Sunday\n\nWe take the ship with the **red** sail. The boat has charts.', { tags: ['water'] }),
  noteOf('harbour', 'Harbour\n\nThe boat needs a new sail.', { tags: ['water'] }),
  noteOf('teeth', 'Appointment\n\nThe dentist looks at the molar.'),
  noteOf('log', 'Log\n\nThe ship left the harbour.'),
  noteOf('canary', 'A boat nobody may know', { trashedAtMs: 1 }),
];

let session: MeaningSession | null = null;
afterEach(async () => {
  await act(async () => session?.close());
  session = null;
});

/** The index over the store, read through by a clock of its own. */
const readThrough = async (store: InklingStore): Promise<void> => {
  const timers = {
    after: (_waitMs: number, callback: () => void) => {
      const timer = setTimeout(callback, 0);
      return () => clearTimeout(timer);
    },
  };
  await act(async () => {
    session = openMeaningSession(store, {
      store: new MemoryMeaningStore(),
      assistant: new FakeAssistant(),
      timers,
      alone: (job) => job(),
      visibility: { hidden: () => false, onChange: () => () => undefined },
    });
    await waitFor(() => expect(store.getState().meaning?.progress).toMatchObject({ status: 'ready', passages: 9 }));
  });
};
const box = () => screen.getByRole('combobox', { name: 'Search notes' });
const note = (id: string) => NOTES.find((one) => one.id === id) ?? noteOf(id, '');

describe('search by meaning', () => {
  const show = () => showPart(<ListPane newButton shelvesButton={false} />, NOTES);

  it('shows beneath the words what means them, marked as such, with the sentence', async () => {
    const { store } = await show();
    await readThrough(store);
    await userEvent.type(box(), 'barco');
    const meant = await screen.findByRole('region', { name: 'Close in meaning' });
    const rows = within(meant).getAllByRole('link');
    expect(rows.map((row) => row.textContent)).toContain('SundayWe take the ship with the red sail.');
    expect(rows.map((row) => row.getAttribute('href')).join(' ')).not.toMatch(/canary|teeth/u);
    expect(screen.getByText('Nothing found')).toBeVisible();
    await userEvent.click(within(meant).getByText('Sunday'));
    expect(store.getState().route).toMatchObject({ noteId: 'sail' });
  });

  it('opens a note that was cut since, and lights up nothing in it', async () => {
    const { store, change, time } = await show();
    await readThrough(store);
    await userEvent.type(box(), 'barco');
    const meant = () => screen.getByRole('region', { name: 'Close in meaning' });
    await waitFor(meant);
    await change((state) => state.editNote('sail', { body: 'Sunday\n\nNo' }));
    await act(async () => time.advance(1_000));
    const tracked: (readonly TextSpan[])[] = [];
    const track: AssistedEditor['track'] = (spans) => {
      tracked.push(spans);
      return { at: () => null, light: () => undefined, reveal: () => undefined, release: () => undefined };
    };
    const editorOf = (noteId: string) =>
      ({ noteId, text: () => store.getState().library.byId.get(noteId)?.body ?? '', track }) as AssistedEditor;
    await change((state) => state.assistantActions.setEditor(editorOf('sail')));
    expect(within(meant()).getByText('Sunday').closest('a')).toHaveTextContent(/^SundayNo$/u);
    await userEvent.click(within(meant()).getByText('Sunday'));
    expect(store.getState().route).toMatchObject({ noteId: 'sail' });
    expect(tracked).toEqual([]);
    await change((state) => state.assistantActions.setEditor(editorOf('harbour')));
    await userEvent.click(within(meant()).getByText('Harbour'));
    expect(tracked).toHaveLength(1);
  });

  it('leaves out what the words have found, and what the filters leave out', async () => {
    const { store } = await show();
    await readThrough(store);
    await userEvent.type(box(), 'harbour');
    const meant = await screen.findByRole('region', { name: 'Close in meaning' });
    expect(
      within(meant)
        .getAllByRole('link')
        .map((row) => row.textContent),
    ).toEqual(['SundayWe take the ship with the red sail.']);
    await userEvent.type(box(), ' -tag:water');
    await waitFor(() => expect(screen.queryByRole('region', { name: 'Close in meaning' })).toBeNull());
  });

  it('says nothing where nothing is near, and nothing at all while it is off', async () => {
    const { store } = await show();
    await userEvent.type(box(), 'barco');
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(screen.queryByRole('region', { name: 'Close in meaning' })).toBeNull();
    await readThrough(store);
    await screen.findByRole('region', { name: 'Close in meaning' });
    await userEvent.clear(box());
    await userEvent.type(box(), 'chromodynamics');
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(screen.queryByRole('region', { name: 'Close in meaning' })).toBeNull();
  });
});

describe('related notes', () => {
  const editorOf = (noteId: string, edits: [number, number, string][]): AssistedEditor => ({
    noteId,
    text: () => note(noteId).body,
    selection: () => ({ start: 3, end: 3 }),
    paragraph: () => ({ start: 0, end: 0 }),
    track: () => ({ at: () => null, light: () => undefined, reveal: () => undefined, release: () => undefined }),
    insertBelow: () => undefined,
    replace: ({ start, end }, text) => void edits.push([start, end, text]),
    focus: () => undefined,
    suggestOther: () => undefined,
    find: () => undefined,
  });

  it('are folded under the note; one press goes there, one inserts a link', async () => {
    const { store, change } = await showPart(<NoteFooter note={note('log')} />, NOTES);
    expect(screen.queryByRole('button', { name: /related/u })).toBeNull();
    await readThrough(store);
    const edits: [number, number, string][] = [];
    await change((state) => state.assistantActions.setEditor(editorOf('log', edits)));
    const fold = await screen.findByRole('button', { name: '2 related notes' });
    expect(screen.queryByRole('navigation', { name: 'Related notes' })).toBeNull();
    await userEvent.click(fold);
    const list = screen.getByRole('navigation', { name: 'Related notes' });
    expect(list).not.toHaveTextContent('nobody may know');
    await userEvent.click(within(list).getByRole('button', { name: 'Insert a link to “Harbour”' }));
    expect(edits).toEqual([[3, 3, ' [[Harbour]]']]);
    await userEvent.click(fold);
    await userEvent.click(within(screen.getByRole('navigation', { name: 'Related notes' })).getByText('Sunday'));
    expect(store.getState().route).toMatchObject({ noteId: 'sail' });
  });

  it('are walked by keys: into the list, and back by Escape', async () => {
    const { store } = await showPart(<NoteFooter note={note('log')} />, NOTES);
    await readThrough(store);
    const fold = await screen.findByRole('button', { name: '2 related notes' });
    fold.focus();
    await userEvent.keyboard('{Enter}');
    expect(document.activeElement).toHaveTextContent(/Harbour|Sunday/u);
    await userEvent.keyboard('{Escape}');
    expect(document.activeElement).toBe(fold);
    expect(screen.queryByRole('navigation', { name: 'Related notes' })).toBeNull();
  });

  it('are not offered for a note that stands alone', async () => {
    const { store } = await showPart(<NoteFooter note={note('teeth')} />, NOTES);
    await readThrough(store);
    await new Promise((resolve) => setTimeout(resolve, 800));
    expect(screen.queryByRole('button', { name: /related/u })).toBeNull();
  });
});

describe('tags of near notes', () => {
  it('stand first and are taken by Tab, never by themselves', async () => {
    const { store } = await showPart(<TagField note={note('log')} />, NOTES);
    await readThrough(store);
    await userEvent.click(screen.getByRole('button', { name: 'Add tag' }));
    expect(screen.getAllByRole('option')[0]).toHaveTextContent('#water');
    expect(screen.getAllByRole('option')[0]).toHaveTextContent('related Tab');
    expect(store.getState().library.byId.get('log')?.tags).toEqual([]);
    await userEvent.keyboard('{Tab}');
    expect(store.getState().library.byId.get('log')?.tags).toEqual(['water']);
  });

  it('step back as soon as something is typed: Tab leaves the field then', async () => {
    const { store } = await showPart(<TagField note={note('log')} />, NOTES);
    await readThrough(store);
    await userEvent.click(screen.getByRole('button', { name: 'Add tag' }));
    await userEvent.keyboard('sea{Tab}');
    expect(store.getState().library.byId.get('log')?.tags).toEqual(['sea']);
  });
});

describe('the state of the index', () => {
  it('says how much was read and offers to forget it', async () => {
    const { store, change } = await showPart(<IndexState />, NOTES);
    expect(screen.getByText('Your notes are not read for what they mean.')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Read the notes' }));
    expect(store.getState().assistant.settings.meaning).toBe(true);
    await readThrough(store);
    expect(screen.getByText('9 sentences read. They stay on this device.')).toBeVisible();
    await change((state) => state.assistantActions.setMeaning(true));
    await userEvent.click(screen.getByRole('button', { name: 'Forget the index' }));
    expect(store.getState().assistant.settings.meaning).toBe(false);
  });
});
