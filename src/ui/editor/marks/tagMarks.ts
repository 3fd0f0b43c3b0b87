import { syntaxTree } from '@codemirror/language';
import type { EditorState, Range } from '@codemirror/state';
import { Decoration } from '@codemirror/view';
import { tagWords, type TagWord } from '../../../core/note/tagWords';

const ELSEWHERE = /Code|Comment|HTML|URL|LinkReference/u;
const tag = Decoration.mark({ class: 'md-tag' });

const isTag = (state: EditorState, at: number): boolean => {
  for (let node = syntaxTree(state).resolveInner(at, 1); ;) {
    if (ELSEWHERE.test(node.name)) return false;
    if (node.parent === null) return true;
    node = node.parent;
  }
};

/** Marks the tags between two positions: a press on one opens its list. */
export const markTags = (state: EditorState, from: number, to: number, ranges: Range<Decoration>[]): void => {
  const text = state.sliceDoc(from, to);
  if (!text.includes('#')) return;
  for (const { start, end } of tagWords(text)) {
    if (isTag(state, from + start)) ranges.push(tag.range(from + start, from + end));
  }
};

/** The tag that `offset` of `line` lies in or touches. */
export const tagAt = (line: string, offset: number): TagWord | undefined =>
  tagWords(line).find(({ start, end }) => offset >= start && offset <= end);
