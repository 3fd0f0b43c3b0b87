import { describe, expect, it } from 'vitest';
import { makeReadyStore, PaperEditor, settle } from '../../ui/assistant/assistantHarness';

describe('translation', () => {
  const start = async (editor: PaperEditor) => {
    const bench = await makeReadyStore('en-de');
    bench.fake.translationOf = ({ text }) => [
      { source: { start: 0, end: text.length }, target: text.toUpperCase(), confidence: 0.9 },
    ];
    bench.actions.setEditor(editor);
    return bench;
  };

  it('replaces the source, or goes below it', async () => {
    const editor = new PaperEditor('one two\n\nthree');
    const bench = await start(editor);
    await bench.actions.startTranslation({ scope: 'paragraph', from: 'en', to: 'de' });
    expect(editor.body).toBe('one two\n\nthree');
    bench.actions.replaceWithTranslation();
    expect(editor.body).toBe('ONE TWO\n\nthree');
    await bench.actions.startTranslation({ scope: 'paragraph', from: 'en', to: 'de' });
    bench.actions.insertTranslation();
    expect(editor.body).toBe('ONE TWO\n\nONE TWO\n\nthree');
  });

  it('stands in the note once, wherever it was put, and may be put again after an undo', async () => {
    const editor = new PaperEditor('one two\n\nthree');
    const bench = await start(editor);
    await bench.actions.startTranslation({ scope: 'paragraph', from: 'en', to: 'de' });
    bench.actions.replaceWithTranslation();
    bench.actions.insertTranslation();
    bench.actions.replaceWithTranslation();
    expect(editor.body).toBe('ONE TWO\n\nthree');
    editor.body = 'one two\n\nthree';
    bench.actions.insertTranslation();
    bench.actions.insertTranslation();
    expect(editor.body).toBe('one two\n\nONE TWO\n\nthree');
  });

  it('takes the place of nothing that it does not hold: what was written into its source is translated first', async () => {
    const editor = new PaperEditor('one two\n\nthree');
    const bench = await start(editor);
    await bench.actions.startTranslation({ scope: 'paragraph', from: 'en', to: 'de' });
    editor.write(3, ' and a half');
    bench.actions.replaceWithTranslation();
    expect(editor.body).toBe('one and a half two\n\nthree');
    await settle();
    expect(bench.state().translation).toMatchObject({ status: 'done', text: 'ONE AND A HALF TWO' });
    bench.actions.replaceWithTranslation();
    expect(editor.body).toBe('ONE AND A HALF TWO\n\nthree');
  });

  it('chooses the pack of the two languages, whichever of them is the source', async () => {
    const bench = await start(new PaperEditor('one'));
    const asked: string[] = [];
    bench.fake.translationOf = ({ packId }) => {
      asked.push(packId);
      return [];
    };
    await bench.actions.startTranslation({ scope: 'note', from: 'en', to: 'de' });
    await bench.actions.startTranslation({ scope: 'note', from: 'fr', to: 'en' });
    expect(asked).toEqual(['en-de', 'en-fr']);
  });

  it('asks for nothing where no pack knows both languages', async () => {
    const bench = await start(new PaperEditor('one'));
    await bench.actions.startTranslation({ scope: 'note', from: 'fr', to: 'de' });
    expect(bench.state().translation).toBeNull();
  });

  it('stopped half-way it offers nothing to insert', async () => {
    const editor = new PaperEditor('one');
    const bench = await start(editor);
    const running = bench.actions.startTranslation({ scope: 'note', from: 'en', to: 'de' });
    bench.actions.cancelTranslation();
    await running;
    bench.actions.replaceWithTranslation();
    expect(bench.state().translation?.status).toBe('stopped');
    expect(editor.body).toBe('one');
  });
});
