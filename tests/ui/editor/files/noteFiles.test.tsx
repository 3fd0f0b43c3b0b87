import { act, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openEditor, settle } from '../editorHarness';

const ID = 'a'.repeat(64);
const LINK = `[plan.pdf](attachment:${ID})`;

beforeEach(async () => {
  document.documentElement.lang = 'en';
  openEditor('', { noteId: 'late parts', assistant: null }).screen.unmount();
  await act(() => import('../../../../src/ui/editor/late'));
  await settle();
});

afterEach(() => {
  vi.useRealTimers();
});

const paste = (harness: ReturnType<typeof openEditor>, files: readonly File[], text = '') => {
  const event = new Event('paste', { bubbles: true, cancelable: true });
  Object.defineProperty(event, 'clipboardData', {
    value: { files, items: [], types: ['Files'], getData: (type: string) => (type === 'text/plain' ? text : '') },
  });
  act(() => void harness.view.contentDOM.dispatchEvent(event));
};

describe('files that are pasted', () => {
  const stored: { name: string; type: string }[] = [];
  const store = {
    storeFile: async (file: Blob, name: string) => {
      stored.push({ name, type: file.type });
      return { ok: true, value: ID } as const;
    },
    storeImage: async () => ({ ok: true, value: 'b'.repeat(64) }) as const,
  };

  it('are named in the text, with the type of their name; pictures among them are pictures', async () => {
    const harness = openEditor('', { noteId: 'file-1', ...store });
    paste(harness, [
      new File(['x'], 'Pla\u0308ne [1].pdf', { type: 'text/html' }),
      new File(['x'], 'page.html', { type: 'text/html' }),
      new File(['x'], 'boat.png', { type: 'image/png' }),
    ]);
    await settle();
    expect(harness.doc()).toBe(
      `[Pläne (1).pdf](attachment:${ID}) [page.html](attachment:${ID})![boat](attachment:${'b'.repeat(64)})`,
    );
    expect(stored).toEqual([
      { name: 'Pläne [1].pdf', type: 'application/pdf' },
      { name: 'page.html', type: 'application/octet-stream' },
    ]);
  });

  it('come with their name as text, and are meant; a picture of the text beside it is not', async () => {
    const harness = openEditor('', { noteId: 'file-2', ...store });
    paste(harness, [new File(['x'], 'plan.pdf', { type: 'application/pdf' })], 'plan.pdf');
    await settle();
    expect(harness.doc()).toBe(LINK);
    paste(harness, [new File(['x'], 'words.svg', { type: 'image/svg+xml' })], 'words');
    await settle();
    expect(harness.doc()).not.toContain('svg');
  });

  it('that are too large or could not be stored leave the note as it was, with a sentence', async () => {
    const notices: string[] = [];
    const large = new File(['x'], 'film.mp4', { type: 'video/mp4' });
    Object.defineProperty(large, 'size', { value: 10 * 1024 * 1024 + 1 });
    const harness = openEditor('text', {
      noteId: 'file-3',
      storeFile: async () => ({ ok: false, error: 'notes:image.noSpace' }),
      onNotice: (key) => notices.push(key),
    });
    paste(harness, [large, new File(['x'], 'memo.mp3', { type: 'audio/mpeg' })]);
    await settle();
    expect(harness.doc()).toBe('text');
    expect(notices).toEqual(['editor:imageTooLarge', 'notes:image.noSpace']);
  });
});

describe('a file in a note', () => {
  const open = (noteId: string, body: string, file: File | undefined) =>
    openEditor(body, { noteId, loadImage: async () => file });

  it('is drawn with its name and size, and goes as a whole', async () => {
    const harness = open(
      'file-4',
      `see ${LINK}`,
      new File(['x'.repeat(1_500)], 'plan.pdf', { type: 'application/pdf' }),
    );
    await settle();
    expect(screen.getByRole('button', { name: /plan\.pdf 1\.5 kB/u })).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'files:saveNamed' })).toBeInTheDocument();
    expect(harness.view.contentDOM.textContent).not.toContain('attachment:');
    harness.press('Backspace');
    expect(harness.doc()).toBe('see ');
  });

  it('shows its source while the caret is in it', async () => {
    const harness = open('file-5', LINK, new File(['x'], 'plan.pdf', { type: 'application/pdf' }));
    await settle();
    act(() => harness.view.dispatch({ selection: { anchor: 3 } }));
    expect(harness.view.contentDOM.textContent).toContain(LINK);
    expect(harness.view.contentDOM.querySelector('.note-file-beside')).not.toBeNull();
  });

  it('that is not on this device is said to be missing', async () => {
    const harness = open('file-6', `[lost.pdf](attachment:${'c'.repeat(64)})`, undefined);
    await settle();
    expect(harness.view.contentDOM.querySelector('.note-file-missing')?.textContent).toBe('lost.pdf: files:missing');
  });

  it.each([
    ['text/html', '<script>1</script>'],
    ['image/svg+xml', '<svg onload="1"/>'],
  ])('of type %s is handed over as plain bytes and never opened', async (type, content) => {
    const followed: HTMLAnchorElement[] = [];
    const blobs: Blob[] = [];
    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      followed.push(this);
    });
    Object.assign(navigator, { pdfViewerEnabled: true });
    URL.createObjectURL = (blob: Blob) => `blob:${blobs.push(blob)}`;
    const id = `${type.length.toString(16).padStart(2, '0')}${'d'.repeat(62)}`;
    const harness = open(`file-${type}`, `[a.bin](attachment:${id})`, new File([content], 'a.bin', { type }));
    await settle();
    harness.press('Enter', { ctrlKey: true });
    await vi.waitFor(() => expect(followed).toHaveLength(1));
    expect([followed[0]?.download, followed[0]?.target, blobs.map((blob) => blob.type)]).toEqual([
      'a.bin',
      '',
      ['application/octet-stream'],
    ]);
    click.mockRestore();
  });
});
