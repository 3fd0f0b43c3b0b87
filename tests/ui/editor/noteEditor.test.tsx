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
    const bench = openEditor('one');
    bench.type('!');
    expect(bench.reports).toEqual(['one!']);
    const content = screen.getByRole('textbox', { name: 'label' });
    expect(content).toHaveAttribute('writingsuggestions', 'false');
    expect(content).toHaveAttribute('spellcheck', 'true');
  });

  it('goes on below the heading that a link began a note with, and else begins at the start', () => {
    const bench = openEditor('see [[Boat]]', { noteId: 'caret-a' });
    bench.rerender({ noteId: 'caret-b', body: '# Boat\n\n' });
    bench.type('It leaks.');
    expect(bench.doc()).toBe('# Boat\n\nIt leaks.');
    bench.rerender({ noteId: 'caret-c', body: '# Boat\n\nIt leaks.' });
    expect(bench.view.state.selection.main.head).toBe(0);
  });

  it('keeps undo when notes are switched, and never mixes them', () => {
    const bench = openEditor('one', { noteId: 'switch-a' });
    bench.type('!');
    bench.rerender({ noteId: 'switch-b', body: 'two' });
    expect(bench.doc()).toBe('two');
    act(() => void undo(bench.view));
    expect(bench.doc()).toBe('two');
    bench.rerender({ noteId: 'switch-a', body: 'one!' });
    expect(bench.doc()).toBe('one!');
    act(() => void undo(bench.view));
    expect(bench.doc()).toBe('one');
  });

  it('keeps caret and focus when the page around it is drawn anew, and takes no focus later', () => {
    const bench = openEditor('one two', { noteId: 'crossing' });
    act(() => bench.view.dispatch({ selection: { anchor: 3 } }));
    bench.screen.rerender(<div key="other" />);
    vi.advanceTimersByTime(1);
    bench.screen.rerender(<NoteEditor noteId="crossing" body="one two" onChange={() => undefined} />);
    const again = screen.getByRole('textbox', { name: 'label' });
    expect(again).not.toHaveFocus();
    bench.screen.unmount();

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
    const bench = openEditor('one', { noteId: 'foreign' });
    bench.type('!');
    bench.rerender({ body: 'one!' });
    bench.rerender({ body: 'zero one!' });
    expect(bench.doc()).toBe('zero one!');
    expect(bench.reports).toEqual(['one!']);
    act(() => void undo(bench.view));
    expect(bench.doc()).toBe('zero one');
  });

  it('does not go back to an older text of its own that the store hands down late', () => {
    const bench = openEditor('a', { noteId: 'late' });
    bench.type('bc');
    bench.rerender({ body: 'ab' });
    expect(bench.doc()).toBe('abc');
  });

  it('takes over a text of another tab that equals an earlier one of its own', () => {
    const bench = openEditor('start', { noteId: 'taken-back' });
    bench.type('a');
    bench.rerender({ body: 'starta' });
    bench.type('b');
    bench.rerender({ body: 'startab' });
    bench.rerender({ body: 'starta' });
    expect(bench.doc()).toBe('starta');
  });

  it('hands over what it has not reported yet when it is asked to, and nothing once it is gone', () => {
    const bench = openEditor('x'.repeat(60_000), { noteId: 'asked' });
    bench.type('y');
    act(() => services.handOver());
    expect(bench.reports.map((body) => body.length)).toEqual([60_001]);
    const { flush } = { flush: services.handOver };
    bench.screen.unmount();
    expect(services.handOver).not.toBe(flush);
  });

  it('loses neither text when another tab stores a very long note while a letter waits here', async () => {
    const long = 'x'.repeat(60_000);
    const { store, notes } = await openLoaded([noteOf('both', long)]);
    const bench = openEditor(long, { noteId: 'both', onChange: (body, id) => store.getState().editNote(id, { body }) });
    bench.type('A');
    notes.putElsewhere(noteOf('both', `${long}B`, { revision: 2 }));
    await settle();
    bench.rerender({ body: store.getState().library.byId.get('both')!.body });
    act(() => void vi.advanceTimersByTime(250));
    await store.getState().flush();
    expect([...notes.notes.values()].map(({ body }) => body.slice(60_000)).sort()).toEqual(['A', 'B']);
  });

  it('reports a very long note late, but before the page is hidden', () => {
    const bench = openEditor('x'.repeat(60_000), { noteId: 'long' });
    bench.type('y');
    expect(bench.reports).toHaveLength(0);
    act(() => void window.dispatchEvent(new Event('pagehide')));
    expect(bench.reports).toHaveLength(1);
    expect(bench.reports[0]).toHaveLength(60_001);
  });

  it('is read only for a note in the trash', () => {
    const bench = openEditor('one', { noteId: 'trashed', readOnly: true });
    expect(bench.view.state.readOnly).toBe(true);
  });

  it('goes on with a list and ends it on an empty item', () => {
    const bench = openEditor('- [x] mast', { noteId: 'list' });
    bench.press('Enter');
    expect(bench.doc()).toBe('- [x] mast\n- [ ] ');
    bench.press('Enter');
    expect(bench.doc()).toBe('- [x] mast\n');
  });
});

