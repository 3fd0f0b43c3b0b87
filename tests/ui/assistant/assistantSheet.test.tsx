import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, it } from 'vitest';
import { AssistantSheet } from '../../../src/ui/assistant/AssistantSheet';
import { makeReadyStore, PaperEditor, renderWith, settle } from './assistantHarness';

// jsdom has none, and the slider measures itself.
globalThis.ResizeObserver = class {
  observe() {}
  unobserve() {}
  disconnect() {}
};

/** The lock of the network is the app's, the packs are the assistant's. */
describe('AssistantSheet', () => {
  const NOTE = 'Call Anna. Bring the pump.';

  // Both are fetched when first needed; here they are fetched before anyone waits for them.
  beforeAll(async () => {
    await import('../../../src/ui/assistant/OpenSheet');
    await import('tinyld/light');
  });

  it('sums up, lights the source up on hover and jumps to it on a click', async () => {
    const harness = await makeReadyStore('notes-en');
    const editor = new PaperEditor(NOTE);
    harness.fake.summaryOf = () => [{ text: 'Bring the pump.', start: 11, end: 26 }];
    harness.actions.setEditor(editor);
    harness.actions.openSheet('summary');
    renderWith(harness, <AssistantSheet />);
    const line = await screen.findByRole('button', { name: 'Bring the pump.' });
    await userEvent.hover(line);
    expect(editor.lit.at(-1)).toBe('Bring the pump.');
    await userEvent.click(line);
    expect(editor.revealed).toEqual(['Bring the pump.']);
    await userEvent.click(screen.getByRole('button', { name: 'Insert into the note' }));
    expect(editor.body).toContain('- Bring the pump.');
    expect(screen.getByRole('button', { name: 'Inserted' })).toBeDisabled();
    editor.body = NOTE;
    act(() => void document.dispatchEvent(new Event('selectionchange')));
    expect(screen.getByRole('button', { name: 'Insert into the note' })).toBeEnabled();
    await userEvent.keyboard('{Escape}');
    expect(harness.state().sheet).toBe('closed');
  });

  it('sums up what is selected by now when it is asked again, and says what it is of', async () => {
    const harness = await makeReadyStore('notes-en');
    const editor = new PaperEditor(NOTE);
    harness.fake.summaryOf = ({ text }) => [{ text: `${text.length} letters`, start: 0, end: text.length }];
    harness.actions.setEditor(editor);
    act(() => harness.actions.openSheet('summary'));
    renderWith(harness, <AssistantSheet />);
    expect(await screen.findByRole('button', { name: '26 letters' })).toBeVisible();
    expect(screen.getByRole('heading', { name: 'What the note says' })).toBeVisible();
    expect(screen.queryByRole('radio', { name: 'Selection' })).toBeNull();
    await userEvent.click(screen.getByRole('radio', { name: 'Long' }));

    editor.selected = { start: 0, end: 10 };
    act(() => void document.dispatchEvent(new Event('selectionchange')));
    expect(screen.getByRole('radio', { name: 'Selection' })).not.toBeChecked();
    act(() => harness.actions.openSheet('summary'));
    expect(await screen.findByRole('button', { name: '10 letters' })).toBeVisible();
    expect(screen.getByRole('heading', { name: 'What the selection says' })).toBeVisible();
    expect(screen.getByRole('radio', { name: 'Long' })).toBeChecked();
    await userEvent.click(screen.getByRole('radio', { name: 'Note' }));
    expect(await screen.findByRole('button', { name: '26 letters' })).toBeVisible();
  });

  it('translates the text there is by now when it is asked again, in the language that it is in', async () => {
    const harness = await makeReadyStore('en-de');
    const editor = new PaperEditor('');
    harness.fake.translationOf = ({ text, from }) => [
      { source: { start: 0, end: text.length }, target: `From ${from}.`, confidence: 1 },
    ];
    harness.actions.setEditor(editor);
    act(() => harness.actions.openSheet('translation'));
    renderWith(harness, <AssistantSheet />);
    expect(await screen.findByText('There is no text to translate.')).toBeVisible();
    editor.body = 'Das ist ein ganz normaler deutscher Satz über das Boot und den Garten.';
    act(() => harness.actions.openSheet('translation'));
    // The first detection brings its tables with it: that takes its time on a busy machine.
    expect(await screen.findByText('From de.', {}, { timeout: 15_000 })).toBeVisible();
    expect(screen.queryByText('There is no text to work on.')).toBeNull();

    await userEvent.selectOptions(screen.getByLabelText('From (detected)'), 'en');
    expect(await screen.findByText('From en.')).toBeVisible();
    // The same text: the choice stands. Another one: its language is found anew.
    act(() => harness.actions.openSheet('translation'));
    expect(await screen.findByText('From en.')).toBeVisible();
    editor.body = 'Das ist nun ein anderer deutscher Satz über den Garten und das Haus.';
    act(() => harness.actions.openSheet('translation'));
    expect(await screen.findByText('From de.')).toBeVisible();
  });

  it('names the words that a translation lost, and says when it is much shorter', async () => {
    const harness = await makeReadyStore('en-de');
    const texts = ['Dear Anna, see you on Friday.', 'The old wall on the north side has many cracks in it.'];
    harness.fake.translationOf = () => [
      { source: { start: 0, end: 29 }, target: 'Liebe Tränen, bis bald.', confidence: 0.9 },
      { source: { start: 30, end: 83 }, target: 'Die alte Mauer.', confidence: 0.9 },
    ];
    harness.actions.setEditor(new PaperEditor(texts.join(' ')));
    harness.actions.openSheet('translation');
    renderWith(harness, <AssistantSheet />);
    expect(await screen.findByText('Check: Anna, Friday')).toBeVisible();
    expect(screen.getByText(/^Much shorter than its source/u)).toBeVisible();
  });

  it('translates with the detected language, marks what is unsure, and lets it be corrected', async () => {
    const harness = await makeReadyStore('en-de', 'en-fr');
    const editor = new PaperEditor('Das ist ein ganz normaler deutscher Satz über das Boot und den Garten.');
    const asked: string[] = [];
    harness.fake.translationOf = ({ text, from, to }) => {
      asked.push(`${from}-${to}`);
      return [
        {
          source: { start: 0, end: text.length },
          target: 'A quite ordinary sentence about the boat and the garden.',
          confidence: 0.2,
        },
      ];
    };
    harness.actions.setEditor(editor);
    harness.actions.openSheet('translation');
    renderWith(harness, <AssistantSheet />);
    expect(await screen.findByText(/^A quite ordinary sentence/u)).toBeVisible();
    expect(screen.getByLabelText('From (detected)')).toHaveValue('de');
    expect(screen.getByText('Unsure')).toBeVisible();
    expect(screen.getByText('A hint from a 5 MB model: check names and numbers.')).toBeVisible();
    await userEvent.selectOptions(screen.getByLabelText('From (detected)'), 'fr');
    await settle();
    expect(asked.at(-1)).toBe('fr-en');
    await userEvent.click(screen.getByRole('button', { name: 'Replace' }));
    expect(editor.body).toBe('A quite ordinary sentence about the boat and the garden.');
    expect(screen.getByRole('button', { name: 'Replaced' })).toBeDisabled();
    expect(screen.getByRole('button', { name: 'Insert below' })).toBeDisabled();
  });

  it('offers the missing pack instead of failing', async () => {
    const harness = await makeReadyStore('notes-en');
    harness.actions.setEditor(new PaperEditor('This is an English sentence about a boat.'));
    harness.actions.openSheet('translation');
    renderWith(harness, <AssistantSheet />);
    await userEvent.click(await screen.findByRole('button', { name: 'Fetch (5 MB)' }));
    await settle();
    expect(harness.fake.downloads[0]!.request).toBe('en-de');
  });
});
