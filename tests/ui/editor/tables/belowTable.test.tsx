import { act } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { createI18n } from '../../../../src/ui/i18n/i18n';
import { openEditor, settle } from '../editorHarness';

createI18n();
afterEach(() => vi.useRealTimers());

const TABLE = '| a | b |\n|---|---|\n| c | d |\n';
const pdf = new File(['x'], 'a.pdf', { type: 'application/pdf' });
const png = new File(['x'], 'b.png', { type: 'image/png' });
const page = '<p><b>Hello</b></p>';
const cells = '<table><tr><td>x</td><td>y</td></tr><tr><td>1</td><td>2</td></tr></table>';

interface Clip {
  readonly files?: readonly File[];
  readonly text?: string;
  readonly html?: string;
  /** The caret goes there while the files are stored, or the page is read. */
  readonly caret?: number;
}

let count = 0;
const pasted = async (body: string, { files = [], text = '', html = '', caret }: Clip): Promise<string> => {
  count += 1;
  let stored = 0;
  const store = async () => ({ ok: true, value: String((stored += 1)).repeat(64) }) as const;
  const harness = openEditor(body, {
    noteId: `below-${count}`,
    assistant: null,
    storeFile: store,
    storeImage: store,
  });
  await act(() => import('../../../../src/ui/editor/late'));
  await settle();
  const below = body.indexOf(TABLE) + TABLE.length;
  act(() => harness.view.dispatch({ selection: { anchor: below + (body[below] === ' ' ? 2 : 0) } }));
  const event = new Event('paste', { bubbles: true, cancelable: true });
  Object.defineProperty(event, 'clipboardData', {
    value: {
      files,
      items: [],
      types: [],
      getData: (type: string) => (type === 'text/plain' ? text : type === 'text/html' ? html : ''),
    },
  });
  act(() => void harness.view.contentDOM.dispatchEvent(event));
  if (caret !== undefined) act(() => harness.view.dispatch({ selection: { anchor: caret } }));
  await settle();
  await act(() => import('../../../../src/ui/editor/paste/richPaste'));
  await settle();
  return harness.doc().replace(/attachment:(\d)\1{63}/gu, '$1');
};

it.each<[string, Clip, string]>([
  ['a file', { files: [pdf] }, '[a.pdf](1)'],
  ['two files', { files: [pdf, pdf] }, '[a.pdf](1) [a.pdf](2)'],
  ['a picture', { files: [png] }, '![b](1)'],
  ['words', { text: 'hello\nyou' }, 'hello\nyou'],
  ['a page', { text: 'Hello', html: page }, '**Hello**'],
  ['a table of its own', { text: 'x\ty\n1\t2', html: cells }, '| x | y |\n| --- | --- |\n| 1 | 2 |'],
])('right below a table, %s becomes no row of it', async (_what, clip, put) => {
  expect(await pasted(TABLE, clip)).toBe(`${TABLE}\n${put}`);
  expect(await pasted(`${TABLE}  `, clip)).toBe(`${TABLE}\n  ${put}`);
  if (clip.files !== undefined || clip.html === page)
    expect(await pasted(`Title\n\n${TABLE}\nend`, { ...clip, caret: 2 })).toBe(`Title\n\n${TABLE}\n${put}\nend`);
});

it('rows that are pasted below a table go on with it', async () => {
  expect(await pasted(TABLE, { text: '| e | f |\n| g | h |' })).toBe(`${TABLE}| e | f |\n| g | h |`);
});
