import { TreeFragment, type Tree } from '@lezer/common';
import { highlightTree } from '@lezer/highlight';
import { classOfStyle, codeClasses } from './codeClasses';
import { smallestChange } from '../smallestChange';
import type { CodeReader } from './codeLanguages';
import { streamSpans } from './streamSpans';

/** Longer code keeps its one colour: it would cost more than a frame to read. In UTF-16 units. */
export const MOST_CODE = 50_000;

/** What was made of a fence the last time: a letter more reads only what is around it. */
export interface FenceReading {
  readonly text: string;
  readonly reader: CodeReader;
  readonly tree: Tree | null;
  /** What was made of the scripts and styles of a page that were coloured, by where they begin. */
  readonly within: Map<number, FenceReading>;
}

const changeBetween = (before: string, after: string) => {
  const { from, to, toAfter } = smallestChange(before, after);
  return { fromA: from, toA: to, fromB: from, toB: toAfter };
};

/** Reads the code of a fence; `before` is what was read of it last, if it was. */
export const readFence = (reader: CodeReader, text: string, before: FenceReading | undefined): FenceReading => {
  if (reader.kind === 'mode') return { text, reader, tree: null, within: new Map() };
  const known = before?.reader === reader ? before : undefined;
  if (known?.text === text) return known;
  const tree = known?.tree ?? null;
  if (known === undefined || tree === null) return { text, reader, tree: reader.parser.parse(text), within: new Map() };
  const change = changeBetween(known.text, text);
  const fragments = TreeFragment.applyChanges(TreeFragment.addTree(tree), [change]);
  const moved = (at: number): number => (at <= change.fromA ? at : at + change.toB - change.toA);
  const within = new Map([...known.within].map(([at, reading]) => [moved(at), reading]));
  return { text, reader, tree: reader.parser.parse(text, fragments), within };
};

/** Tells every piece of the code that has a colour, in no order; some of them may reach beyond the two places. */
export const colourFence = (
  { reader, text, tree, within }: FenceReading,
  from: number,
  to: number,
  put: (from: number, to: number, classes: string) => void,
): void => {
  if (reader.kind === 'grammar') {
    if (tree === null) return;
    highlightTree(tree, codeClasses, put, from, to);
    const readers = reader.within;
    if (readers !== undefined)
      tree.iterate({
        from,
        to,
        enter: (node) => {
          const own = readers[node.name];
          if (own === undefined) return;
          const inner = readFence(own, text.slice(node.from, node.to), within.get(node.from));
          within.set(node.from, inner);
          const shifted = (a: number, b: number, classes: string): void => put(a + node.from, b + node.from, classes);
          colourFence(inner, from - node.from, to - node.from, shifted);
        },
      });
    return;
  }
  for (const span of streamSpans(reader.mode, text, to)) {
    const name = classOfStyle(span.style);
    if (name !== undefined && span.to > from && span.from < to) put(span.from, span.to, name);
  }
};
