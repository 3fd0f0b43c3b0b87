import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { openMeaningSession, type MeaningSession } from '../../../src/state/meaning/meaningSession';
import type { InklingStore } from '../../../src/state/store';
import { AskPage } from '../../../src/ui/ask/AskPage';
import { ListPane } from '../../../src/ui/list/ListPane';
import { Palette } from '../../../src/ui/palette/Palette';
import type { PackView } from '../../../src/state/assistant/packActions';
import { inklingError } from '../../../src/shared/errors';
import { FakeAssistant } from '../../fakes/fakeAssistant';
import { MemoryMeaningStore } from '../../fakes/memoryMeaningStore';
import { noteOf } from '../../state/storeHarness';
import { showPart } from '../shell/shellHarness';

const NOTES = [
  noteOf('boat', 'Harbour\n\nThe ship leaves on **Sunday** from pier 7. The boat has charts.'),
  noteOf('teeth', 'Appointment\n\nThe dentist looks at the molar.'),
  noteOf('canary', 'A boat nobody may know\n\nThe boat hides at pier 99.', { trashedAtMs: 1 }),
];

let session: MeaningSession | null = null;
afterEach(async () => {
  await act(async () => session?.close());
  session = null;
});

const packOf = (state: PackView['state']): PackView => ({
  facts: {
    packId: 'meaning',
    version: '1.0.0',
    sizeBytes: 5e6,
    languages: ['en'],
    tasks: [],
    license: 'MIT',
    parameters: 5e6,
  },
  state,
  version: state === 'ready' ? '1.0.0' : null,
  update: null,
  storedBytes: 0,
  totalBytes: 5e6,
  activity: null,
  error: null,
  foundWholeAtMs: null,
});

/** The assistant on or off, with its pack, and none looked for again. */
const setPack = (store: InklingStore, state: PackView['state'], enabled = true): void =>
  store.setState(({ assistant, assistantActions }) => ({
    assistant: {
      ...assistant,
      packs: [packOf(state)],
      settings: { ...assistant.settings, enabled, meaning: true },
    },
    assistantActions: { ...assistantActions, refreshPacks: async () => undefined },
  }));

const readThrough = async (store: InklingStore, assistant: FakeAssistant): Promise<void> => {
  const timers = {
    after: (_waitMs: number, callback: () => void) => {
      const timer = setTimeout(callback, 0);
      return () => clearTimeout(timer);
    },
  };
  await act(async () => {
    session = openMeaningSession(store, {
      store: new MemoryMeaningStore(),
      assistant,
      timers,
      alone: (job) => job(),
      visibility: { hidden: () => false, onChange: () => () => undefined },
    });
    await waitFor(() => expect(store.getState().meaning?.progress).toMatchObject({ status: 'ready' }));
  });
};

const show = async () => {
  const bench = await showPart(<AskPage />, NOTES);
  const assistant = new FakeAssistant();
  await act(async () => setPack(bench.store, 'ready'));
  await readThrough(bench.store, assistant);
  return { ...bench, assistant };
};
const field = () => screen.getByRole('searchbox', { name: 'Your question' });

