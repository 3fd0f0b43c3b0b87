import { act } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { openEditor, settle } from '../editorHarness';

const ID = 'a'.repeat(64);

afterEach(() => {
  vi.useRealTimers();
});

// In a file of its own: what comes late is there for good once one editor has fetched it.
it('a file that is pasted before the late parts of the editor are there goes in with them', async () => {
  const harness = openEditor('See!', {
    noteId: 'early',
    storeFile: async () => ({ ok: true, value: ID }),
  });
  const event = new Event('paste', { bubbles: true, cancelable: true });
  const files = [new File(['x'], 'page.html', { type: 'text/html' })];
  Object.defineProperty(event, 'clipboardData', { value: { files, types: ['Files'], getData: () => '' } });
  act(() => void harness.view.contentDOM.dispatchEvent(event));
  expect(event.defaultPrevented).toBe(true);
  harness.type('it');
  act(() => harness.view.dispatch({ selection: { anchor: 0 } }));
  await act(() => import('../../../../src/ui/editor/late'));
  await settle();
  expect(harness.doc()).toBe(`See! [page.html](attachment:${ID})it`);
});
