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
}

const changeBetween = (before: string, after: string) => {
  const { from, to, toAfter } = smallestChange(before, after);
  return { fromA: from, toA: to, fromB: from, toB: toAfter };
};

/** Reads the code of a fence; `before` is what was read of it last, if it was. */
export const readFence = (reader: CodeReader, text: string, before: FenceReading | undefined): FenceReading => {
  if (reader.kind === 'mode') return { text, reader, tree: null };
  const known = before?.reader === reader ? before : undefined;
  if (known?.text === text) return known;
  const tree = known?.tree ?? null;
  const fragments =
    known === undefined || tree === null
      ? []
      : TreeFragment.applyChanges(TreeFragment.addTree(tree), [changeBetween(known.text, text)]);
  return { text, reader, tree: reader.parser.parse(text, fragments) };
};

/** Tells every piece of the code that has a colour, in no order; some of them may reach beyond the two places. */
export const colourFence = (
  { reader, text, tree }: FenceReading,
  from: number,
  to: number,
  put: (from: number, to: number, classes: string) => void,
): void => {
  if (reader.kind === 'grammar') {
    if (tree === null) return;
    highlightTree(tree, codeClasses, put, from, to);
    const { within } = reader;
    if (within !== undefined)
      tree.iterate({
        from,
        to,
        enter: (node) => {
          const inner = within[node.name]?.parse(text.slice(node.from, node.to));
          if (inner === undefined) return;
          const shifted = (a: number, b: number, classes: string): void => put(a + node.from, b + node.from, classes);
          highlightTree(inner, codeClasses, shifted, from - node.from, to - node.from);
        },
      });
    return;
  }
  for (const span of streamSpans(reader.mode, text, to)) {
    const name = classOfStyle(span.style);
    if (name !== undefined && span.to > from && span.from < to) put(span.from, span.to, name);
  }
};
