import { redo, undo } from '@codemirror/commands';
import { act } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openEditor, settle } from './editorHarness';

afterEach(() => {
  vi.useRealTimers();
});

const withGhost = async (body = 'Call Anna about the', ghost = ' boat house') => {
  const bench = openEditor(body.slice(0, -1));
  bench.type(body.slice(-1));
  await bench.answer(ghost);
  expect(bench.ghost()).toBe(ghost);
  return bench;
};

describe('asking', () => {
  it('asks once after a pause of at most 120 ms, with the text around the caret', async () => {
    const bench = openEditor('Call Anna ab');
    bench.type('ou');
    expect(bench.fake.suggestions).toHaveLength(0);
    await bench.pause(120);
    expect(bench.fake.suggestions).toHaveLength(1);
    expect(bench.fake.lastSuggestion.request).toEqual({
      before: 'Call Anna about'.slice(0, 14),
      after: '',
      eagerness: 0.5,
      explicit: false,
      noteId: bench.fake.lastSuggestion.request.noteId,
    });
    expect(bench.fake.lastSuggestion.request.noteId).toBeTruthy();
  });

  it('shows what streams in, and types through it without a new question', async () => {
    const bench = openEditor('Call Anna ab');
    bench.type('o');
    await bench.pause();
    act(() => bench.fake.lastSuggestion.chunk('ut the'));
    const element = bench.view.contentDOM.querySelector('.ghost-text');
    expect(bench.ghost()).toBe('ut the');
    bench.type('ut');
    expect(bench.ghost()).toBe(' the');
    act(() => bench.fake.lastSuggestion.chunk('ut the boat'));
    expect(bench.ghost()).toBe(' the boat');
    // The same element: a new one would fade in again.
    expect(bench.view.contentDOM.querySelector('.ghost-text')).toBe(element);
    await bench.pause();
    expect(bench.fake.suggestions).toHaveLength(1);
  });

  it('cancels the running question when something else is typed', async () => {
    const bench = openEditor('Call Anna ab');
    bench.type('o');
    await bench.pause();
    const first = bench.fake.lastSuggestion;
    bench.type('x');
    expect(first.signal.aborted).toBe(true);
    act(() => first.chunk('ut'));
    expect(bench.ghost()).toBe('');
  });

  it('asks at once with Alt+\\, without the gate', async () => {
    const bench = openEditor('Call Anna ab');
    expect(bench.press('\\', { code: 'Backslash', altKey: true })).toBe(true);
    await settle();
    expect(bench.fake.lastSuggestion.request.explicit).toBe(true);
  });
});

