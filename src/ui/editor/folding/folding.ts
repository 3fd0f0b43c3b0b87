import { syntaxTree } from '@codemirror/language';
import type { Extension, Range } from '@codemirror/state';
import {
  Decoration,
  keymap,
  ViewPlugin,
  WidgetType,
  type DecorationSet,
  type EditorView,
  type ViewUpdate,
} from '@codemirror/view';
import { pageText } from '../page/pageText';
import { hasList, hasSection, headingLevel } from './foldable';
import { toggleFold, toggleFoldAt } from './foldCommands';
import { foldsIn, foldState } from './folds';
import './folding.css';

/** In the margin of a line that something hangs below: folds it away, and back. */
class FoldMark extends WidgetType {
  readonly #folded: boolean;

  constructor(folded: boolean) {
    super();
    this.#folded = folded;
  }

  override eq(other: FoldMark): boolean {
    return this.#folded === other.#folded;
  }

  override toDOM(view: EditorView): HTMLElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'md-fold';
    button.ariaExpanded = String(!this.#folded);
    button.ariaLabel = pageText(this.#folded ? 'unfold' : 'fold');
    button.title = button.ariaLabel;
    // Keys reach the same by Ctrl+. in the line.
    button.tabIndex = -1;
    button.addEventListener('mousedown', (event) => event.preventDefault());
    button.addEventListener('click', () => toggleFoldAt(view, view.posAtDOM(button)));
    return button;
  }

  override ignoreEvent(): boolean {
    return true;
  }
}

const open = Decoration.widget({ widget: new FoldMark(false), side: -1 });
const closed = Decoration.widget({ widget: new FoldMark(true), side: -1 });
const foldable = Decoration.line({ class: 'md-foldable' });
const here = Decoration.line({ class: 'md-foldable md-foldhere' });

const draw = (view: EditorView): DecorationSet => {
  const { state } = view;
  const ranges: Range<Decoration>[] = [];
  const folds = foldsIn(state);
  const caret = view.hasFocus ? state.doc.lineAt(state.selection.main.head).from : -1;
  const marked = new Set<number>();
  const mark = (at: number): void => {
    const line = state.doc.lineAt(at);
    if (marked.has(line.from)) return;
    marked.add(line.from);
    const isClosed = folds.some(({ from }) => from >= line.from && from <= line.to);
    ranges.push((line.from === caret ? here : foldable).range(line.from), (isClosed ? closed : open).range(line.from));
  };
  for (const { from, to } of view.visibleRanges) {
    syntaxTree(state).iterate({
      from,
      to,
      enter: ({ name, node, type }) => {
        if (headingLevel(name) !== null) {
          // In a quote or an item a heading divides nothing.
          if (node.parent?.type.isTop === true && hasSection(node)) mark(node.from);
          return false;
        }
        if (name === 'ListItem' && hasList(node)) mark(node.from);
        return type.isTop || name === 'ListItem' || name === 'BulletList' || name === 'OrderedList';
      },
    });
  }
  return Decoration.set(ranges, true);
};

const marks = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet;

    constructor(view: EditorView) {
      this.decorations = draw(view);
    }

    update({ view, state, startState, docChanged, viewportChanged, selectionSet, focusChanged }: ViewUpdate): void {
      const turned = foldsIn(state) !== foldsIn(startState) || syntaxTree(state) !== syntaxTree(startState);
      if (docChanged || viewportChanged || selectionSet || focusChanged || turned) this.decorations = draw(view);
    }
  },
  { decorations: (plugin) => plugin.decorations },
);

/** Headings and items of lists fold what hangs below them. */
export const folding: Extension = [
  foldState,
  marks,
  keymap.of([{ key: 'Mod-.', run: toggleFold, preventDefault: true }]),
];
