import { syntaxTree } from '@codemirror/language';
import { Prec, type Extension, type Range } from '@codemirror/state';
import {
  Decoration,
  EditorView,
  keymap,
  ViewPlugin,
  type Command,
  type DecorationSet,
  type ViewUpdate,
} from '@codemirror/view';
import { checklistItem } from '../../../core/note/checklist';
import { isPicture } from '../pictures/noteImages';
import { FileChip } from './fileChip';
import { fileLinkAt, fileLinkOf } from './fileLinks';
import { storeFiles } from './storeFiles';
import './files.css';

const source = Decoration.mark({ class: 'md-imagesource' });

const draw = (view: EditorView): DecorationSet => {
  const { state } = view;
  const ranges: Range<Decoration>[] = [];
  for (const { from, to } of view.visibleRanges) {
    if (!state.sliceDoc(from, to).includes('attachment:')) continue;
    syntaxTree(state).iterate({
      from,
      to,
      enter: ({ node }) => {
        const link = fileLinkOf(state, node);
        if (link === null) return;
        const inside = (position: number): boolean => position > link.from && position < link.to;
        const beside =
          state.doc.lineAt(link.from).to < link.to ||
          (view.hasFocus && state.selection.ranges.some(({ anchor, head }) => inside(anchor) || inside(head)));
        const widget = new FileChip(link, beside);
        if (beside)
          ranges.push(source.range(link.from, link.to), Decoration.widget({ widget, side: 1 }).range(link.to));
        else ranges.push(Decoration.replace({ widget }).range(link.from, link.to));
      },
    });
  }
  return Decoration.set(ranges, true);
};

/** The files of the lines in view, drawn; the one that the caret is in, as it is written as well. */
const drawn = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet;

    constructor(view: EditorView) {
      this.decorations = draw(view);
    }

    update({ view, state, startState, docChanged, viewportChanged, selectionSet, focusChanged }: ViewUpdate): void {
      if (docChanged || viewportChanged || selectionSet || focusChanged || syntaxTree(state) !== syntaxTree(startState))
        this.decorations = draw(view);
    }
  },
  { decorations: (plugin) => plugin.decorations },
);

/** Does with the file at the caret what a click does. */
const openAtCaret: Command = (view) => {
  const { state } = view;
  const { head } = state.selection.main;
  if (checklistItem(state.doc.lineAt(head).text) !== null) return false;
  const link = fileLinkAt(state, head);
  if (link === null) return false;
  for (const chip of view.contentDOM.querySelectorAll<HTMLElement>('.note-file')) {
    const at = view.posAtDOM(chip);
    if (at !== link.from && at !== link.to) continue;
    chip.querySelector('button')?.click();
    return true;
  }
  return false;
};

/** Deletes the file beside the caret as a whole: its source is out of sight, and a part of it would be no file. */
const deleteFile =
  (forward: boolean): Command =>
  ({ state, dispatch }) => {
    const { empty, head } = state.selection.main;
    if (!empty || state.readOnly) return false;
    const link = fileLinkAt(state, head);
    if (link === null || (forward ? link.from : link.to) !== head) return false;
    dispatch(state.update({ changes: { from: link.from, to: link.to }, userEvent: 'delete', scrollIntoView: true }));
    return true;
  };

/** Pictures alone are taken in by ../pictures. */
const filesOf = (data: DataTransfer | null): File[] => {
  const files = [...(data?.files ?? [])];
  return files.every(isPicture) ? [] : files;
};

const takingIn = EditorView.domEventHandlers({
  paste: (event, view) => {
    const files = filesOf(event.clipboardData);
    // Office programs put a picture of the text beside the text; file managers put the name of the file beside the file.
    const isText =
      files.every(({ type }) => type.startsWith('image/')) && event.clipboardData?.getData('text/plain') !== '';
    if (files.length === 0 || view.state.readOnly || isText) return false;
    event.preventDefault();
    void storeFiles(view, files);
    return true;
  },
  drop: (event, view) => {
    const files = filesOf(event.dataTransfer);
    if (files.length === 0 || view.state.readOnly) return false;
    event.preventDefault();
    event.stopPropagation();
    const position = view.posAtCoords({ x: event.clientX, y: event.clientY });
    if (position !== null) view.dispatch({ selection: { anchor: position } });
    void storeFiles(view, files);
    return true;
  },
});

/** Files of any kind in a note. Before what hides the marks of a link: where a file is drawn there are none. */
export const noteFiles: Extension = Prec.high([
  drawn,
  takingIn,
  keymap.of([
    { key: 'Mod-Enter', run: openAtCaret },
    { key: 'Backspace', run: deleteFile(false) },
    { key: 'Delete', run: deleteFile(true) },
  ]),
]);
