import { syntaxTree } from '@codemirror/language';
import type { EditorState } from '@codemirror/state';
import type { SyntaxNode } from '@lezer/common';
import { outlineOf, type Heading } from '../../../core/note/headings';
import type { Fold } from './folds';

const HEADING = /^(?:ATXHeading|SetextHeading)(\d)$/u;

export const headingLevel = (name: string): number | null => {
  const level = HEADING.exec(name)?.[1];
  return level === undefined ? null : Number(level);
};

/** Whether a heading has anything below it, by its neighbour in the tree. */
export const hasSection = (heading: SyntaxNode): boolean => {
  const next = heading.nextSibling;
  const level = headingLevel(heading.name) ?? 1;
  return next !== null && (headingLevel(next.name) ?? 7) > level;
};

/** Whether an item of a list has a list of its own. */
export const hasList = (item: SyntaxNode): boolean =>
  item.getChild('BulletList') !== null || item.getChild('OrderedList') !== null;

/** From the end of a line to the end of the last line with words before `end`; null when there is none. */
const upTo = ({ doc }: EditorState, from: number, end: number): Fold | null => {
  let last = doc.lineAt(end);
  while (last.from > from && last.text.trim() === '') last = doc.line(last.number - 1);
  return last.from > from ? { from, to: last.to } : null;
};

const sectionOf = (state: EditorState, headings: readonly Heading[], index: number): Fold | null => {
  const heading = headings[index];
  if (heading === undefined) return null;
  const next = headings.slice(index + 1).find(({ level }) => level <= heading.level);
  // An underlined heading keeps its line of signs.
  const line = state.doc.lineAt(heading.end);
  const below = line.number < state.doc.lines ? state.doc.line(line.number + 1) : null;
  const isUnderlined = below !== null && !/^ {0,3}#/u.test(line.text) && /^ {0,3}(?:=+|-+)\s*$/u.test(below.text);
  return upTo(state, isUnderlined ? below.to : line.to, next === undefined ? state.doc.length : next.start - 1);
};

const itemFold = (state: EditorState, at: number): Fold | null => {
  for (let node: SyntaxNode | null = syntaxTree(state).resolveInner(at, 1); node !== null; node = node.parent)
    if (node.name === 'ListItem' && hasList(node)) return upTo(state, state.doc.lineAt(node.from).to, node.to);
  return null;
};

/** What folds at a line: what hangs below it, or else the innermost part that it belongs to. */
export const foldAt = (state: EditorState, position: number): Fold | null => {
  const line = state.doc.lineAt(position);
  const headings = outlineOf(state.doc.toString());
  const index = headings.findLastIndex(({ start }) => start <= line.from);
  const indent = line.from + (/^\s*/u.exec(line.text)?.[0].length ?? 0);
  return (headings[index]?.start === line.from ? null : itemFold(state, indent)) ?? sectionOf(state, headings, index);
};

/** The parts that divide a note: the sections of its widest headings, where there are several of a depth. */
export const mainFolds = (state: EditorState): readonly Fold[] => {
  const headings = outlineOf(state.doc.toString());
  const counts = new Map<number, number>();
  for (const { level } of headings) counts.set(level, (counts.get(level) ?? 0) + 1);
  const levels = [...counts].sort(([a], [b]) => a - b);
  const level = (levels.find(([, count]) => count > 1) ?? levels[0])?.[0];
  return headings.flatMap((heading, index) => {
    const section = heading.level === level ? sectionOf(state, headings, index) : null;
    return section === null ? [] : [section];
  });
};
