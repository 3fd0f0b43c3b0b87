import { acceptCompletion, currentCompletions } from '@codemirror/autocomplete';
import { act } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import type { NoteEditorProps } from '../../../../src/ui/editor/noteEditorProps';
import { openEditor, settle } from '../editorHarness';

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const open = async (body: string, noteId: string, over: Partial<NoteEditorProps>) => {
  const harness = openEditor(body, { noteId, assistant: null, ...over });
  await import('../../../../src/ui/editor/links/titleList');
  return {
    ...harness,
    titles: () => currentCompletions(harness.view.state).map(({ label }) => label),
    letters: async (text: string) => {
      for (const letter of text) {
        harness.type(letter);
        await harness.pause();
      }
      await settle();
      // A list that has only just come up takes no key.
      const nowMs = Date.now() + 1_000;
      vi.spyOn(Date, 'now').mockReturnValue(nowMs);
    },
  };
};

it('offers nothing in code, where two brackets are no link', async () => {
  const onBeginNote = vi.fn();
  const harness = await open('```python\n', 'code', { findLinks: () => [], linkExists: () => false, onBeginNote });
  await harness.letters('m = [[1, 2');
  harness.press('Enter');
  expect(harness.doc()).toBe('```python\nm = [[1, 2\n');
  expect(onBeginNote).not.toHaveBeenCalled();
});

it.each([
  ['new', 'see ', ' now', 'see [[Gardening]]^ now'],
  ['closed', 'see ', ']] now', 'see [[Gardening]]^ now'],
  ['of another title', 'see ', 'den plan]] now', 'see [[Gardening]]^ now'],
  ['with words to show', 'see ', 'den plan|there]] now', 'see [[Gardening|there]]^ now'],
  ['before another one', 'see ', ' and [[Boat]]', 'see [[Gardening]]^ and [[Boat]]'],
])('completes a link: %s', async (kind, before, after, wanted) => {
  const harness = await open(before + after, `link ${kind}`, {
    findLinks: () => [{ title: 'Gardening' }],
    linkExists: () => true,
  });
  act(() => harness.view.dispatch({ selection: { anchor: before.length } }));
  await harness.letters('[[Gar');
  expect(harness.titles()).toEqual(['Gardening']);
  act(() => void acceptCompletion(harness.view));
  const { head } = harness.view.state.selection.main;
  expect(`${harness.doc().slice(0, head)}^${harness.doc().slice(head)}`).toBe(wanted);
});