describe('no suggestion', () => {
  const never = async (bench: ReturnType<typeof openEditor>) => {
    await bench.pause(500);
    expect(bench.fake.suggestions).toHaveLength(0);
    expect(bench.ghost()).toBe('');
  };

  it('after deleting', async () => {
    const bench = openEditor('Call Anna about');
    bench.edit('delete.backward', 14, 15);
    await never(bench);
  });
  it('after undo and redo', async () => {
    const bench = openEditor('Call Anna');
    bench.edit('input.paste', 9, 9, ' about');
    act(() => void undo(bench.view));
    await never(bench);
    act(() => void redo(bench.view));
    await never(bench);
  });
  it('after paste and drop', async () => {
    const bench = openEditor('Call Anna');
    bench.edit('input.paste', 9, 9, ' about the boat');
    bench.edit('input.drop', 9, 9, ' today');
    await never(bench);
  });
  it('inside a word', async () => {
    const bench = openEditor('Call Anna about');
    act(() => bench.view.dispatch({ selection: { anchor: 7 } }));
    bench.type('n');
    await never(bench);
  });
  it('while composing', async () => {
    const bench = openEditor('Call Anna');
    act(() => void bench.view.contentDOM.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true })));
    bench.type(' a');
    await never(bench);
  });
  it('with a selection', async () => {
    const bench = openEditor('Call Anna');
    bench.type(' a');
    act(() => bench.view.dispatch({ selection: { anchor: 0, head: 4 } }));
    await never(bench);
    bench.press('\\', { code: 'Backslash', altKey: true });
    await never(bench);
  });
  it.each([
    'Run `npm ',
    '```\nconst bo',
    '    indented co',
    'See https://example.org/no',
    'Write anna@exam',
    '[the plan](note',
  ])('in code or an address: %j', async (body) => {
    const bench = openEditor(body);
    bench.type('x');
    await never(bench);
    bench.press('\\', { code: 'Backslash', altKey: true });
    await never(bench);
  });
  it.each([' ', '\n', '  \t'])('that is white space alone: %j', async (ghost) => {
    const bench = openEditor('Call Anna');
    bench.type(' a');
    await bench.answer(ghost);
    expect(bench.ghost()).toBe('');
    expect(bench.press('Tab')).toBe(true);
    expect(bench.doc()).toBe('Call Anna a\t');
  });
  it('after Escape, until the next edit', async () => {
    const bench = await withGhost();
    expect(bench.press('Escape')).toBe(true);
    expect(bench.ghost()).toBe('');
    await bench.pause(1_000);
    expect(bench.fake.suggestions).toHaveLength(1);
    bench.type(' ');
    await bench.pause();
    expect(bench.fake.suggestions).toHaveLength(2);
  });
  it('when the assistant is off, and none is left when it is turned off', async () => {
    const off = openEditor('Call Anna', { assistant: null });
    off.type(' a');
    await never(off);
    off.screen.unmount();
    const bench = await withGhost();
    bench.rerender({ assistant: null });
    expect(bench.ghost()).toBe('');
  });
  it('when the caret moves away', async () => {
    const bench = await withGhost();
    act(() => bench.view.dispatch({ selection: { anchor: 2 } }));
    expect(bench.ghost()).toBe('');
  });
});

describe('accepting', () => {
  it.each(['Tab', 'ArrowRight'])('%s takes all of it, and one undo removes just that', async (key) => {
    const bench = await withGhost();
    expect(bench.press(key)).toBe(true);
    expect(bench.doc()).toBe('Call Anna about the boat house');
    act(() => void undo(bench.view));
    expect(bench.doc()).toBe('Call Anna about the');
    expect(bench.ghost()).toBe('');
    expect(bench.hintsUsed()).toBe(1);
  });
  it('Ctrl+Right takes a word and leaves the rest shown', async () => {
    const bench = await withGhost();
    bench.press('ArrowRight', { ctrlKey: true });
    expect(bench.doc()).toBe('Call Anna about the boat');
    expect(bench.ghost()).toBe(' house');
    bench.press('ArrowRight', { ctrlKey: true });
    expect(bench.doc()).toBe('Call Anna about the boat house');
    expect(bench.fake.suggestions).toHaveLength(1);
    await bench.pause();
    expect(bench.fake.suggestions).toHaveLength(2);
  });
  it('Tab does its usual work when no suggestion is shown', () => {
    const bench = openEditor('- one\n- two');
    bench.press('Tab');
    expect(bench.doc()).toMatch(/^- one\n\s+- two$/u);
  });
  it('the ghost is nowhere but on the screen', async () => {
    const bench = await withGhost();
    expect(bench.doc()).toBe('Call Anna about the');
    expect(bench.reports.at(-1)).toBe('Call Anna about the');
    expect(bench.view.contentDOM.querySelector('.ghost-text')?.getAttribute('aria-hidden')).toBe('true');
    expect(bench.view.state.sliceDoc()).not.toContain('boat');
  });
});

describe('screen readers', () => {
  it('hear nothing by default, and the suggestion when a key asks', async () => {
    const bench = await withGhost();
    const status = bench.screen.getByRole('status');
    await bench.pause(1_000);
    expect(status).toHaveTextContent('');
    bench.press('|', { code: 'Backslash', altKey: true, shiftKey: true });
    expect(status.textContent).toContain('ghostSpoken');
  });
});
