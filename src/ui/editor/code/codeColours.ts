import { syntaxTree } from '@codemirror/language';
import { StateEffect, type Extension, type Range } from '@codemirror/state';
import { Decoration, ViewPlugin, type DecorationSet, type EditorView, type ViewUpdate } from '@codemirror/view';
import type { SyntaxNode } from '@lezer/common';
import { codeReader, fenceLanguage, loadCodeReader, type CodeReader } from './codeLanguages';
import { colourFence, MOST_CODE, readFence, type FenceReading } from './fenceReading';
import './code.css';

/** A language has come. */
const arrived = StateEffect.define();

const marks = new Map<string, Decoration>();
const markOf = (classes: string): Decoration => {
  const known = marks.get(classes);
  if (known !== undefined) return known;
  const made = Decoration.mark({ class: classes });
  marks.set(classes, made);
  return made;
};

/** A part of the code that is one in the note as well: `shift` further on there. */
interface Piece {
  readonly from: number;
  readonly to: number;
  readonly shift: number;
}

/** The lines of code in a fence, which a quote or an item around it takes apart. */
const linesOf = (fence: SyntaxNode): readonly SyntaxNode[] => fence.getChildren('CodeText');

/** Colours of code by its language: of the fences in view, once what reads the language has come. */
export const codeColours: Extension = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet;
    /** By where the fence begins. */
    #read = new Map<number, FenceReading>();
    readonly #asked = new Set<string>();

    constructor(view: EditorView) {
      this.decorations = this.#colour(view);
    }

    update({ view, state, startState, docChanged, viewportChanged, transactions, changes }: ViewUpdate): void {
      if (docChanged) this.#read = new Map([...this.#read].map(([at, read]) => [changes.mapPos(at, 1), read]));
      const parsed = syntaxTree(state) !== syntaxTree(startState);
      const came = transactions.some(({ effects }) => effects.some((effect) => effect.is(arrived)));
      if (docChanged || viewportChanged || parsed || came) this.decorations = this.#colour(view);
    }

    /** What reads the language; the first time it is asked for it comes, and the page is coloured then. */
    #readerOf(view: EditorView, language: string): CodeReader | undefined {
      const reader = codeReader(language);
      if (reader !== undefined || this.#asked.has(language)) return reader;
      this.#asked.add(language);
      void loadCodeReader(language)?.then(
        () => view.dom.isConnected && view.dispatch({ effects: arrived.of(null) }),
        () => this.#asked.delete(language),
      );
      return undefined;
    }

    #colour(view: EditorView): DecorationSet {
      const ranges: Range<Decoration>[] = [];
      for (const { from, to } of view.visibleRanges) {
        syntaxTree(view.state).iterate({
          from,
          to,
          enter: ({ name, node, type }) => {
            if (name === 'FencedCode') this.#colourOne(view, node, { from, to }, ranges);
            return type.isTop || name === 'Blockquote' || /List/u.test(name);
          },
        });
      }
      return Decoration.set(ranges, true);
    }

    #colourOne(
      view: EditorView,
      fence: SyntaxNode,
      seen: { readonly from: number; readonly to: number },
      ranges: Range<Decoration>[],
    ): void {
      const { state } = view;
      const info = fence.getChild('CodeInfo');
      if (info === null || fence.to - fence.from > MOST_CODE) return;
      const reader = this.#readerOf(view, fenceLanguage(state.sliceDoc(info.from, info.to)));
      if (reader === undefined) return;
      const lines = linesOf(fence);
      const text = lines.map(({ from, to }) => state.sliceDoc(from, to)).join('');
      const reading = readFence(reader, text, this.#read.get(fence.from));
      this.#read.set(fence.from, reading);
      // What is in view of each piece, as places of the text: a colour that goes over the end of one goes on in the next.
      const pieces: Piece[] = [];
      let start = 0;
      for (const { from, to } of lines) {
        const shift = from - start;
        const piece = { from: Math.max(from, seen.from) - shift, to: Math.min(to, seen.to) - shift, shift };
        if (piece.from < piece.to) pieces.push(piece);
        start += to - from;
      }
      const [first, last] = [pieces[0], pieces.at(-1)];
      if (first === undefined || last === undefined) return;
      // Asked once for all of them: each time is read from where the code begins.
      let at = 0;
      colourFence(reading, first.from, last.to, (from, to, classes) => {
        if (from < (pieces[at - 1]?.to ?? 0)) at = 0;
        while ((pieces[at]?.to ?? to) <= from) at += 1;
        for (let next = at, piece = pieces[next]; piece !== undefined && piece.from < to; piece = pieces[(next += 1)]) {
          const [pieceFrom, pieceTo] = [Math.max(from, piece.from), Math.min(to, piece.to)];
          if (pieceFrom < pieceTo) ranges.push(markOf(classes).range(pieceFrom + piece.shift, pieceTo + piece.shift));
        }
      });
    }
  },
  { decorations: (plugin) => plugin.decorations },
);
