import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, it } from 'vitest';
import type { SummarizeDone, SummarizeRequest, SummaryPart } from '../../../src/shared/protocol';
import { AssistantSheet } from '../../../src/ui/assistant/AssistantSheet';
import { makeReadyStore, PaperEditor, renderWith, settle } from './assistantHarness';

// What is loaded when it is first shown; on a busy machine that takes longer than a test waits.
beforeAll(async () => {
  await import('../../../src/ui/assistant/OpenSheet');
  await import('../../../src/ui/assistant/SummaryPanel');
});

const NOTE = 'Call Anna about the pump of the boat. The old mast is not safe. Oil it before Sunday.';

const open = async (answer: SummarizeDone, titles: readonly string[] = [], text = NOTE) => {
  const harness = await makeReadyStore('notes-en');
  const editor = new PaperEditor(text);
  let request: SummarizeRequest | null = null;
  harness.fake.summarize = async (asked) => {
    request = asked;
    return { status: 'done', value: answer };
  };
  harness.fake.titlesOf = () => titles;
  harness.actions.setEditor(editor);
  harness.actions.openSheet('summary');
  renderWith(harness, <AssistantSheet />);
  await settle();
  return { harness, editor, asked: () => request };
};

describe('SummaryPanel', () => {
  it.each([
    ['short', 'There is too little text to sum up.'],
    ['list', 'This is a list: it is its own summary.'],
    ['table', 'This is a table: it is its own summary.'],
  ] as const)('says why there is no summary: %s', async (silence, reason) => {
    await open({ lines: [], silence });
    expect(await screen.findByText(reason)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Insert into the note' })).toBeDisabled();
    expect(screen.queryByRole('heading', { name: 'What the note says' })).toBeNull();
  });

  const LINES: SummarizeDone = { lines: [{ text: 'Oil it before Sunday.', start: 64, end: 85 }], silence: null };

  it('shows a line as words, without the marks that the note draws', async () => {
    await open({
      lines: [{ text: 'It is ==not sure== about [the mast](m.png)[^1].', start: 64, end: 85 }],
      silence: null,
    });
    expect(await screen.findByRole('button', { name: 'It is not sure about the mast.' })).toBeVisible();
  });

  it('offers a title, and hides the part when the note has that title', async () => {
    await open(LINES, ['Pump of the boat']);
    expect(await screen.findByRole('heading', { name: 'Titles for the note' })).toBeVisible();
    expect(screen.getByRole('button', { name: 'Use the title: Pump of the boat' })).toBeVisible();
  });

  it.each([`## Pump of the *boat*\n\n${NOTE}`, `---\ntitle: Pump of the boat\n---\n\n${NOTE}`])(
    'has no part for titles when the note has the title already: %s',
    async (text) => {
      await open(LINES, ['Pump of the boat'], text);
      expect(await screen.findByRole('button', { name: 'Oil it before Sunday.' })).toBeVisible();
      expect(screen.queryByRole('heading', { name: 'Titles for the note' })).toBeNull();
    },
  );

  it.each([
    ['# Boot\n\nRuf die Anna an. Bring die Pumpe mit, und das Öl für den Mast.', 'Zusammenfassung'],
    ['# Barco\n\nLlama a Ana por la bomba. El mástil no es seguro.', 'Resumen'],
    ['# Boot 12', 'Summary'],
  ])('inserts under a heading in the language of the note: %s', async (text, heading) => {
    const { editor } = await open(LINES, [], text);
    await userEvent.click(await screen.findByRole('button', { name: 'Insert into the note' }));
    expect(editor.body.split('\n').slice(2, 5)).toEqual([`## ${heading}`, '', '- Oil it before Sunday.']);
  });

  it('shows how much of a long note was read, and stops at once', async () => {
    const harness = await makeReadyStore('notes-en');
    let say: (part: SummaryPart) => void = () => undefined;
    harness.fake.summarize = (_request, onPart, signal) => {
      say = onPart;
      return new Promise((resolve) => signal.addEventListener('abort', () => resolve({ status: 'cancelled' })));
    };
    harness.actions.setEditor(new PaperEditor(NOTE));
    harness.actions.openSheet('summary');
    renderWith(harness, <AssistantSheet />);
    const bar = await screen.findByRole('progressbar');
    expect(bar).not.toHaveAttribute('value');
    act(() => say({ share: 0.25, line: null }));
    expect(bar).toHaveAttribute('value', '0.25');
    await userEvent.click(screen.getByRole('button', { name: 'Stop' }));
    expect(screen.queryByRole('progressbar')).toBeNull();
    expect(screen.getByText('Stopped. The note is as it was.')).toBeVisible();
    expect(screen.queryByText('There is too little text to sum up.')).toBeNull();
  });

  const BOXES = `${NOTE}\n\n- [ ] call the *plumber*\n- [x] buy oil\n- [ ] paint the hull`;

  it('lists all open check boxes apart, asks for lines beside them, and leads to them', async () => {
    const { editor, asked } = await open(LINES, [], BOXES);
    const part = await screen.findByRole('region', { name: 'Still to do' });
    expect(asked()).toMatchObject({ text: BOXES, boxesApart: true });
    expect([...part.querySelectorAll('li')].map((row) => row.textContent)).toEqual([
      'call the plumber',
      'paint the hull',
    ]);
    await userEvent.click(screen.getByRole('button', { name: 'call the plumber' }));
    expect(editor.revealed).toEqual(['call the *plumber*']);
  });

  it('copies lines and open boxes, and inserts the lines alone: the boxes stand in the note', async () => {
    const user = userEvent.setup();
    const { editor } = await open(LINES, [], BOXES);
    await user.click(await screen.findByRole('button', { name: 'Copy' }));
    expect(await navigator.clipboard.readText()).toBe(
      '- Oil it before Sunday.\n\n- [ ] call the *plumber*\n- [ ] paint the hull',
    );
    await user.click(screen.getByRole('button', { name: 'Insert into the note' }));
    expect(editor.body).toContain('- Oil it before Sunday.');
    expect(editor.body.match(/- \[ \]/gu)).toHaveLength(2);
  });

  it('shows the boxes alone where nothing else is left to be said', async () => {
    await open({ lines: [], silence: null }, [], BOXES);
    expect(await screen.findByRole('region', { name: 'Still to do' })).toBeVisible();
    expect(screen.queryByRole('heading', { name: 'What the note says' })).toBeNull();
    expect(screen.queryByText('There is too little text to sum up.')).toBeNull();
    expect(screen.getByRole('button', { name: 'Insert into the note' })).toBeDisabled();
  });

  it('does not say a list again as its open boxes', async () => {
    await open({ lines: [], silence: 'list' }, [], BOXES);
    expect(await screen.findByText('This is a list: it is its own summary.')).toBeVisible();
    expect(screen.queryByRole('region', { name: 'Still to do' })).toBeNull();
  });

  it('has no part for check boxes where none is open', async () => {
    await open(LINES, [], `${NOTE}\n\n- [x] buy oil`);
    expect(await screen.findByRole('button', { name: 'Oil it before Sunday.' })).toBeVisible();
    expect(screen.queryByRole('region', { name: 'Still to do' })).toBeNull();
  });
});
