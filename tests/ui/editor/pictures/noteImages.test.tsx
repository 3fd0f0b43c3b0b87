import { act, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { MAX_ATTACHMENT_BYTES } from '../../../../src/core/ports/attachmentRepository';
import { openEditor, settle } from '../editorHarness';

afterEach(() => {
  vi.useRealTimers();
});

describe('images', () => {
  const paste = (harness: ReturnType<typeof openEditor>, file: File) => {
    const event = new Event('paste', { bubbles: true, cancelable: true });
    Object.defineProperty(event, 'clipboardData', {
      value: { files: [file], items: [], types: ['Files'], getData: () => '' },
    });
    act(() => void harness.view.contentDOM.dispatchEvent(event));
  };
  const image = (sizeBytes: number): File => {
    const file = new File(['x'], 'my [boat].png', { type: 'image/png' });
    Object.defineProperty(file, 'size', { value: sizeBytes });
    return file;
  };
  const ID = 'a'.repeat(64);

  it('are stored and named in the text', async () => {
    const harness = openEditor('', { noteId: 'img-1', storeImage: async () => ({ ok: true, value: ID }) });
    paste(harness, image(10));
    await settle();
    expect(harness.doc()).toBe(`![my (boat)](attachment:${ID})`);
  });

  it('too large are refused with a sentence, and the note stays as it was', async () => {
    const notices: string[] = [];
    const harness = openEditor('text', {
      noteId: 'img-2',
      storeImage: async () => ({ ok: true, value: ID }),
      onNotice: (key) => notices.push(key),
    });
    paste(harness, image(MAX_ATTACHMENT_BYTES + 1));
    await settle();
    expect(notices).toEqual(['editor:imageTooLarge']);
    expect(harness.doc()).toBe('text');
  });

  it('that are stored only when another note is open land in neither, and say so', async () => {
    const notices: string[] = [];
    let finish = (): void => undefined;
    const harness = openEditor('', {
      noteId: 'img-5',
      storeImage: () => new Promise((resolve) => (finish = () => resolve({ ok: true, value: ID }))),
      onNotice: (key) => notices.push(key),
    });
    paste(harness, image(10));
    harness.rerender({ noteId: 'img-6', body: 'other' });
    finish();
    await settle();
    expect(harness.doc()).toBe('other');
    expect(notices).toEqual(['shell:imageElsewhere']);
  });

  const pasteSlowly = (harness: ReturnType<typeof openEditor>): (() => Promise<void>) => {
    let finish = (): void => undefined;
    harness.rerender({ storeImage: () => new Promise((resolve) => (finish = () => resolve({ ok: true, value: ID }))) });
    paste(harness, image(10));
    return async () => {
      finish();
      await settle();
    };
  };

  it('land where they were pasted, whatever is selected or typed until they are stored', async () => {
    const harness = openEditor('one two', { noteId: 'img-7' });
    act(() => harness.view.dispatch({ selection: { anchor: 4 } }));
    const finish = pasteSlowly(harness);
    harness.type('very ');
    act(() => harness.view.dispatch({ selection: { anchor: 0, head: harness.view.state.doc.length } }));
    await finish();
    expect(harness.doc()).toBe(`one ![my (boat)](attachment:${ID})very two`);
  });

  it('take the place of what was selected, but not of what was written there since', async () => {
    const harness = openEditor('one two', { noteId: 'img-8' });
    act(() => harness.view.dispatch({ selection: { anchor: 4, head: 7 } }));
    await pasteSlowly(harness)();
    expect(harness.doc()).toBe(`one ![my (boat)](attachment:${ID})`);
    harness.type('!');
    expect(harness.doc().endsWith(')!')).toBe(true);
    act(() => harness.view.dispatch({ selection: { anchor: 0, head: 3 } }));
    const finish = pasteSlowly(harness);
    harness.edit('input.type', 1, 2, 'ther o');
    await finish();
    expect(harness.doc()).toContain('other oe');
  });

  it('that are stored only when the editor is gone say so', async () => {
    const notices: string[] = [];
    const harness = openEditor('text', { noteId: 'img-9', onNotice: (key) => notices.push(key) });
    const finish = pasteSlowly(harness);
    harness.screen.unmount();
    await finish();
    expect(notices).toEqual(['shell:imageElsewhere']);
  });

  it('that could not be stored say why', async () => {
    const notices: string[] = [];
    const harness = openEditor('', {
      noteId: 'img-3',
      storeImage: async () => ({ ok: false, error: 'notes:full' }),
      onNotice: (key) => notices.push(key),
    });
    paste(harness, image(10));
    await settle();
    expect(notices).toEqual(['notes:full']);
  });

  it('of other sites are named and not loaded', () => {
    const harness = openEditor('![x](https://example.org/a.png)', { noteId: 'img-4' });
    expect(harness.view.contentDOM.querySelector('img[src]')).toBeNull();
    expect(screen.getByRole('button', { name: 'imageOpen' })).toBeInTheDocument();
  });
});