describe('check boxes', () => {
  it('turn over by a click and by a key, and the Markdown says so', async () => {
    const bench = openEditor('- [ ] mast\n\nend', { noteId: 'boxes' });
    vi.useRealTimers();
    await userEvent.click(screen.getByRole('checkbox', { name: 'checkBox' }));
    expect(bench.doc()).toBe('- [x] mast\n\nend');
    act(() => bench.view.dispatch({ selection: { anchor: 8 } }));
    bench.press('Enter', { ctrlKey: true });
    expect(bench.doc()).toBe('- [ ] mast\n\nend');
  });
});

describe('links', () => {
  it('open by key under the caret', () => {
    const opened: string[] = [];
    const bench = openEditor('see [[Kitchen]]', { noteId: 'links', onOpenLink: (title) => opened.push(title) });
    act(() => bench.view.dispatch({ selection: { anchor: 9 } }));
    bench.press('Enter', { ctrlKey: true });
    expect(opened).toEqual(['Kitchen']);
    expect(bench.doc()).toBe('see [[Kitchen]]');
  });
});

describe('the assistant’s hands', () => {
  const open = (body: string, noteId: string) => {
    const editors: AssistedEditor[] = [];
    const bench = openEditor(body, {
      noteId,
      onReady: (ready) => {
        if (ready !== null) editors.push(ready);
      },
    });
    const [editor] = editors;
    if (editor === undefined) throw new Error('not ready');
    return { bench, editor };
  };

  it('insert below as one undo step', () => {
    const { bench, editor } = open('# Boat\nbody', 'hands-1');
    act(() => editor.insertBelow(0, '- a\n- b'));
    expect(bench.doc()).toBe('# Boat\n\n- a\n- b\n\nbody');
    act(() => void undo(bench.view));
    expect(bench.doc()).toBe('# Boat\nbody');
  });

  it('replace as one undo step', () => {
    const { bench, editor } = open('one two three', 'hands-2');
    act(() => editor.replace({ start: 4, end: 7 }, 'TWO'));
    expect(bench.doc()).toBe('one TWO three');
    act(() => void undo(bench.view));
    expect(bench.doc()).toBe('one two three');
  });

  it('follow a span through edits, and let go of it when it is deleted or the note is left', () => {
    const { bench, editor } = open('one two three', 'hands-3');
    let tracker: ReturnType<AssistedEditor['track']> | null = null;
    act(() => {
      tracker = editor.track([{ start: 4, end: 7 }]);
    });
    const at = () => tracker!.at(0);
    bench.edit('input.type', 0, 0, 'zero ');
    expect(at()).toEqual({ start: 9, end: 12 });
    act(() => tracker!.light(0));
    expect(bench.view.contentDOM.querySelector('.source-light')?.textContent).toBe('two');
    bench.edit('delete.selection', 8, 13);
    expect(at()).toBeNull();
    bench.rerender({ noteId: 'hands-4', body: '' });
    expect(at()).toBeNull();
  });

  it('know the paragraph around the caret', () => {
    const { bench, editor } = open('one\n\ntwo\nthree\n\nfour', 'hands-5');
    act(() => bench.view.dispatch({ selection: { anchor: 10 } }));
    expect(editor.paragraph()).toEqual({ start: 5, end: 14 });
  });
});
