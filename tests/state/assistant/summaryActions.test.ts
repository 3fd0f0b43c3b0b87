import { describe, expect, it } from 'vitest';
import { summaryEdit, titleEdit, type Placing } from '../../../src/core/assistant/noteHead';
import { makeReadyStore, PaperEditor } from '../../ui/assistant/assistantHarness';

const NOTE = '# Boat\n\nCall Anna. Bring the pump. Oil the mast.';
const SENTENCES = [
  { text: 'Call Anna.', start: 8, end: 18 },
  { text: 'Oil the mast.', start: 35, end: 48 },
];

const placeSummary: Placing = (text, bullets) => summaryEdit(text, `## Summary\n\n${bullets}`);

describe('summary', () => {
  const start = async (editor: PaperEditor) => {
    const harness = await makeReadyStore('notes-en');
    harness.fake.summaryOf = () => SENTENCES;
    harness.fake.titlesOf = () => ['Boat plan', 'Mast'];
    harness.actions.setEditor(editor);
    await harness.actions.startSummary({ scope: 'note', length: 'short', compress: false });
    return harness;
  };

  it('has lines that lead to their source, and titles', async () => {
    const editor = new PaperEditor(NOTE);
    const harness = await start(editor);
    const { summary } = harness.state();
    expect(summary).toMatchObject({ status: 'done', scope: 'note', titles: ['Boat plan', 'Mast'] });
    summary!.tracker!.reveal(1);
    expect(editor.revealed).toEqual(['Oil the mast.']);
  });

  it('never writes by itself; inserting puts bullets under the title and a heading', async () => {
    const editor = new PaperEditor(NOTE);
    const harness = await start(editor);
    expect(editor.body).toBe(NOTE);
    harness.actions.insertSummary(placeSummary);
    expect(editor.body).toBe(
      '# Boat\n\n## Summary\n\n- Call Anna.\n- Oil the mast.\n\nCall Anna. Bring the pump. Oil the mast.',
    );
  });

  it('tells how much was read, and stops at once', async () => {
    const harness = await makeReadyStore('notes-en');
    harness.actions.setEditor(new PaperEditor(NOTE));
    harness.fake.summarize = async (_request, onPart, signal) => {
      onPart({ share: 0.5, line: null });
      await new Promise((resolve) => signal.addEventListener('abort', resolve));
      onPart({ share: 1, line: SENTENCES[0]! });
      return { status: 'cancelled' };
    };
    const running = harness.actions.startSummary({ scope: 'note', length: 'short', compress: false });
    expect(harness.state().summary).toMatchObject({ status: 'running', share: 0.5 });
    harness.actions.cancelSummary();
    expect(harness.state().summary).toMatchObject({ status: 'stopped', lines: [] });
    await running;
    expect(harness.state().summary).toMatchObject({ status: 'stopped', lines: [], silence: null });
  });

  it('is inserted once, and again after an undo', async () => {
    const editor = new PaperEditor(NOTE);
    const harness = await start(editor);
    harness.actions.insertSummary(placeSummary);
    const once = editor.body;
    harness.actions.insertSummary(placeSummary);
    expect(editor.body).toBe(once);
    editor.body = NOTE;
    harness.actions.insertSummary(placeSummary);
    expect(editor.body).toBe(once);
  });

  it('sums up a selection with offsets of the note, and suggests no title for it', async () => {
    const editor = new PaperEditor(NOTE);
    editor.selected = { start: 8, end: 33 };
    const harness = await makeReadyStore('notes-en');
    harness.fake.summaryOf = ({ text }) => [{ text, start: 0, end: text.length }];
    harness.actions.setEditor(editor);
    await harness.actions.startSummary({ scope: 'selection', length: 'short', compress: false });
    expect(harness.state().summary).toMatchObject({ scope: 'selection', titles: [], lines: [{ start: 8, end: 33 }] });
  });

  it('goes under what was summed up, wherever that is by now', async () => {
    const editor = new PaperEditor('One.\n\nTwo.\n\nThree.');
    editor.selected = { start: 6, end: 10 };
    const harness = await makeReadyStore('notes-en');
    harness.fake.summaryOf = ({ text }) => [{ text, start: 0, end: text.length }];
    harness.actions.setEditor(editor);
    await harness.actions.startSummary({ scope: 'selection', length: 'short', compress: false });
    editor.write(0, 'Zero and a half.\n\n');
    harness.actions.insertSummary(placeSummary);
    expect(editor.body).toBe('Zero and a half.\n\nOne.\n\nTwo.\n\n- Two.\n\nThree.');
  });

  it('ends with the note it belongs to, and the sheet with it', async () => {
    const harness = await start(new PaperEditor(NOTE));
    harness.actions.openSheet('summary');
    harness.actions.setEditor(null);
    harness.actions.setEditor(new PaperEditor('other', 'note-2'));
    expect(harness.state().summary).toBeNull();
    expect(harness.state().sheet).toBe('closed');
  });

  it('stays with its note while the editor is only built anew', async () => {
    const harness = await start(new PaperEditor(NOTE));
    harness.actions.openSheet('summary');
    harness.actions.setEditor(null);
    harness.actions.setEditor(new PaperEditor(NOTE));
    expect(harness.state().sheet).toBe('summary');
  });

  it('keeps a failure with its code', async () => {
    const harness = await makeReadyStore('notes-en');
    harness.actions.setEditor(new PaperEditor(NOTE));
    harness.fake.nextFailure = { status: 'failed', error: { code: 'timeout', message: 'slow', retryable: true } };
    await harness.actions.startSummary({ scope: 'note', length: 'short', compress: false });
    expect(harness.state().summary).toMatchObject({ status: 'failed', error: { code: 'timeout' } });
  });

  it('replaces a heading by the chosen title', async () => {
    const editor = new PaperEditor(NOTE);
    const harness = await start(editor);
    harness.actions.applyTitle('Boat plan', titleEdit);
    expect(editor.body.startsWith('# Boat plan\n\nCall Anna.')).toBe(true);
  });
});
