import { syntaxTree } from '@codemirror/language';
import type { EditorState, Extension, Line, Range } from '@codemirror/state';
import { Decoration, ViewPlugin, type DecorationSet, type EditorView, type ViewUpdate } from '@codemirror/view';
import type { SyntaxNode, SyntaxNodeRef } from '@lezer/common';
import { checklistItem } from '../../../core/note/checklist';
import { frontMatterOf } from '../../../core/text/structure/frontMatter';
import { FENCE, LINE_START } from '../../../core/note/lineMarks';
import { CheckBox } from '../lists/checkBox';
import { services } from '../editorServices';
import { markNoteLinks, markWebLink } from '../links/linkMarks';
import { openLines, type OpenLines } from './openLines';
import { pictureOf } from '../pictures/pictures';
import { isRelease, PointerHold } from './pointerHold';
import { markTags } from './tagMarks';
import { addressOf, noteFileOf } from '../links/webAddress';

const wholeLine = (name: string): Decoration => Decoration.line({ class: name });
const rule = wholeLine('md-rule');
const headLine = wholeLine('md-headline');
const firstLine = wholeLine('md-first');
const lastLine = wholeLine('md-last');
const LINE_MARKS: Readonly<Record<string, Decoration>> = {
  FencedCode: wholeLine('md-codeblock'),
  CodeBlock: wholeLine('md-codeblock'),
  Blockquote: wholeLine('md-quoteline'),
  Table: wholeLine('md-tableline'),
  FrontMatter: wholeLine('md-frontline'),
};
const titleLine = wholeLine('md-titleline');
const bullet = Decoration.mark({ class: 'md-bullet' });
const hidden = Decoration.replace({});
const done = Decoration.mark({ class: 'md-done' });
const imageSource = Decoration.mark({ class: 'md-imagesource' });

/** The mark of an item that is neither numbered nor a check box. */
const isBullet = ({ parent }: SyntaxNode): boolean =>
  parent?.parent?.name === 'BulletList' && parent.getChild('Task') === null;

/** How much of `node` a reader need not see; null for what stays. A mark of a line takes the space behind it along. */
const stepsBack = (state: EditorState, { name, from, to, node }: SyntaxNodeRef): readonly [number, number] | null => {
  if (name === 'EmphasisMark' || name === 'StrikethroughMark') return [from, to];
  const { parent } = node;
  if (name === 'CodeMark') return parent?.name === 'InlineCode' ? [from, to] : null;
  // Of `\|` and `\*` the sign alone is meant.
  if (name === 'Escape') return [from, from + 1];
  if (name === 'QuoteMark') return [from, state.sliceDoc(to, to + 1) === ' ' ? to + 1 : to];
  if (name === 'HeaderMark' && parent?.name.startsWith('ATX') === true) {
    const line = state.doc.lineAt(from);
    const inLine = from - line.from;
    if (from === parent.from) return [from, to + (/^ */u.exec(line.text.slice(to - line.from))?.[0].length ?? 0)];
    return [from - (/ *$/u.exec(line.text.slice(0, inLine))?.[0].length ?? 0), to];
  }
  if (name !== 'LinkMark') return null;
  if (parent?.name === 'Autolink') return [from, to];
  // `[so]` in brackets is read as a link as well, and what leads nowhere must not look like plain words.
  if (parent?.name !== 'Link' || (addressOf(state, parent) ?? noteFileOf(state, parent)) === null) return null;
  // A link without words keeps its address in sight.
  if (state.sliceDoc(parent.from, parent.from + 2) === '[]') return null;
  const mark = state.sliceDoc(from, to);
  return mark === '[' ? [from, to] : mark === ']' ? [from, parent.to] : null;
};

