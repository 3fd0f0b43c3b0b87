import { act } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { foldMain, toggleFold, unfoldAll } from '../../../../src/ui/editor/folding/foldCommands';
import { foldsIn } from '../../../../src/ui/editor/folding/folds';
import { openEditor, settle } from '../editorHarness';

afterEach(() => {
  vi.useRealTimers();
});

const BODY = 'Title\n\n# One\na\n## Deep\nb\n\n# Two\n- c\n  - d\n    - e\n- f\n\nend';
let count = 0;
const open = async (body = BODY, noteId?: string) => {
  count += 1;
  const harness = openEditor(body, { noteId: noteId ?? `fold-${count}` });
  vi.useRealTimers();
  await act(() => import('../../../../src/ui/editor/late'));
  await settle();
  const { view } = harness;
  return {
    ...harness,
    caret: (words: string, behind = 0) =>
      act(() => view.dispatch({ selection: { anchor: harness.doc().indexOf(words) + behind } })),
    run: (command: (view: typeof harness.view) => unknown) => act(() => void command(view)),
    folded: () => foldsIn(view.state).map(({ from, to }) => harness.doc().slice(from, to)),
    marks: () => [...view.contentDOM.querySelectorAll('.md-foldable')].map(({ textContent }) => textContent),
  };
};

describe('folding', () => {
  it('marks what something hangs below', async () => {
    const note = await open();
    note.caret('end');
    expect(note.marks()).toEqual(['One', 'Deep', 'Two', '- c', '  - d']);
  });

  it('folds a section, a list, and what is around the caret, and opens it again', async () => {
    const note = await open();
    note.caret('One');
    note.run(toggleFold);
    expect(note.folded()).toEqual(['\na\n## Deep\nb']);
    expect(note.view.contentDOM.querySelector('.md-folded')).not.toBeNull();
    note.run(toggleFold);
    expect(note.folded()).toEqual([]);
    note.caret('c\n');
    note.run(toggleFold);
    expect(note.folded()).toEqual(['\n  - d\n    - e']);
    note.caret('b\n');
    note.run(toggleFold);
    expect(note.folded()).toEqual(['\nb', '\n  - d\n    - e']);
    // The caret stays in sight.
    expect(note.doc().slice(0, note.view.state.selection.main.head)).toMatch(/## Deep$/u);
    note.run(unfoldAll);
    expect(note.folded()).toEqual([]);
    note.run(foldMain);
    expect(note.folded()).toEqual(['\na\n## Deep\nb', '\n- c\n  - d\n    - e\n- f\n\nend']);
    expect(note.doc()).toBe(BODY);
  });

  it('opens what is written or looked for, and nothing else', async () => {
    const note = await open();
    note.caret('One');
    note.run(toggleFold);
    note.caret('Two');
    note.type('x');
    note.caret('# One', 5);
    note.type('y');
    expect(note.folded()).toEqual(['\na\n## Deep\nb']);
    note.type('\n');
    expect(note.folded()).toEqual([]);
    note.caret('Deep');
    note.run(toggleFold);
    expect(note.folded()).toHaveLength(1);
    note.caret('b\n');
    expect(note.folded()).toEqual([]);
    note.caret('Deep');
    note.run(toggleFold);
    const at = note.doc().indexOf('b\n');
    note.edit('input', at, at + 1, 'c');
    expect(note.folded()).toEqual([]);
  });
});