describe('the page where notes are asked', () => {
  it('shows sentences as they stand, what was asked for and its words marked, and opens the note there', async () => {
    const { store } = await show();
    expect(field()).toHaveFocus();
    await userEvent.keyboard('When does the ship leave?{Enter}');
    const link = await screen.findByRole('link', { name: /The ship leaves/u });
    expect(link).toHaveTextContent('The ship leaves on Sunday from pier 7.');
    expect(within(link).getByText('Sunday').tagName).toBe('MARK');
    expect(within(link).getByText('ship').tagName).toBe('B');
    expect(link).toHaveTextContent('Harbour');
    expect(screen.getByRole('status')).toHaveTextContent(/^\d sentences? found$/u);
    expect(screen.getByText(/Whether they answer it is for you to see/u)).toBeVisible();
    expect(document.body).not.toHaveTextContent('pier 99');
    await userEvent.click(link);
    expect(store.getState().route).toMatchObject({ page: 'notes', noteId: 'boat' });
  });

  it('says so where nothing lies near, with the nearest sentences under a fold', async () => {
    await show();
    await userEvent.type(field(), 'Who wrote about chromodynamics?{Enter}');
    expect(await screen.findByRole('heading', { name: 'Your notes do not seem to say' })).toBeVisible();
    expect(screen.getByRole('status')).toHaveTextContent('Your notes do not seem to say');
    expect(screen.getByText('What comes nearest').closest('details')).not.toHaveAttribute('open');
  });

  it('says what is lacking', async () => {
    await show();
    await userEvent.type(field(), 'What is the phone number of the dentist?{Enter}');
    expect(await screen.findByText('No phone number stands in the notes that come nearest.')).toBeVisible();
  });

  it('takes a sentence away when its note goes to the trash', async () => {
    const { change } = await show();
    await userEvent.type(field(), 'Where is the boat?{Enter}');
    await screen.findByRole('link', { name: /Harbour/u });
    await change((state) => state.trashNote('boat'));
    expect(screen.queryByRole('link', { name: /Harbour/u })).toBeNull();
  });

  it('says what failed and tries again', async () => {
    const { assistant } = await show();
    assistant.nextFailure = { status: 'failed', error: inklingError('backend-failed', 'It broke.') };
    await userEvent.type(field(), 'Where is the boat?{Enter}');
    await userEvent.click(within(await screen.findByRole('alert')).getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('link', { name: /Harbour/u })).toBeVisible();
  });

  it('says what is needed, its size and the way there', async () => {
    const { store } = await showPart(<AskPage />, NOTES);
    await act(async () => setPack(store, 'absent'));
    expect(screen.getByRole('heading', { name: 'Asking needs the pack “Meaning of notes”' })).toBeVisible();
    expect(screen.getByText(/is 5 MB large/u)).toBeVisible();
    expect(screen.getByRole('link', { name: 'To the packs' })).toHaveAttribute('href', '#/settings/assistant');
    expect(screen.queryByRole('searchbox')).toBeNull();
    await act(async () => setPack(store, 'ready', false));
    expect(screen.getByText(/The assistant is off/u)).toBeVisible();
  });

  it('teaches by examples that can be asked', async () => {
    const { store } = await show();
    await userEvent.click(screen.getByRole('button', { name: 'When does the dentist fit the crown?' }));
    expect(store.getState().question).toBe('When does the dentist fit the crown?');
    expect(field()).toHaveValue('When does the dentist fit the crown?');
  });
});

describe('the ways to it', () => {
  it('the search offers it where it is a question or has found nothing', async () => {
    const { store } = await showPart(<ListPane newButton shelvesButton={false} />, NOTES);
    await act(async () => setPack(store, 'ready'));
    await readThrough(store, new FakeAssistant());
    const box = screen.getByRole('combobox', { name: 'Search notes' });
    await userEvent.type(box, 'boat');
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(screen.queryByRole('button', { name: /^Ask your notes/u })).toBeNull();
    await userEvent.type(box, ' gone?');
    await userEvent.click(await screen.findByRole('button', { name: 'Ask your notes: boat gone?' }));
    expect(store.getState()).toMatchObject({ route: { page: 'ask' }, question: 'boat gone?' });
  });

  it('the palette offers a question to be asked, and keeps it out of the address', async () => {
    const { store } = await showPart(<Palette />, NOTES);
    await act(async () => setPack(store, 'ready'));
    await userEvent.type(screen.getByRole('combobox'), 'harbour');
    expect(screen.queryByRole('option', { name: /^Ask your notes:/u })).toBeNull();
    await userEvent.clear(screen.getByRole('combobox'));
    await userEvent.type(screen.getByRole('combobox'), 'Where is the boat{Enter}');
    await new Promise(requestAnimationFrame);
    expect(store.getState()).toMatchObject({ route: { page: 'ask' }, question: 'Where is the boat' });
    expect(window.location.hash).not.toContain('boat');
  });
});
