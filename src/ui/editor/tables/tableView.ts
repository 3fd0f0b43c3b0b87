import { syntaxTree } from '@codemirror/language';
import type { EditorState, Extension, Range } from '@codemirror/state';
import { Decoration, EditorView, ViewPlugin, WidgetType, type DecorationSet, type ViewUpdate } from '@codemirror/view';
import { isRelease, PointerHold } from '../pointerHold';
import { alignsOf, cellsOf, sharesOf, type Align } from './tableRows';
import './tables.css';

/** A cell without words still takes its place. */
class EmptyCell extends WidgetType {
  readonly #share: number;

  constructor(share: number) {
    super();
    this.#share = share;
  }

  override eq(other: EmptyCell): boolean {
    return this.#share === other.#share;
  }

  override toDOM(): HTMLElement {
    const cell = document.createElement('span');
    cell.className = 'md-cell';
    cell.style.flexGrow = String(this.#share);
    return cell;
  }
}

interface Drawn {
  /** Lines of rows, and what stands between cells. */
  readonly inner: DecorationSet;
  /** The cells themselves: outside of all other marks, or a bold word would split one. */
  readonly outer: DecorationSet;
}

const headRow = Decoration.line({ class: 'md-row md-rowhead' });
const row = Decoration.line({ class: 'md-row' });
const ruleRow = Decoration.line({ class: 'md-rowrule' });
const hidden = Decoration.replace({});

const drawTable = (
  state: EditorState,
  table: { readonly from: number; readonly to: number },
  view: { readonly from: number; readonly to: number },
  inner: Range<Decoration>[],
  outer: Range<Decoration>[],
): void => {
  const { doc } = state;
  const head = doc.lineAt(table.from);
  const last = doc.lineAt(table.to);
  const rows: string[] = [];
  for (let number = head.number; number <= last.number; number += 1)
    if (number !== head.number + 1) rows.push(doc.line(number).text);
  const shares = sharesOf(rows);
  const aligns = head.number < last.number ? alignsOf(doc.line(head.number + 1).text) : [];
  const cellMark = (share: number, align: Align): Decoration =>
    Decoration.mark({ class: 'md-cell', attributes: { style: `flex-grow: ${share}; text-align: ${align}` } });
  const first = Math.max(head.number, doc.lineAt(Math.max(table.from, view.from)).number);
  for (let number = first; number <= last.number; number += 1) {
    const line = doc.line(number);
    if (line.from > view.to) break;
    if (number === head.number + 1) {
      inner.push(ruleRow.range(line.from));
      continue;
    }
    inner.push((number === head.number ? headRow : row).range(line.from));
    const cells = cellsOf(line.text).slice(0, shares.length);
    let at = line.from;
    cells.forEach(({ start, end }, column) => {
      const share = shares[column] ?? 1;
      const from = line.from + start;
      if (at < from) inner.push(hidden.range(at, from));
      if (start === end) inner.push(Decoration.widget({ widget: new EmptyCell(share), side: 1 }).range(from));
      else outer.push(cellMark(share, aligns[column] ?? 'start').range(from, line.from + end));
      at = line.from + end;
    });
    if (at < line.to) inner.push(hidden.range(at, line.to));
    for (let column = cells.length; column < shares.length; column += 1)
      inner.push(Decoration.widget({ widget: new EmptyCell(shares[column] ?? 1), side: 1 }).range(line.to));
  }
};

/** Whether the caret or an end of the selection is in it: then its source is shown, to be edited. */
const isOpen = (view: EditorView, from: number, to: number): boolean =>
  view.state.selection.ranges
    .filter((range) => view.hasFocus || !range.empty)
    .some(({ anchor, head }) => [anchor, head].some((at) => at >= from && at <= to));

const draw = (view: EditorView): Drawn => {
  const inner: Range<Decoration>[] = [];
  const outer: Range<Decoration>[] = [];
  for (const { from, to } of view.visibleRanges) {
    syntaxTree(view.state).iterate({
      from,
      to,
      enter: (node) => {
        if (node.name !== 'Table') return node.type.isTop || node.name === 'Blockquote' || /List/u.test(node.name);
        if (!isOpen(view, node.from, node.to)) drawTable(view.state, node, { from, to }, inner, outer);
        return false;
      },
    });
  }
  return { inner: Decoration.set(inner, true), outer: Decoration.set(outer, true) };
};

const tables = ViewPlugin.fromClass(
  class {
    drawn: Drawn;
    readonly #view: EditorView;
    readonly #pointer: PointerHold;

    constructor(view: EditorView) {
      this.#view = view;
      this.#pointer = new PointerHold(view);
      this.drawn = draw(view);
    }

    update({
      docChanged,
      viewportChanged,
      selectionSet,
      focusChanged,
      state,
      startState,
      transactions,
    }: ViewUpdate): void {
      const moved = (selectionSet || focusChanged) && !this.#pointer.held;
      const parsed = syntaxTree(state) !== syntaxTree(startState);
      if (docChanged || viewportChanged || moved || isRelease(transactions) || parsed) this.drawn = draw(this.#view);
    }

    /** While the pointer is down no table opens. */
    hold(): void {
      this.#pointer.begin();
    }

    destroy(): void {
      this.#pointer.end();
    }
  },
  {
    decorations: ({ drawn }) => drawn.inner,
    provide: (plugin) => EditorView.outerDecorations.of((view) => view.plugin(plugin)?.drawn.outer ?? Decoration.none),
    eventHandlers: {
      pointerdown() {
        this.hold();
      },
    },
  },
);

/** Tables as tables: rows of cells in columns. A press into one shows its source. */
export const tableView: Extension = tables;
