import { undo } from '@codemirror/commands';
import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { AssistedEditor } from '../../../src/core/assistant/assistedEditor';
import { services } from '../../../src/ui/editor/editorServices';
import { NoteEditor } from '../../../src/ui/editor/NoteEditor';
import { noteOf, openLoaded } from '../../state/storeHarness';
import { openEditor, settle } from './editorHarness';

afterEach(() => {
  vi.useRealTimers();
});

describe('writing', () => {
  it('reports every edit with its note, and asks the browser for no writing help', () => {
    const harness = openEditor('one');
    harness.type('!');
    expect(harness.reports).toEqual(['one!']);
    const content = screen.getByRole('textbox', { name: 'label' });
    expect(content).toHaveAttribute('writingsuggestions', 'false');
    expect(content).toHaveAttribute('spellcheck', 'true');
  });

  it('goes on below the heading that a link began a note with, and else begins at the start', () => {
    const harness = openEditor('see [[Boat]]', { noteId: 'caret-a' });
    harness.rerender({ noteId: 'caret-b', body: '# Boat\n\n' });
    harness.type('It leaks.');
    expect(harness.doc()).toBe('# Boat\n\nIt leaks.');
    harness.rerender({ noteId: 'caret-c', body: '# Boat\n\nIt leaks.' });
    expect(harness.view.state.selection.main.head).toBe(0);
  });

  it('keeps undo when notes are switched, and never mixes them', () => {
    const harness = openEditor('one', { noteId: 'switch-a' });
    harness.type('!');
    harness.rerender({ noteId: 'switch-b', body: 'two' });
    expect(harness.doc()).toBe('two');
    act(() => void undo(harness.view));
    expect(harness.doc()).toBe('two');
    harness.rerender({ noteId: 'switch-a', body: 'one!' });
    expect(harness.doc()).toBe('one!');
    act(() => void undo(harness.view));
    expect(harness.doc()).toBe('one');
  });

  it('keeps caret and focus when the page around it is drawn anew, and takes no focus later', () => {
    const harness = openEditor('one two', { noteId: 'crossing' });
    act(() => harness.view.dispatch({ selection: { anchor: 3 } }));
    harness.screen.rerender(<div key="other" />);
    vi.advanceTimersByTime(1);
    harness.screen.rerender(<NoteEditor noteId="crossing" body="one two" onChange={() => undefined} />);
    const again = screen.getByRole('textbox', { name: 'label' });
    expect(again).not.toHaveFocus();
    harness.screen.unmount();

    const wide = openEditor('one two', { noteId: 'crossing-at-once' });
    act(() => wide.view.dispatch({ selection: { anchor: 3 } }));
    wide.screen.rerender(
      <main key="wide">
        <NoteEditor noteId="crossing-at-once" body="one two" onChange={() => undefined} />
      </main>,
    );
    expect(screen.getByRole('textbox', { name: 'label' })).toHaveFocus();
  });

  it('takes over a text that came from elsewhere, without reporting it back or making it undoable', () => {
    const harness = openEditor('one', { noteId: 'foreign' });
    harness.type('!');
    harness.rerender({ body: 'one!' });
    harness.rerender({ body: 'zero one!' });
    expect(harness.doc()).toBe('zero one!');
    expect(harness.reports).toEqual(['one!']);
    act(() => void undo(harness.view));
    expect(harness.doc()).toBe('zero one');
  });

  it('does not go back to an older text of its own that the store hands down late', () => {
    const harness = openEditor('a', { noteId: 'late' });
    harness.type('bc');
    harness.rerender({ body: 'ab' });
    expect(harness.doc()).toBe('abc');
  });

  it('takes over a text of another tab that equals an earlier one of its own', () => {
    const harness = openEditor('start', { noteId: 'taken-back' });
    harness.type('a');
    harness.rerender({ body: 'starta' });
    harness.type('b');
    harness.rerender({ body: 'startab' });
    harness.rerender({ body: 'starta' });
    expect(harness.doc()).toBe('starta');
  });

  it('hands over what it has not reported yet when it is asked to, and nothing once it is gone', () => {
    const harness = openEditor('x'.repeat(60_000), { noteId: 'asked' });
    harness.type('y');
    act(() => services.handOver());
    expect(harness.reports.map((body) => body.length)).toEqual([60_001]);
    const { flush } = { flush: services.handOver };
    harness.screen.unmount();
    expect(services.handOver).not.toBe(flush);
  });

  it('loses neither text when another tab stores a very long note while a letter waits here', async () => {
    const long = 'x'.repeat(60_000);
    const { store, notes } = await openLoaded([noteOf('both', long)]);
    const harness = openEditor(long, {
      noteId: 'both',
      onChange: (body, id) => store.getState().editNote(id, { body }),
    });
    harness.type('A');
    notes.putElsewhere(noteOf('both', `${long}B`, { revision: 2 }));
    await settle();
    harness.rerender({ body: store.getState().library.byId.get('both')!.body });
    act(() => void vi.advanceTimersByTime(250));
    await store.getState().flush();
    expect([...notes.notes.values()].map(({ body }) => body.slice(60_000)).sort()).toEqual(['A', 'B']);
  });

  it('reports a very long note late, but before the page is hidden', () => {
    const waits: string[] = [];
    const harness = openEditor('x'.repeat(60_000), { noteId: 'long', onWait: (id) => waits.push(id) });
    harness.type('y');
    expect(harness.reports).toHaveLength(0);
    expect(waits).toEqual(['long']);
    act(() => void window.dispatchEvent(new Event('pagehide')));
    expect(harness.reports).toHaveLength(1);
    expect(harness.reports[0]).toHaveLength(60_001);
  });

  it('is read only for a note in the trash', () => {
    const harness = openEditor('one', { noteId: 'trashed', readOnly: true });
    expect(harness.view.state.readOnly).toBe(true);
  });

  it('goes on with a list and ends it on an empty item', () => {
    const harness = openEditor('- [x] mast', { noteId: 'list' });
    harness.press('Enter');
    expect(harness.doc()).toBe('- [x] mast\n- [ ] ');
    harness.press('Enter');
    expect(harness.doc()).toBe('- [x] mast\n');
  });

  it('takes no space along into the next item', () => {
    const harness = openEditor('- one two', { noteId: 'list-within' });
    act(() => harness.view.dispatch({ selection: { anchor: 5 } }));
    harness.press('Enter');
    harness.type('+');
    expect(harness.doc()).toBe('- one\n- +two');
  });
});

