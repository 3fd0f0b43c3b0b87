import { syntaxTree } from '@codemirror/language';
import { Prec, type EditorState, type Extension, type Range } from '@codemirror/state';
import {
  Decoration,
  EditorView,
  keymap,
  ViewPlugin,
  WidgetType,
  type DecorationSet,
  type ViewUpdate,
} from '@codemirror/view';
import { isRelease, PointerHold } from '../marks/pointerHold';
import { editTable, enterCell, moveRow, stepCell } from './tableEdits';
import { tableGuard } from './tableGuard';
import { TableHandle } from './tableHandle';
import { keepTable } from './tableLines';
import { openTableMenu } from './tableMenu';
import { alignsOf, cellsOf, MEASURED_ROWS, sharesOf, type Align } from './tableRows';
import { isSource, sourceField } from './tableSource';
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
const handle = Decoration.widget({ widget: new TableHandle(), side: 2 });
const entered = Decoration.line({ class: 'md-tablehere' });

const drawTable = (
  state: EditorState,
  table: { readonly from: number; readonly to: number },
  view: { readonly from: number; readonly to: number },
  inner: Range<Decoration>[],
  outer: Range<Decoration>[],
  caret: number,
): void => {
  const { doc } = state;
  const head = doc.lineAt(table.from);
  const last = doc.lineAt(table.to);
  const rows: string[] = [];
  for (let number = head.number; number <= Math.min(last.number, head.number + MEASURED_ROWS); number += 1)
    if (number !== head.number + 1) rows.push(doc.line(number).text);
  const shares = sharesOf(rows);
  const aligns = head.number < last.number ? alignsOf(doc.line(head.number + 1).text) : [];
  const cellMark = (share: number, align: Align, here: boolean): Decoration =>
    Decoration.mark({
      class: here ? 'md-cell md-cellhere' : 'md-cell',
      attributes: { style: `flex-grow: ${share}; text-align: ${align}` },
    });
  const first = Math.max(head.number, doc.lineAt(Math.max(table.from, view.from)).number);
  for (let number = first; number <= last.number; number += 1) {
    const line = doc.line(number);
    if (line.from > view.to) break;
    if (number === head.number + 1) {
      inner.push(ruleRow.range(line.from));
      continue;
    }
    inner.push((number === head.number ? headRow : row).range(line.from));
    if (number === head.number && caret >= table.from && caret <= table.to) inner.push(entered.range(line.from));
    const cells = cellsOf(line.text).slice(0, shares.length);
    let at = line.from;
    cells.forEach((cell, column) => {
      const share = shares[column] ?? 1;
      const isEmpty = cell.start === cell.end;
      const hasCaret = caret >= line.from + cell.from && caret <= line.from + cell.to;
      // An empty cell is the space in it: there a caret can stand. Space that is being typed at the end is seen, too.
      const start = isEmpty ? cell.from : cell.start;
      const end = isEmpty ? cell.to : hasCaret ? Math.max(cell.end, caret - line.from) : cell.end;
      const from = line.from + start;
      if (at < from) inner.push(hidden.range(at, from));
      if (start === end) inner.push(Decoration.widget({ widget: new EmptyCell(share), side: 1 }).range(from));
      else outer.push(cellMark(share, aligns[column] ?? 'start', hasCaret).range(from, line.from + end));
      at = line.from + end;
    });
    if (at < line.to) inner.push(hidden.range(at, line.to));
    for (let column = cells.length; column < shares.length; column += 1)
      inner.push(Decoration.widget({ widget: new EmptyCell(shares[column] ?? 1), side: 1 }).range(line.to));
    if (number === head.number) inner.push(handle.range(line.to));
  }
};

const draw = (view: EditorView): Drawn => {
  const inner: Range<Decoration>[] = [];
  const outer: Range<Decoration>[] = [];
  const caret = view.hasFocus ? view.state.selection.main.head : -1;
  for (const { from, to } of view.visibleRanges) {
    syntaxTree(view.state).iterate({
      from,
      to,
      enter: (node) => {
        if (node.name !== 'Table') return node.type.isTop || node.name === 'Blockquote' || /List/u.test(node.name);
        if (!isSource(view.state, node.from, node.to)) drawTable(view.state, node, { from, to }, inner, outer, caret);
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
      const turned = state.field(sourceField, false) !== startState.field(sourceField, false);
      if (docChanged || viewportChanged || moved || isRelease(transactions) || parsed || turned)
        this.drawn = draw(this.#view);
    }

    /** While the pointer is down nothing moves under it. */
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

/** Tables as tables: rows of cells in columns, written in where they stand. */
export const tableView: Extension = [
  sourceField,
  tables,
  tableGuard,
  Prec.high(
    keymap.of([
      { key: 'Tab', run: stepCell(1), shift: stepCell(-1) },
      { key: 'Enter', run: enterCell },
      { key: 'ArrowDown', run: moveRow(1) },
      { key: 'ArrowUp', run: moveRow(-1) },
      { key: 'Alt-ArrowUp', run: keepTable(-1), shift: keepTable(null) },
      { key: 'Alt-ArrowDown', run: keepTable(1), shift: keepTable(null) },
      { key: 'Mod-Enter', run: editTable('rowBelow') },
      { key: 'Mod-Shift-Enter', run: editTable('columnAfter') },
      { key: 'Mod-Shift-Backspace', run: editTable('removeRow') },
      { key: 'Mod-Alt-Backspace', run: editTable('removeColumn') },
      { key: 'Alt-Enter', run: (view) => openTableMenu(view) },
    ]),
  ),
];
