import type { Line } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';

/** Lines with a caret, or an end of the selection, in them: they show their Markdown as it was typed. */
export type OpenLines = readonly Pick<Line, 'from' | 'to'>[];

export const openLines = (view: EditorView): OpenLines =>
  view.state.selection.ranges
    // A match of the search in the note is selected while the search has the focus.
    .filter((range) => view.hasFocus || !range.empty)
    .flatMap(({ anchor, head }) => [view.state.doc.lineAt(anchor), view.state.doc.lineAt(head)]);
