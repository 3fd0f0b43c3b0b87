import type { Extension, Range } from '@codemirror/state';
import { Decoration, EditorView, type DecorationSet } from '@codemirror/view';

/** Without it the editor takes every line for one from left to right, and a click on Hebrew for one at its end. */
const eitherWay = Decoration.line({ attributes: { dir: 'auto' } });

const decorate = ({ state, viewport }: EditorView): DecorationSet => {
  const ranges: Range<Decoration>[] = [];
  for (let at = viewport.from; at <= viewport.to; ) {
    const line = state.doc.lineAt(at);
    at = line.to + 1;
    ranges.push(eitherWay.range(line.from));
  }
  return Decoration.set(ranges, true);
};

/** Where lines begin: on the side that their first letter says. */
export const lineStarts: Extension = EditorView.outerDecorations.of(decorate);
