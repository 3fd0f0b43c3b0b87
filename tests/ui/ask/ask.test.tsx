import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { openMeaningSession, type MeaningSession } from '../../../src/state/meaning/meaningSession';
import type { InklingStore } from '../../../src/state/store';
import { AskPage } from '../../../src/ui/ask/AskPage';
import { ListPane } from '../../../src/ui/notes/ListPane';
import { Palette } from '../../../src/ui/palette/Palette';
import type { PackView } from '../../../src/state/assistant/packActions';
import { inklingError } from '../../../src/shared/errors';
import type { PackId } from '../../../src/shared/packManifest';
import { readerOf } from '../../core/ask/askBench';
import { FakeAssistant } from '../../fakes/fakeAssistant';
import { MemoryMeaningStore } from '../../fakes/memoryMeaningStore';
import { noteOf } from '../../state/storeHarness';
import { showPart } from '../shell/shellHarness';

const NOTES = [
  noteOf('boat', 'Harbour\n\nThe ship leaves from **pier 7** on Sunday. The boat has charts.'),
  noteOf('teeth', 'Appointment\n\nThe dentist looks at the molar.'),
  noteOf('canary', 'A boat nobody may know\n\nThe boat hides at pier 99.', { trashedAtMs: 1 }),
];

let session: MeaningSession | null = null;
afterEach(async () => {
  await act(async () => session?.close());
  session = null;
});

const packOf = (packId: PackId, state: PackView['state']): PackView => ({
  facts: { packId, version: '1.0.0', sizeBytes: 5e6, languages: ['en'], tasks: [], license: 'MIT', parameters: 5e6 },
  state,
  version: state === 'ready' ? '1.0.0' : null,
  update: null,
  storedBytes: 0,
  totalBytes: 5e6,
  activity: null,
  error: null,
  foundWholeAtMs: null,
});

/** The assistant on, with these packs, and none of them looked for again. */
const setPacks = (store: InklingStore, meaning: PackView['state'], reader: PackView['state'], enabled = true): void =>
  store.setState(({ assistant, assistantActions }) => ({
    assistant: {
      ...assistant,
      packs: [packOf('meaning', meaning), packOf('reader', reader)],
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

const show = async (wanted = /pier \d+/u) => {
  const bench = await showPart(<AskPage />, NOTES);
  const assistant = new FakeAssistant();
  assistant.answersOf = readerOf(wanted);
  await act(async () => setPacks(bench.store, 'ready', 'ready'));
  await readThrough(bench.store, assistant);
  return { ...bench, assistant };
};
const field = () => screen.getByRole('searchbox', { name: 'Your question' });

describe('the page where notes are asked', () => {
  it('shows the answer marked in its sentence, and opens the note there', async () => {
    const { store } = await show();
    expect(field()).toHaveFocus();
    await userEvent.keyboard('Where is the boat?{Enter}');
    const link = await screen.findByRole('link', { name: /pier 7/u });
    expect(link).toHaveTextContent('The ship leaves from pier 7 on Sunday.');
    expect(within(link).getByText('pier 7').tagName).toBe('MARK');
    expect(link).toHaveTextContent('Harbour');
    expect(screen.getByRole('status')).toHaveTextContent(/^\d answers?$/u);
    expect(document.body).not.toHaveTextContent('pier 99');
    await userEvent.click(link);
    expect(store.getState().route).toMatchObject({ page: 'notes', noteId: 'boat' });
  });

  it('says so where the notes do not say, with the nearest sentences under a fold', async () => {
    const { store } = await show(/never/u);
    await userEvent.type(field(), 'Who wrote about chromodynamics?{Enter}');
    expect(await screen.findByRole('heading', { name: 'Your notes do not seem to say' })).toBeVisible();
    const nearest = screen.getByText('What comes nearest');
    expect(screen.getAllByRole('link')[0]).toHaveTextContent(/Harbour|Appointment/u);
    expect(document.querySelector('mark')).toBeNull();
    await userEvent.click(nearest);
    await userEvent.click(screen.getAllByRole('link')[0] ?? nearest);
    expect(store.getState().route).toMatchObject({
      page: 'notes',
      noteId: expect.stringMatching(/boat|teeth/u) as string,
    });
  });

  it('takes an answer away when its note goes to the trash', async () => {
    const { change } = await show();
    await userEvent.type(field(), 'Where is the boat?{Enter}');
    await screen.findByRole('link', { name: /pier 7/u });
    await change((state) => state.trashNote('boat'));
    expect(screen.queryByRole('link', { name: /pier 7/u })).toBeNull();
  });

  it('says what failed and tries again', async () => {
    const { assistant } = await show();
    assistant.nextFailure = { status: 'failed', error: inklingError('backend-failed', 'It broke.') };
    await userEvent.type(field(), 'Where is the boat?{Enter}');
    await userEvent.click(within(await screen.findByRole('alert')).getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('link', { name: /pier 7/u })).toBeVisible();
  });

  it('says what is needed, with sizes and a way there', async () => {
    const { store } = await showPart(<AskPage />, NOTES);
    await act(async () => setPacks(store, 'ready', 'absent'));
    expect(screen.getByText('Two packs are needed to answer')).toBeVisible();
    expect(screen.getByText('Meaning of notes: on this device')).toBeVisible();
    expect(screen.getByText('Answers in notes: 5 MB')).toBeVisible();
    expect(screen.getByRole('link', { name: 'To the packs' })).toHaveAttribute('href', '#/settings/assistant');
    expect(screen.queryByRole('searchbox')).toBeNull();
    await act(async () => setPacks(store, 'ready', 'ready', false));
    expect(screen.getByText(/The assistant is off/u)).toBeVisible();
  });

  it('leads back by Escape to where one was', async () => {
    const { store, change } = await show();
    await change((state) => {
      state.openNote('teeth');
      state.ask();
    });
    field().focus();
    await userEvent.keyboard('{Escape}');
    expect(store.getState().route).toMatchObject({ page: 'notes', noteId: 'teeth' });
  });
});

describe('the ways to it', () => {
  it('the palette offers a question to be asked, and keeps it out of the address', async () => {
    const { store } = await showPart(<Palette />, NOTES);
    await act(async () => setPacks(store, 'ready', 'ready'));
    await userEvent.type(screen.getByRole('combobox'), 'harbour');
    expect(screen.queryByRole('option', { name: /^Ask your notes:/u })).toBeNull();
    await userEvent.clear(screen.getByRole('combobox'));
    await userEvent.type(screen.getByRole('combobox'), 'Where is the boat{Enter}');
    await new Promise(requestAnimationFrame);
    expect(store.getState()).toMatchObject({ route: { page: 'ask' }, question: 'Where is the boat' });
    expect(window.location.hash).not.toContain('boat');
  });

  it('the search offers it where it is a question or has found nothing', async () => {
    const { store } = await showPart(<ListPane newButton shelvesButton={false} />, NOTES);
    await act(async () => setPacks(store, 'ready', 'ready'));
    await readThrough(store, new FakeAssistant());
    const box = screen.getByRole('combobox', { name: 'Search notes' });
    await userEvent.type(box, 'boat');
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(screen.queryByRole('button', { name: /^Ask your notes/u })).toBeNull();
    await userEvent.type(box, ' gone?');
    await userEvent.click(await screen.findByRole('button', { name: 'Ask your notes: boat gone?' }));
    expect(store.getState()).toMatchObject({ route: { page: 'ask' }, question: 'boat gone?' });
  });
});
