import { syntaxTree } from '@codemirror/language';
import { Prec, type EditorState, type Extension, type Line, type Range } from '@codemirror/state';
import { Decoration, ViewPlugin, type DecorationSet, type EditorView, type ViewUpdate } from '@codemirror/view';
import type { SyntaxNodeRef } from '@lezer/common';
import { formulaTex } from '../../../core/note/pageSyntax';
import { noteLanguage } from '../marks/noteLanguage';
import { openLines, type OpenLines } from '../marks/openLines';
import { isRelease, PointerHold } from '../marks/pointerHold';
import { calloutOf } from './callout';
import { FootnoteName, WayBack } from './footnotes';
import { footnoteTip } from './footnoteTip';
import { FormulaWidget } from './formulaWidget';
import { pageGrammar } from './pageGrammar';
import './page.css';

const hidden = Decoration.replace({});
const highlighted = Decoration.mark({ class: 'md-highlight', tagName: 'mark' });
const reference = Decoration.mark({ class: 'md-footref' });
const footnoteLine = Decoration.line({ class: 'md-footnote' });
const wayBack = Decoration.widget({ widget: new WayBack(), side: 1 });
const formulaLine = Decoration.line({ class: 'md-formulaline' });
const formulaRest = Decoration.line({ class: 'md-formularest' });
const calloutHead = Decoration.line({ class: 'md-callout-head' });
const calloutFirst = Decoration.line({ class: 'md-callout-first' });
const calloutLast = Decoration.line({ class: 'md-callout-last' });

/** What is selected, where that opens what it touches. */
type Opened = readonly { readonly from: number; readonly to: number }[];

const opened = (view: EditorView): Opened => view.state.selection.ranges.filter(({ empty }) => view.hasFocus || !empty);

class Drawing {
  readonly ranges: Range<Decoration>[] = [];
  readonly #state: EditorState;
  readonly #lines: OpenLines;
  readonly #opened: Opened;

  constructor(state: EditorState, lines: OpenLines, opens: Opened) {
    this.#state = state;
    this.#lines = lines;
    this.#opened = opens;
  }

  draw(node: SyntaxNodeRef, seen: { readonly from: number; readonly to: number }): void {
    const { name, from, to } = node;
    if (name === 'HighlightMark' || (name === 'FootnoteMark' && node.node.parent?.name === 'FootnoteReference'))
      this.#put(hidden, from, to);
    else if (name === 'Highlight') this.ranges.push(highlighted.range(from, to));
    else if (name === 'FootnoteReference') this.ranges.push(reference.range(from, to));
    else if (name === 'FootnoteDefinition') this.#footnote(node);
    else if (name === 'Blockquote') this.#callout(node, seen);
    else if (name === 'MathCode' || name === 'MathCodeBlock') this.#formula(from, to);
  }

  #isOpen(position: number): boolean {
    return this.#lines.some(({ from, to }) => position >= from && position <= to);
  }

  /** What takes the place of a mark, unless its line is written in. */
  #put(decoration: Decoration, from: number, to: number): void {
    if (from < to && !this.#isOpen(from) && this.#state.doc.lineAt(from).to >= to)
      this.ranges.push(decoration.range(from, to));
  }

  #eachLine(from: number, to: number, run: (line: Line) => void): void {
    const { doc } = this.#state;
    for (let line = doc.lineAt(from); ; line = doc.line(line.number + 1)) {
      run(line);
      if (line.to >= to || line.number === doc.lines) break;
    }
  }

  #footnote({ from, to, node }: SyntaxNodeRef): void {
    this.#eachLine(from, to, (line) => this.ranges.push(footnoteLine.range(line.from)));
    const label = node.getChild('FootnoteLabel');
    if (label !== null) {
      const words = /\[\^([^\]]+)\]/u.exec(this.#state.sliceDoc(label.from, label.to))?.[1] ?? '';
      this.#put(Decoration.replace({ widget: new FootnoteName(words) }), label.from, label.to);
    }
    this.ranges.push(wayBack.range(to));
  }

  #callout({ from, to }: SyntaxNodeRef, seen: { readonly from: number; readonly to: number }): void {
    const { doc } = this.#state;
    const head = doc.lineAt(from);
    const callout = calloutOf(head.text, from - head.from);
    if (callout === null) return;
    const look = Decoration.line({ class: `md-callout md-callout-${callout.kind}` });
    this.#eachLine(Math.max(from, seen.from), Math.min(to, seen.to), (line) => {
      this.ranges.push(look.range(line.from));
      if (line.number === head.number) this.ranges.push(calloutFirst.range(line.from), calloutHead.range(line.from));
      if (line.to >= to) this.ranges.push(calloutLast.range(line.from));
    });
    this.#put(callout.label, head.from + callout.from, head.from + callout.to);
  }

  #formula(from: number, to: number): void {
    if (this.#opened.some((range) => range.from <= to && range.to >= from)) return;
    const { doc } = this.#state;
    const first = doc.lineAt(from);
    const { tex, isDisplay } = formulaTex(this.#state.sliceDoc(from, to).replace(/^[ \t]*(?:>[ \t]?)+/gmu, ''));
    const widget = new FormulaWidget(tex, isDisplay);
    if (isDisplay && first.text.slice(0, from - first.from).trim() === '')
      this.ranges.push(formulaLine.range(first.from));
    this.#eachLine(from, to, (line) => {
      if (line.number === first.number) {
        this.ranges.push(Decoration.replace({ widget }).range(from, Math.min(to, line.to)));
        return;
      }
      // Its other lines keep their place in the note, and take none on the page.
      const end = Math.min(to, line.to);
      if (end === line.to) this.ranges.push(formulaRest.range(line.from));
      if (line.from < end) this.ranges.push(hidden.range(line.from, end));
    });
  }
}

/** Highlighted words, footnotes, callouts and formulas in view, drawn; where the caret is, as they are typed. */
const drawn = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet;
    #lines: OpenLines;
    #opened: Opened;
    readonly #pointer: PointerHold;

    constructor(view: EditorView) {
      this.#pointer = new PointerHold(view);
      this.#lines = openLines(view);
      this.#opened = opened(view);
      this.decorations = this.#draw(view);
    }

    update({
      view,
      state,
      startState,
      docChanged,
      viewportChanged,
      selectionSet,
      focusChanged,
      transactions,
    }: ViewUpdate) {
      const moved = (selectionSet || focusChanged) && !this.#pointer.held;
      const released = isRelease(transactions);
      if (docChanged || moved || released) {
        this.#lines = openLines(view);
        this.#opened = opened(view);
      }
      if (docChanged || viewportChanged || moved || released || syntaxTree(state) !== syntaxTree(startState))
        this.decorations = this.#draw(view);
    }

    /** While the pointer is down nothing moves under it. */
    hold(): void {
      this.#pointer.begin();
    }

    destroy(): void {
      this.#pointer.end();
    }

    #draw(view: EditorView): DecorationSet {
      const drawing = new Drawing(view.state, this.#lines, this.#opened);
      for (const { from, to } of view.visibleRanges)
        syntaxTree(view.state).iterate({ from, to, enter: (node) => drawing.draw(node, { from, to }) });
      return Decoration.set(drawing.ranges, true);
    }
  },
  {
    decorations: (plugin) => plugin.decorations,
    eventHandlers: {
      pointerdown() {
        this.hold();
      },
    },
  },
);

/** Before the language that the page starts with: the marks of these are read only from here on. */
const language = Prec.high(noteLanguage(pageGrammar).extension);

export const pageMarks: Extension = [language, drawn, footnoteTip];