describe('check boxes', () => {
  it('turn over by a click and by a key, and the Markdown says so', async () => {
    const harness = openEditor('- [ ] mast\n\nend', { noteId: 'boxes' });
    vi.useRealTimers();
    await userEvent.click(screen.getByRole('checkbox', { name: 'checkBox' }));
    expect(harness.doc()).toBe('- [x] mast\n\nend');
    act(() => harness.view.dispatch({ selection: { anchor: 8 } }));
    harness.press('Enter', { ctrlKey: true });
    expect(harness.doc()).toBe('- [ ] mast\n\nend');
  });
});

describe('links', () => {
  it('open by key under the caret', () => {
    const opened: string[] = [];
    const harness = openEditor('see [[Kitchen]]', { noteId: 'links', onOpenLink: (title) => opened.push(title) });
    act(() => harness.view.dispatch({ selection: { anchor: 9 } }));
    harness.press('Enter', { ctrlKey: true });
    expect(opened).toEqual(['Kitchen']);
    expect(harness.doc()).toBe('see [[Kitchen]]');
  });
});

describe('the assistant’s hands', () => {
  const open = (body: string, noteId: string) => {
    const editors: AssistedEditor[] = [];
    const harness = openEditor(body, {
      noteId,
      onReady: (ready) => {
        if (ready !== null) editors.push(ready);
      },
    });
    const [editor] = editors;
    if (editor === undefined) throw new Error('not ready');
    return { harness, editor };
  };

  it('insert below as one undo step', () => {
    const { harness, editor } = open('# Boat\nbody', 'hands-1');
    act(() => editor.insertBelow(0, '- a\n- b'));
    expect(harness.doc()).toBe('# Boat\n\n- a\n- b\n\nbody');
    act(() => void undo(harness.view));
    expect(harness.doc()).toBe('# Boat\nbody');
  });

  it('replace as one undo step', () => {
    const { harness, editor } = open('one two three', 'hands-2');
    act(() => editor.replace({ start: 4, end: 7 }, 'TWO'));
    expect(harness.doc()).toBe('one TWO three');
    act(() => void undo(harness.view));
    expect(harness.doc()).toBe('one two three');
  });

  it('follow a span through edits, and let go of it when it is deleted or the note is left', () => {
    const { harness, editor } = open('one two three', 'hands-3');
    let tracker: ReturnType<AssistedEditor['track']> | null = null;
    act(() => {
      tracker = editor.track([{ start: 4, end: 7 }]);
    });
    const at = () => tracker!.at(0);
    harness.edit('input.type', 0, 0, 'zero ');
    expect(at()).toEqual({ start: 9, end: 12 });
    act(() => tracker!.light(0));
    expect(harness.view.contentDOM.querySelector('.source-light')?.textContent).toBe('two');
    harness.edit('delete.selection', 8, 13);
    expect(at()).toBeNull();
    harness.rerender({ noteId: 'hands-4', body: '' });
    expect(at()).toBeNull();
  });

  it('follow no span past the end of the note, which can be written on', () => {
    const { harness, editor } = open('short', 'hands-6');
    let tracker: ReturnType<AssistedEditor['track']> | null = null;
    act(() => {
      tracker = editor.track([
        { start: 400, end: 440 },
        { start: 2, end: 440 },
      ]);
    });
    act(() => tracker!.reveal(0));
    act(() => tracker!.reveal(1));
    harness.type('er');
    expect(harness.doc()).toBe('shorter');
    expect([tracker!.at(0), tracker!.at(1)]).toEqual([null, { start: 2, end: 5 }]);
  });

  it('know the paragraph around the caret', () => {
    const { harness, editor } = open('one\n\ntwo\nthree\n\nfour', 'hands-5');
    act(() => harness.view.dispatch({ selection: { anchor: 10 } }));
    expect(editor.paragraph()).toEqual({ start: 5, end: 14 });
  });
});