/** A longer first line is a paragraph. */
const TITLE_LENGTH = 120;
/** Rows of a table, and pictures. */
const NO_TITLE = /^\s*(?:\||!\[)/u;

/** As much of a note as front matter is looked for in, in UTF-16 units. */
const MOST_FRONT_LENGTH = 20_000;

/** The line that lists show as the title, where it is plain words: one with marks of its own says what it is. */
const titleLineOf = ({ doc }: EditorState): Line | null => {
  const first = doc.line(1);
  const front = first.text.startsWith('---') ? frontMatterOf(doc.sliceString(0, MOST_FRONT_LENGTH)) : null;
  let line = front === null ? first : doc.lineAt(Math.min(front.end + 1, doc.length));
  while (line.text.trim() === '' && line.number < doc.lines) line = doc.line(line.number + 1);
  const plain = LINE_START.exec(line.text)?.[0].trim() === '' && !NO_TITLE.test(line.text) && !FENCE.test(line.text);
  const underlined = line.number < doc.lines && /^(?:=+|-+)\s*$/u.test(doc.line(line.number + 1).text);
  return plain && !underlined && line.length <= TITLE_LENGTH && /[\p{L}\p{N}]/u.test(line.text) ? line : null;
};

const decorate = (view: EditorView, open: OpenLines): DecorationSet => {
  const { state } = view;
  const { doc } = state;
  const ranges: Range<Decoration>[] = [];
  const isOpen = (position: number): boolean => open.some(({ from, to }) => position >= from && position <= to);
  const caretIn = (from: number, to: number): boolean =>
    view.hasFocus && state.selection.ranges.some((range) => range.from <= to && range.to >= from);
  const hide = (from: number, to: number): void => {
    // What is hidden may not reach over the end of a line.
    if (from < to && !isOpen(from) && doc.lineAt(from).to >= to) ranges.push(hidden.range(from, to));
  };
  /** The picture in the place of its source, or below it while the caret is inside. False when there is none to draw. */
  const drawPicture = (from: number, to: number): boolean => {
    const inside = (position: number): boolean => position > from && position < to;
    const beside =
      doc.lineAt(from).to < to ||
      (view.hasFocus && state.selection.ranges.some(({ anchor, head }) => inside(anchor) || inside(head)));
    const widget = pictureOf(state.sliceDoc(from, to), beside);
    if (widget === null) return false;
    if (beside) ranges.push(imageSource.range(from, to), Decoration.widget({ widget, side: 1 }).range(to));
    else ranges.push(Decoration.replace({ widget }).range(from, to));
    return true;
  };
  const title = titleLineOf(state);
  if (title !== null && title.from <= view.viewport.to) ranges.push(titleLine.range(title.from));
  for (const { from, to } of view.visibleRanges) {
    syntaxTree(state).iterate({
      from,
      to,
      enter: (node) => {
        const { name } = node;
        const lineMark = LINE_MARKS[name];
        if (lineMark !== undefined) {
          const last = Math.min(node.to, to);
          for (let line = doc.lineAt(Math.max(node.from, from)); ; line = doc.lineAt(line.to + 1)) {
            ranges.push(lineMark.range(line.from));
            if (line.from <= node.from) ranges.push(firstLine.range(line.from));
            if (line.to >= node.to) ranges.push(lastLine.range(line.from));
            if (line.to >= last) break;
          }
        }
        if (/^(?:ATX|Setext)/u.test(name) && node.from > 0) ranges.push(headLine.range(doc.lineAt(node.from).from));
        if (name === 'HorizontalRule' && !isOpen(node.from)) ranges.push(rule.range(doc.lineAt(node.from).from));
        if (name === 'ListMark' && !isOpen(node.from) && isBullet(node.node))
          ranges.push(bullet.range(node.from, node.to));
        const stepping = stepsBack(state, node);
        if (stepping !== null) hide(...stepping);
        if (name === 'Image') return !drawPicture(node.from, node.to);
        markWebLink(state, node, ranges);
        if (name !== 'TaskMarker') return true;
        const line = doc.lineAt(node.from);
        const item = checklistItem(line.text);
        if (item === null) return true;
        // The words alone are struck: not the gap behind the box, nor a suggestion at the end.
        const rest = line.text.slice(node.to - line.from);
        const words = rest.trim();
        const wordsFrom = node.to + rest.indexOf(words);
        if (item.checked && words !== '') ranges.push(done.range(wordsFrom, wordsFrom + words.length));
        const indent = /^\s*(?:>\s?)*\s*/u.exec(line.text)?.[0].length ?? 0;
        // With the caret in the mark the Markdown itself is shown, so that it can be edited as text.
        if (caretIn(line.from + indent, node.to)) return true;
        ranges.push(Decoration.replace({ widget: new CheckBox(item.checked) }).range(line.from + indent, node.to));
        return true;
      },
    });
    markNoteLinks(state.sliceDoc(from, to), from, ranges, hide);
    markTags(state, from, to, ranges);
  }
  return Decoration.set(ranges, true);
};

/**
 * The Markdown of the lines in view, drawn as what it means; where the caret is, as what it is. While the pointer is
 * held down nothing opens: the text would move away under a selection that is being drawn.
 */
export const liveMarks: Extension = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet;
    #open: OpenLines;
    #linkExists = services.props.linkExists;
    readonly #pointer: PointerHold;

    constructor(view: EditorView) {
      this.#pointer = new PointerHold(view);
      this.#open = openLines(view);
      this.decorations = decorate(view, this.#open);
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
    }: ViewUpdate): void {
      const moved = selectionSet || focusChanged || isRelease(transactions);
      const parsed = syntaxTree(state) !== syntaxTree(startState);
      if (docChanged || (moved && !this.#pointer.held)) this.#open = openLines(view);
      const { linkExists } = services.props;
      const relinked = linkExists !== this.#linkExists;
      this.#linkExists = linkExists;
      if (docChanged || viewportChanged || moved || parsed || relinked) this.decorations = decorate(view, this.#open);
    }

    hold(): void {
      this.#pointer.begin();
    }

    destroy(): void {
      this.#pointer.end();
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
