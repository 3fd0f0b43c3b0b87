import { act, render } from '@testing-library/react';
import { EditorView } from '@codemirror/view';
import { vi } from 'vitest';
import { DEFAULT_ASSISTANT_SETTINGS } from '../../../src/core/assistant/assistantSettings';
import { FakeAssistant } from '../../fakes/fakeAssistant';
import { NoteEditor } from '../../../src/ui/editor/NoteEditor';
import type { NoteEditorAssistant, NoteEditorProps } from '../../../src/ui/editor/noteEditorProps';

/** jsdom lays nothing out: every measure is nothing, which the editor takes well. */
const noRect = { x: 0, y: 0, width: 0, height: 0, top: 0, right: 0, bottom: 0, left: 0, toJSON: () => ({}) };
Range.prototype.getClientRects = () => Object.assign([], { item: () => null });
Range.prototype.getBoundingClientRect = () => noRect;
window.matchMedia = (query) =>
  ({
    matches: false,
    media: query,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }) as unknown as MediaQueryList;

export const settle = async (): Promise<void> => {
  await act(async () => {
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
  });
};

/** One mounted editor with a scripted assistant, and hands to write in it. Uses fake timers. */
export const openEditor = (body: string, over: Partial<NoteEditorProps> = {}) => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const fake = new FakeAssistant();
  const reports: string[] = [];
  let hintsUsed = 0;
  const assistant: NoteEditorAssistant = {
    ghost: DEFAULT_ASSISTANT_SETTINGS.ghost,
    suggest: fake.suggest,
    prefill: (before, signal) => void fake.prefill(before, signal),
    onHintUsed: () => {
      hintsUsed += 1;
    },
    onEditor: () => undefined,
  };
  let props: NoteEditorProps = {
    noteId: 'note-1',
    body,
    onChange: (text) => reports.push(text),
    autoFocus: true,
    assistant,
    ...over,
  };
  const screen = render(<NoteEditor {...props} />);
  const content = screen.container.querySelector<HTMLElement>('.cm-content');
  const view = content === null ? null : EditorView.findFromDOM(content);
  if (view === null || content === null) throw new Error('No editor was mounted');
  const act2 = (run: () => void): void => {
    act(run);
  };
  act2(() => view.dispatch({ selection: { anchor: view.state.doc.length } }));

  return {
    view,
    fake,
    reports,
    screen,
    hintsUsed: () => hintsUsed,
    assistant,
    doc: () => view.state.doc.toString(),
    ghost: () => content.querySelector('.ghost-text')?.textContent ?? '',
    rerender: (change: Partial<NoteEditorProps>) => {
      props = { ...props, ...change };
      screen.rerender(<NoteEditor {...props} />);
    },
    type: (text: string) => {
      for (const letter of text)
        act2(() => view.dispatch(view.state.replaceSelection(letter), { userEvent: 'input.type' }));
    },
    edit: (userEvent: string, from: number, to: number, insert = '') =>
      act2(() =>
        view.dispatch({ changes: { from, to, insert }, selection: { anchor: from + insert.length }, userEvent }),
      ),
    press: (key: string, init: KeyboardEventInit = {}) => {
      const event = new KeyboardEvent('keydown', { key, code: key, bubbles: true, cancelable: true, ...init });
      act2(() => void content.dispatchEvent(event));
      return event.defaultPrevented;
    },
    pause: async (waitMs = 120) => {
      act2(() => void vi.advanceTimersByTime(waitMs));
      await settle();
    },
    /** Waits out the pause and answers the question with `ghost`. */
    answer: async (ghost: string) => {
      act2(() => void vi.advanceTimersByTime(120));
      await settle();
      const { lastSuggestion } = fake;
      act2(() => lastSuggestion.end({ status: 'done', value: { ghost, probability: 0.6 } }));
      await settle();
    },
  };
};
