// @vitest-environment jsdom
import { act } from '@testing-library/react';
import { expect, it } from 'vitest';
import { putBack } from '../../../src/ui/history/putBack';
import { createI18n } from '../../../src/ui/i18n/i18n';
import { noteOf, openLoaded } from '../../state/storeHarness';
import { openEditor, settle } from '../editor/editorHarness';

createI18n();

it.each(['\n', '\r\n', '\r'])('takes back in the open note a version with line ends %j', async (end) => {
  const { store } = await openLoaded([noteOf('a', 'now and more')]);
  const { rerender } = openEditor('now and more', { noteId: 'a', assistant: null });
  rerender({ onChange: (body: string) => store.getState().editNote('a', { body }) });
  await settle();
  const body = () => store.getState().library.byId.get('a')?.body;
  const version = { id: '1', noteId: 'a', body: `then${end}and`, tags: [], writtenAtMs: 1, recordedAtMs: 1 };
  act(() => putBack(store, version, 'then'));
  await settle();
  expect(body()).toBe('then\nand');
  act(() => store.getState().answerNotice());
  await settle();
  expect(body()).toBe('now and more');
});
