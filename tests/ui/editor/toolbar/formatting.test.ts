import { ensureSyntaxTree } from '@codemirror/language';
import { EditorState } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { describe, expect, it } from 'vitest';
import { toggleMark, toggleMarkLate, type FormatMark } from '../../../../src/ui/editor/toolbar/formatting';
import { noteMarkdown } from '../../../../src/ui/editor/marks/noteLanguage';

/** `‹` and `›` are the ends of the selection, `|` is a caret. */
const after = (marked: string, ...marks: readonly FormatMark[]): string => {
  const caret = marked.indexOf('|');
  const anchor = caret === -1 ? marked.indexOf('‹') : caret;
  const head = caret === -1 ? marked.indexOf('›') - 1 : caret;
  const state = EditorState.create({
    doc: marked.replace(/[‹›|]/gu, ''),
    selection: { anchor, head },
    extensions: noteMarkdown,
  });
  const view = new EditorView({ state });
  for (const mark of marks) {
    ensureSyntaxTree(view.state, view.state.doc.length);
    toggleMark(view, mark);
  }
  const { doc, selection } = view.state;
  const { from, to } = selection.main;
  view.destroy();
  const text = doc.toString();
  return from === to
    ? `${text.slice(0, from)}|${text.slice(from)}`
    : `${text.slice(0, from)}‹${text.slice(from, to)}›${text.slice(to)}`;
};

describe('bold and italic', () => {
  it('go around the selected words and away again', () => {
    expect(after('a ‹word› b', '**')).toBe('a **‹word›** b');
    expect(after('a ‹word› b', '**', '**')).toBe('a ‹word› b');
    expect(after('a ‹word› b', '*', '*')).toBe('a ‹word› b');
  });

  it('lie over each other, and each goes alone', () => {
    expect(after('‹word›', '**', '*')).toBe('***‹word›***');
    expect(after('‹word›', '*', '**')).toBe('***‹word›***');
    expect(after('‹word›', '**', '*', '**')).toBe('*‹word›*');
    expect(after('‹word›', '**', '*', '*')).toBe('**‹word›**');
  });

  it('are seen when the marks are selected with the words', () => {
    expect(after('‹**word**›', '**')).toBe('‹word›');
    expect(after('‹**word**›', '*')).toBe('*‹**word**›*');
    expect(after('‹***word***›', '*')).toBe('‹**word**›');
  });

  it('go away from a part and stay with the rest', () => {
    expect(after('**one ‹two› three**', '**')).toBe('**one** ‹two› **three**');
    expect(after('**‹one› two**', '**')).toBe('‹one› **two**');
    expect(after('**one ‹two›**', '**')).toBe('**one** ‹two›');
    expect(after('***one ‹two›***', '*')).toBe('***one* ‹two›**');
    expect(after('*a **b ‹c› d** e*', '**')).toBe('*a **b** ‹c› **d** e*');
  });

  it('grow over what is marked in part', () => {
    expect(after('**on‹e** tw›o', '**')).toBe('**on‹e tw›**o');
    expect(after('‹one **two** three›', '**')).toBe('**‹one two three›**');
    expect(after('_on‹e_ two›', '*')).toBe('*on‹e two›*');
  });

  it('leave the space at the ends of the selection outside', () => {
    expect(after('a‹ word ›b', '**')).toBe('a **‹word›** b');
  });

  it('mark lines one by one, behind their bullets', () => {
    expect(after('‹- [ ] mast\n\n> sail\n## rope›', '**')).toBe('- [ ] **‹mast**\n\n> **sail**\n## **rope›**');
    expect(after('- **‹mast**\n- **sail›**', '**')).toBe('- ‹mast\n- sail›');
  });

  it('take the word around a caret', () => {
    expect(after('a wo|rd b', '**')).toBe('a **wo|rd** b');
    expect(after('a **wo|rd** b', '**')).toBe('a wo|rd b');
    expect(after('a **wo|rd** b', '*')).toBe('a ***wo|rd*** b');
    expect(after('**one t|wo**', '**')).toBe('one t|wo');
  });

  it('open where nothing is, close behind what was written, and vanish when nothing was', () => {
    expect(after('a |', '**')).toBe('a **|**');
    expect(after('a **|**', '**')).toBe('a |');
    expect(after('a **bold|**', '**')).toBe('a **bold**|');
    expect(after('a *bold |*', '*')).toBe('a *bold *|');
    expect(after('a |', '**', '*')).toBe('a ***|***');
    expect(after('a ***|***', '**')).toBe('a *|*');
  });
});

describe('a key that waits for its code', () => {
  const late = (doc: string, anchor: number, head: number, meanwhile: (view: EditorView) => void): string => {
    const view = new EditorView({
      state: EditorState.create({ doc, selection: { anchor, head }, extensions: noteMarkdown }),
    });
    const pressed = view.state;
    meanwhile(view);
    toggleMarkLate(view, '**', pressed);
    const { doc: now, selection } = view.state;
    view.destroy();
    return `${now.sliceString(0, selection.main.head)}|${now.sliceString(selection.main.head)}`;
  };
  const type = (view: EditorView, text: string): void => view.dispatch(view.state.replaceSelection(text));

  it('marks what was typed meanwhile, and the typing goes on inside', () => {
    expect(late('this is ', 8, 8, (view) => type(view, 'very bold'))).toBe('this is **very bold|**');
    expect(late('a  b', 2, 2, (view) => type(view, 'word '))).toBe('a **word** | b');
  });

  it('marks what was selected, not what is selected by now', () => {
    expect(late('one two', 0, 3, (view) => view.dispatch({ selection: { anchor: 7 } }))).toBe('**one** two|');
  });

  it('leaves a text alone that was edited elsewhere', () => {
    expect(late('one two', 7, 7, (view) => view.dispatch({ changes: { from: 0, to: 3, insert: 'three' } }))).toBe(
      'three two|',
    );
  });
});
