import { syntaxTree } from '@codemirror/language';
import type { EditorState } from '@codemirror/state';
import { EditorView, WidgetType } from '@codemirror/view';
import type { SyntaxNode } from '@lezer/common';
import { checklistItem } from '../../../core/note/checklist';
import { FOOTNOTE_DEFINITION } from '../../../core/note/pageSyntax';
import { stripMarks } from '../../../core/note/plainLine';
import { pageText } from './pageText';

interface Footnote {
  readonly label: string;
  readonly from: number;
  readonly to: number;
}

const nodeAt = (state: EditorState, at: number, name: string): SyntaxNode | null => {
  for (const side of [1, -1] as const) {
    for (let node: SyntaxNode | null = syntaxTree(state).resolveInner(at, side); node !== null; node = node.parent)
      if (node.name === name) return node;
  }
  return null;
};

/** The reference to a footnote that a position lies in or touches. */
export const referenceAt = (state: EditorState, at: number): Footnote | null => {
  const node = nodeAt(state, at, 'FootnoteReference');
  if (node === null) return null;
  return { label: state.sliceDoc(node.from + 2, node.to - 1), from: node.from, to: node.to };
};

/** The words of a footnote, by its label; null when nobody wrote them. */
const definitionOf = (state: EditorState, label: string): Footnote | null => {
  const text = state.doc.toString();
  const mark = `[^${label}]:`;
  for (let at = text.indexOf(mark); at !== -1; at = text.indexOf(mark, at + 1)) {
    const line = state.doc.lineAt(at);
    const lead = FOOTNOTE_DEFINITION.exec(line.text.replace(/^(?:\s*>)+\s?/u, ''))?.[0];
    if (lead?.includes(mark) === true) return { label, from: line.from, to: line.to };
  }
  return null;
};

/** What a footnote says, in plain words. */
export const footnoteWords = (state: EditorState, label: string): string | null => {
  const found = definitionOf(state, label);
  if (found === null) return null;
  const line = state.sliceDoc(found.from, found.to);
  return stripMarks(line.slice(line.indexOf(']:') + 2)).trim();
};

/** Where the last jump began: from a footnote it leads back there, and not to the first of several places. */
let left: Footnote | null = null;

const firstReference = (state: EditorState, label: string): Footnote | null => {
  if (left?.label === label && referenceAt(state, Math.min(left.from, state.doc.length))?.label === label) return left;
  const text = state.doc.toString();
  const mark = `[^${label}]`;
  for (let at = text.indexOf(mark); at !== -1; at = text.indexOf(mark, at + 1))
    if (text[at + mark.length] !== ':') return { label, from: at, to: at + mark.length };
  return null;
};

const go = (view: EditorView, at: number): void => {
  view.dispatch({
    selection: { anchor: at },
    effects: EditorView.scrollIntoView(at, { y: 'center' }),
    userEvent: 'select',
  });
  view.focus();
};

/** From a reference to its footnote. False when there is none. */
export const goToFootnote = (view: EditorView, reference: Footnote): boolean => {
  const found = definitionOf(view.state, reference.label);
  if (found === null) return false;
  left = reference;
  go(view, found.to);
  return true;
};

/** From the footnote around a position back to where it is referred to. */
const goBack = (view: EditorView, at: number): boolean => {
  const node = nodeAt(view.state, at, 'FootnoteDefinition');
  const label = /^\s*\[\^([^\]]+)\]/u.exec(node === null ? '' : view.state.sliceDoc(node.from, node.to))?.[1];
  const place = label === undefined ? null : firstReference(view.state, label);
  if (place === null) return false;
  go(view, place.to);
  return true;
};

/** The key that opens a link: from the reference at the caret to its footnote, from a footnote back. */
export const followFootnote = (view: EditorView): boolean => {
  const { state } = view;
  const { head } = state.selection.main;
  if (checklistItem(state.doc.lineAt(head).text) !== null) return false;
  const reference = referenceAt(state, head);
  return reference === null ? goBack(view, head) : goToFootnote(view, reference);
};

/** Behind the words of a footnote: leads back. */
export class WayBack extends WidgetType {
  override eq(): boolean {
    return true;
  }

  override toDOM(view: EditorView): HTMLElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'md-footback';
    button.textContent = '↩';
    button.ariaLabel = pageText('footnoteBack');
    button.title = button.ariaLabel;
    // Keys reach the same by Ctrl+Enter.
    button.tabIndex = -1;
    button.addEventListener('mousedown', (event) => event.preventDefault());
    button.addEventListener('click', () => goBack(view, view.posAtDOM(button)));
    return button;
  }

  override ignoreEvent(): boolean {
    return true;
  }
}

/** The label of a footnote before its words. */
export class FootnoteName extends WidgetType {
  readonly #label: string;

  constructor(label: string) {
    super();
    this.#label = label;
  }

  override eq(other: FootnoteName): boolean {
    return this.#label === other.#label;
  }

  override toDOM(): HTMLElement {
    const name = document.createElement('span');
    name.className = 'md-footname';
    name.textContent = this.#label;
    return name;
  }

  override ignoreEvent(): boolean {
    return false;
  }
}
