import { redo, undo } from '@codemirror/commands';
import { act } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openEditor, settle } from '../editorHarness';

afterEach(() => {
  vi.useRealTimers();
});

const withGhost = async (body = 'Call Anna about the', ghost = ' boat house') => {
  const harness = openEditor(body.slice(0, -1));
  harness.type(body.slice(-1));
  await harness.answer(ghost);
  expect(harness.ghost()).toBe(ghost);
  return harness;
};

describe('asking', () => {
  it('asks once after a pause of at most 120 ms, with the text around the caret', async () => {
    const harness = openEditor('Call Anna ab');
    harness.type('ou');
    expect(harness.fake.suggestions).toHaveLength(0);
    await harness.pause(120);
    expect(harness.fake.suggestions).toHaveLength(1);
    expect(harness.fake.lastSuggestion.request).toEqual({
      before: 'Call Anna about'.slice(0, 14),
      after: '',
      eagerness: 0.5,
      explicit: false,
      noteId: harness.fake.lastSuggestion.request.noteId,
    });
    expect(harness.fake.lastSuggestion.request.noteId).toBeTruthy();
  });

  it('answers what was typed before the assistant came, and nothing that was only looked at', async () => {
    const harness = openEditor('Call Anna ab', { assistant: null });
    const turnOn = async (assistant: typeof harness.assistant | null): Promise<number> => {
      harness.rerender({ assistant });
      await harness.pause();
      return harness.fake.suggestions.length;
    };
    expect(await turnOn(harness.assistant)).toBe(0);
    await turnOn(null);
    harness.type('ou');
    expect(await turnOn(harness.assistant)).toBe(1);
    expect(harness.fake.lastSuggestion.request.before).toBe('Call Anna abou');
    await turnOn(null);
    harness.type('t');
    act(() => harness.view.dispatch({ selection: { anchor: 4 } }));
    act(() => harness.view.dispatch({ selection: { anchor: 15 } }));
    expect(await turnOn(harness.assistant)).toBe(1);
  });

  it('has what was typed read at the key, long before it asks, and gives that up at the next one', async () => {
    const harness = openEditor('Call Anna ab');
    harness.type('o');
    await harness.pause(1);
    const [first] = harness.fake.prefills;
    expect(first?.before).toBe('Call Anna abo');
    expect(harness.fake.suggestions).toHaveLength(0);
    harness.type('u');
    expect(first?.signal.aborted).toBe(true);
    // Keys of the same moment are read once.
    harness.type('t ');
    await harness.pause(1);
    expect(harness.fake.prefills.map(({ before }) => before)).toEqual(['Call Anna abo', 'Call Anna about ']);
    await harness.answer('the boat');
    harness.type('the');
    await harness.pause();
    expect(harness.fake.prefills).toHaveLength(2);
  });

  it('shows what streams in, and types through it without a new question', async () => {
    const harness = openEditor('Call Anna ab');
    harness.type('o');
    await harness.pause();
    act(() => harness.fake.lastSuggestion.chunk('ut the'));
    const element = harness.view.contentDOM.querySelector('.ghost-text');
    expect(harness.ghost()).toBe('ut the');
    harness.type('ut');
    expect(harness.ghost()).toBe(' the');
    act(() => harness.fake.lastSuggestion.chunk('ut the boat'));
    expect(harness.ghost()).toBe(' the boat');
    // The same element: a new one would fade in again.
    expect(harness.view.contentDOM.querySelector('.ghost-text')).toBe(element);
    await harness.pause();
    expect(harness.fake.suggestions).toHaveLength(1);
  });

  it.each(['ed to', 'ed to go', 'ed'])(
    'does not change what is shown while "want|%s" is typed, with a rest at every letter',
    async (ghost) => {
      const harness = openEditor('They wan');
      harness.type('t');
      await harness.pause();
      act(() => harness.fake.lastSuggestion.chunk(ghost.slice(0, 2)));
      await harness.answer(ghost);
      const element = harness.view.contentDOM.querySelector('.ghost-text');
      for (let at = 0; at < ghost.length - 1; at += 1) {
        harness.type(ghost.charAt(at));
        await harness.pause(1_000);
        expect(harness.ghost()).toBe(ghost.slice(at + 1));
        expect(harness.view.contentDOM.querySelector('.ghost-text')).toBe(element);
      }
      expect(harness.fake.suggestions).toHaveLength(1);
    },
  );

  it('takes nothing of what a late answer changes about what is shown', async () => {
    const harness = openEditor('They wan');
    harness.type('t');
    await harness.pause();
    act(() => harness.fake.lastSuggestion.chunk('ed to'));
    harness.type('ed ');
    await harness.answer('ed the boat');
    expect(harness.ghost()).toBe('to');
  });

  it('cancels the running question when something else is typed', async () => {
    const harness = openEditor('Call Anna ab');
    harness.type('o');
    await harness.pause();
    const first = harness.fake.lastSuggestion;
    harness.type('x');
    expect(first.signal.aborted).toBe(true);
    act(() => first.chunk('ut'));
    expect(harness.ghost()).toBe('');
  });

  it('asks at once with Alt+\\, without the gate', async () => {
    const harness = openEditor('Call Anna ab');
    expect(harness.press('\\', { code: 'Backslash', altKey: true })).toBe(true);
    await settle();
    expect(harness.fake.lastSuggestion.request.explicit).toBe(true);
  });
});

