import { describe, expect, it } from 'vitest';
import { makeReadyStore, PaperEditor, settle } from '../../ui/assistant/assistantHarness';

describe('translation', () => {
  const start = async (editor: PaperEditor) => {
    const harness = await makeReadyStore('en-de');
    harness.fake.translationOf = ({ text }) => [
      { source: { start: 0, end: text.length }, target: text.toUpperCase(), confidence: 0.9 },
    ];
    harness.actions.setEditor(editor);
    return harness;
  };

  it('replaces the source, or goes below it', async () => {
    const editor = new PaperEditor('one two\n\nthree');
    const harness = await start(editor);
    await harness.actions.startTranslation({ scope: 'paragraph', from: 'en', to: 'de' });
    expect(editor.body).toBe('one two\n\nthree');
    harness.actions.replaceWithTranslation();
    expect(editor.body).toBe('ONE TWO\n\nthree');
    await harness.actions.startTranslation({ scope: 'paragraph', from: 'en', to: 'de' });
    harness.actions.insertTranslation();
    expect(editor.body).toBe('ONE TWO\n\nONE TWO\n\nthree');
  });

  it('stands in the note once, wherever it was put, and may be put again after an undo', async () => {
    const editor = new PaperEditor('one two\n\nthree');
    const harness = await start(editor);
    await harness.actions.startTranslation({ scope: 'paragraph', from: 'en', to: 'de' });
    harness.actions.replaceWithTranslation();
    harness.actions.insertTranslation();
    harness.actions.replaceWithTranslation();
    expect(editor.body).toBe('ONE TWO\n\nthree');
    editor.body = 'one two\n\nthree';
    harness.actions.insertTranslation();
    harness.actions.insertTranslation();
    expect(editor.body).toBe('one two\n\nONE TWO\n\nthree');
  });

  it('takes the place of nothing that it does not hold: what was written into its source is translated first', async () => {
    const editor = new PaperEditor('one two\n\nthree');
    const harness = await start(editor);
    await harness.actions.startTranslation({ scope: 'paragraph', from: 'en', to: 'de' });
    editor.write(3, ' and a half');
    harness.actions.replaceWithTranslation();
    expect(editor.body).toBe('one and a half two\n\nthree');
    await settle();
    expect(harness.state().translation).toMatchObject({ status: 'done', text: 'ONE AND A HALF TWO' });
    harness.actions.replaceWithTranslation();
    expect(editor.body).toBe('ONE AND A HALF TWO\n\nthree');
  });

  it('ends when the sheet goes over to a summary, and goes on when it is asked for again', async () => {
    const harness = await start(new PaperEditor('one two'));
    const signals: AbortSignal[] = [];
    harness.fake.translate = async (_request, _onPart, signal) => {
      signals.push(signal);
      await new Promise((resolve) => signal.addEventListener('abort', resolve));
      return { status: 'cancelled' };
    };
    harness.actions.openSheet('translation');
    const running = harness.actions.startTranslation({ scope: 'note', from: 'en', to: 'de' });
    harness.actions.openSheet('translation');
    expect(signals.map(({ aborted }) => aborted)).toEqual([false]);
    harness.actions.openSheet('summary');
    await running;
    expect(signals.map(({ aborted }) => aborted)).toEqual([true]);
    expect(harness.state()).toMatchObject({ translation: null, sheet: 'summary' });
  });

  it('chooses the pack of the two languages, whichever of them is the source', async () => {
    const harness = await start(new PaperEditor('one'));
    const asked: string[] = [];
    harness.fake.translationOf = ({ packId }) => {
      asked.push(packId);
      return [];
    };
    await harness.actions.startTranslation({ scope: 'note', from: 'en', to: 'de' });
    await harness.actions.startTranslation({ scope: 'note', from: 'fr', to: 'en' });
    expect(asked).toEqual(['en-de', 'en-fr']);
  });

  it('asks for nothing where no pack knows both languages', async () => {
    const harness = await start(new PaperEditor('one'));
    await harness.actions.startTranslation({ scope: 'note', from: 'fr', to: 'de' });
    expect(harness.state().translation).toBeNull();
  });

  it('stopped half-way it offers nothing to insert', async () => {
    const editor = new PaperEditor('one');
    const harness = await start(editor);
    const running = harness.actions.startTranslation({ scope: 'note', from: 'en', to: 'de' });
    harness.actions.cancelTranslation();
    await running;
    harness.actions.replaceWithTranslation();
    expect(harness.state().translation?.status).toBe('stopped');
    expect(editor.body).toBe('one');
  });
});
