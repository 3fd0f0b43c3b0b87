import type { EditorState, Range } from '@codemirror/state';
import { Decoration } from '@codemirror/view';
import type { SyntaxNodeRef } from '@lezer/common';
import { titleToBegin } from '../../../core/note/linkTargets';
import { noteLinks } from '../../../core/note/links';
import { isApple } from '../../format/keyboard';
import { services } from '../editorServices';
import { addressOf, isWebLink, noteFileOf } from './webAddress';

const mark = Decoration.mark({ class: 'md-mark' });
const known = Decoration.mark({ class: 'md-wikilink' });

/** How a link to a note is drawn: one that leads to none yet says so. */
const labelOf = (target: string): Decoration => {
  const { props, translate } = services;
  if (target.startsWith('#') || props.linkExists?.(target) !== false) return known;
  const attributes = { title: translate('linkBegins', { title: titleToBegin(target) }) };
  return Decoration.mark({ class: 'md-wikilink md-wikilink-new', attributes });
};

/** Links to notes in `text`, which begins at `offset` in the note. Their brackets are for who writes them. */
export const markNoteLinks = (
  text: string,
  offset: number,
  ranges: Range<Decoration>[],
  hide: (from: number, to: number) => void,
): void => {
  for (const { title, start, end } of noteLinks(text)) {
    const from = offset + start;
    const to = offset + end;
    const bar = text.slice(start, end).indexOf('|');
    const label = labelOf(title);
    const wordsFrom = bar === -1 || bar >= end - start - 3 ? from + 2 : from + bar + 1;
    ranges.push(mark.range(from, from + 2), label.range(from + 2, to - 2), mark.range(to - 2, to));
    hide(from, wordsFrom);
    hide(to - 2, to);
  }
};

/** Says where a link to the web leads, and how it is opened; one to the file of a note is a link to that note. */
export const markWebLink = (
  state: EditorState,
  { from, to, node }: SyntaxNodeRef,
  ranges: Range<Decoration>[],
): void => {
  const file = noteFileOf(state, node);
  if (file !== null) ranges.push(labelOf(file).range(from, to));
  const address = isWebLink(node) ? addressOf(state, node) : null;
  // A file of the note is drawn late (../files).
  if (address === null || address.startsWith('attachment:')) return;
  const { translate } = services;
  const key = isApple() ? '⌘' : translate('ctrl');
  const title = translate('linkOpens', { key, address });
  ranges.push(Decoration.mark({ class: 'md-weblink', attributes: { title } }).range(from, to));
};
