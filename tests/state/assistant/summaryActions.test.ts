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
    const bench = await makeReadyStore('notes-en');
    bench.fake.summaryOf = () => SENTENCES;
    bench.fake.titlesOf = () => ['Boat plan', 'Mast'];
    bench.actions.setEditor(editor);
    await bench.actions.startSummary({ scope: 'note', length: 'short', compress: false });
    return bench;
  };

  it('has lines that lead to their source, and titles', async () => {
    const editor = new PaperEditor(NOTE);
    const bench = await start(editor);
    const { summary } = bench.state();
    expect(summary).toMatchObject({ status: 'done', scope: 'note', titles: ['Boat plan', 'Mast'] });
    summary!.tracker!.reveal(1);
    expect(editor.revealed).toEqual(['Oil the mast.']);
  });

  it('never writes by itself; inserting puts bullets under the title and a heading', async () => {
    const editor = new PaperEditor(NOTE);
    const bench = await start(editor);
    expect(editor.body).toBe(NOTE);
    bench.actions.insertSummary(placeSummary);
    expect(editor.body).toBe(
      '# Boat\n\n## Summary\n\n- Call Anna.\n- Oil the mast.\n\nCall Anna. Bring the pump. Oil the mast.',
    );
  });

  it('tells how much was read, and stops at once', async () => {
    const bench = await makeReadyStore('notes-en');
    bench.actions.setEditor(new PaperEditor(NOTE));
    bench.fake.summarize = async (_request, onPart, signal) => {
      onPart({ share: 0.5, line: null });
      await new Promise((resolve) => signal.addEventListener('abort', resolve));
      onPart({ share: 1, line: SENTENCES[0]! });
      return { status: 'cancelled' };
    };
    const running = bench.actions.startSummary({ scope: 'note', length: 'short', compress: false });
    expect(bench.state().summary).toMatchObject({ status: 'running', share: 0.5 });
    bench.actions.cancelSummary();
    expect(bench.state().summary).toMatchObject({ status: 'stopped', lines: [] });
    await running;
    expect(bench.state().summary).toMatchObject({ status: 'stopped', lines: [], silence: null });
  });

  it('is inserted once, and again after an undo', async () => {
    const editor = new PaperEditor(NOTE);
    const bench = await start(editor);
    bench.actions.insertSummary(placeSummary);
    const once = editor.body;
    bench.actions.insertSummary(placeSummary);
    expect(editor.body).toBe(once);
    editor.body = NOTE;
    bench.actions.insertSummary(placeSummary);
    expect(editor.body).toBe(once);
  });

  it('sums up a selection with offsets of the note, and suggests no title for it', async () => {
    const editor = new PaperEditor(NOTE);
    editor.selected = { start: 8, end: 33 };
    const bench = await makeReadyStore('notes-en');
    bench.fake.summaryOf = ({ text }) => [{ text, start: 0, end: text.length }];
    bench.actions.setEditor(editor);
    await bench.actions.startSummary({ scope: 'selection', length: 'short', compress: false });
    expect(bench.state().summary).toMatchObject({ scope: 'selection', titles: [], lines: [{ start: 8, end: 33 }] });
  });

  it('goes under what was summed up, wherever that is by now', async () => {
    const editor = new PaperEditor('One.\n\nTwo.\n\nThree.');
    editor.selected = { start: 6, end: 10 };
    const bench = await makeReadyStore('notes-en');
    bench.fake.summaryOf = ({ text }) => [{ text, start: 0, end: text.length }];
    bench.actions.setEditor(editor);
    await bench.actions.startSummary({ scope: 'selection', length: 'short', compress: false });
    editor.write(0, 'Zero and a half.\n\n');
    bench.actions.insertSummary(placeSummary);
    expect(editor.body).toBe('Zero and a half.\n\nOne.\n\nTwo.\n\n- Two.\n\nThree.');
  });

  it('ends with the note it belongs to, and the sheet with it', async () => {
    const bench = await start(new PaperEditor(NOTE));
    bench.actions.openSheet('summary');
    bench.actions.setEditor(null);
    bench.actions.setEditor(new PaperEditor('other', 'note-2'));
    expect(bench.state().summary).toBeNull();
    expect(bench.state().sheet).toBe('closed');
  });

  it('stays with its note while the editor is only built anew', async () => {
    const bench = await start(new PaperEditor(NOTE));
    bench.actions.openSheet('summary');
    bench.actions.setEditor(null);
    bench.actions.setEditor(new PaperEditor(NOTE));
    expect(bench.state().sheet).toBe('summary');
  });

  it('keeps a failure with its code', async () => {
    const bench = await makeReadyStore('notes-en');
    bench.actions.setEditor(new PaperEditor(NOTE));
    bench.fake.nextFailure = { status: 'failed', error: { code: 'timeout', message: 'slow', retryable: true } };
    await bench.actions.startSummary({ scope: 'note', length: 'short', compress: false });
    expect(bench.state().summary).toMatchObject({ status: 'failed', error: { code: 'timeout' } });
  });

  it('replaces a heading by the chosen title', async () => {
    const editor = new PaperEditor(NOTE);
    const bench = await start(editor);
    bench.actions.applyTitle('Boat plan', titleEdit);
    expect(editor.body.startsWith('# Boat plan\n\nCall Anna.')).toBe(true);
  });
});