describe('no suggestion', () => {
  const never = async (harness: ReturnType<typeof openEditor>) => {
    await harness.pause(500);
    expect(harness.fake.suggestions).toHaveLength(0);
    expect(harness.ghost()).toBe('');
  };

  it('after deleting', async () => {
    const harness = openEditor('Call Anna about');
    harness.edit('delete.backward', 14, 15);
    await never(harness);
  });
  it('after undo and redo', async () => {
    const harness = openEditor('Call Anna');
    harness.edit('input.paste', 9, 9, ' about');
    act(() => void undo(harness.view));
    await never(harness);
    act(() => void redo(harness.view));
    await never(harness);
  });
  it('after paste and drop', async () => {
    const harness = openEditor('Call Anna');
    harness.edit('input.paste', 9, 9, ' about the boat');
    harness.edit('input.drop', 9, 9, ' today');
    await never(harness);
  });
  it('inside a word', async () => {
    const harness = openEditor('Call Anna about');
    act(() => harness.view.dispatch({ selection: { anchor: 7 } }));
    harness.type('n');
    await never(harness);
  });
  it('while composing', async () => {
    const harness = openEditor('Call Anna');
    act(() => void harness.view.contentDOM.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true })));
    harness.type(' a');
    await never(harness);
  });
  it('with a selection', async () => {
    const harness = openEditor('Call Anna');
    harness.type(' a');
    act(() => harness.view.dispatch({ selection: { anchor: 0, head: 4 } }));
    await never(harness);
    harness.press('\\', { code: 'Backslash', altKey: true });
    await never(harness);
  });
  it.each([
    'Run `npm ',
    '```\nconst bo',
    '    indented co',
    'See https://example.org/no',
    'Write anna@exam',
    '[the plan](note',
  ])('in code or an address: %j', async (body) => {
    const harness = openEditor(body);
    harness.type('x');
    await never(harness);
    harness.press('\\', { code: 'Backslash', altKey: true });
    await never(harness);
  });
  it.each([' ', '\n', '  \t'])('that is white space alone: %j', async (ghost) => {
    const harness = openEditor('Call Anna');
    harness.type(' a');
    await harness.answer(ghost);
    expect(harness.ghost()).toBe('');
    expect(harness.press('Tab')).toBe(true);
    expect(harness.doc()).toBe('Call Anna a\t');
  });
  it('after Escape, until the next edit', async () => {
    const harness = await withGhost();
    expect(harness.press('Escape')).toBe(true);
    expect(harness.ghost()).toBe('');
    await harness.pause(1_000);
    expect(harness.fake.suggestions).toHaveLength(1);
    harness.type(' ');
    await harness.pause();
    expect(harness.fake.suggestions).toHaveLength(2);
  });
  it('when the assistant is off, and none is left when it is turned off', async () => {
    const off = openEditor('Call Anna', { assistant: null });
    off.type(' a');
    await never(off);
    off.screen.unmount();
    const harness = await withGhost();
    harness.rerender({ assistant: null });
    expect(harness.ghost()).toBe('');
  });
  it('when the caret moves away', async () => {
    const harness = await withGhost();
    act(() => harness.view.dispatch({ selection: { anchor: 2 } }));
    expect(harness.ghost()).toBe('');
  });
});

describe('accepting', () => {
  it.each(['Tab', 'ArrowRight'])('%s takes all of it, and one undo removes just that', async (key) => {
    const harness = await withGhost();
    expect(harness.press(key)).toBe(true);
    expect(harness.doc()).toBe('Call Anna about the boat house');
    act(() => void undo(harness.view));
    expect(harness.doc()).toBe('Call Anna about the');
    expect(harness.ghost()).toBe('');
    expect(harness.hintsUsed()).toBe(1);
  });
  it('Ctrl+Right takes a word and leaves the rest shown', async () => {
    const harness = await withGhost();
    harness.press('ArrowRight', { ctrlKey: true });
    expect(harness.doc()).toBe('Call Anna about the boat');
    expect(harness.ghost()).toBe(' house');
    harness.press('ArrowRight', { ctrlKey: true });
    expect(harness.doc()).toBe('Call Anna about the boat house');
    expect(harness.fake.suggestions).toHaveLength(1);
    await harness.pause();
    expect(harness.fake.suggestions).toHaveLength(2);
  });
  it('Tab does its usual work when no suggestion is shown', () => {
    const harness = openEditor('- one\n- two');
    harness.press('Tab');
    expect(harness.doc()).toMatch(/^- one\n\s+- two$/u);
  });
  it('the ghost is nowhere but on the screen', async () => {
    const harness = await withGhost();
    expect(harness.doc()).toBe('Call Anna about the');
    expect(harness.reports.at(-1)).toBe('Call Anna about the');
    expect(harness.view.contentDOM.querySelector('.ghost-text')?.getAttribute('aria-hidden')).toBe('true');
    expect(harness.view.state.sliceDoc()).not.toContain('boat');
  });
});

describe('screen readers', () => {
  it('hear nothing by default, and the suggestion when a key asks', async () => {
    const harness = await withGhost();
    const status = harness.screen.getByRole('status');
    await harness.pause(1_000);
    expect(status).toHaveTextContent('');
    harness.press('|', { code: 'Backslash', altKey: true, shiftKey: true });
    expect(status.textContent).toContain('ghostSpoken');
  });
});
