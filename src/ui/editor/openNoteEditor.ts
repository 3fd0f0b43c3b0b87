import { isolateHistory } from '@codemirror/commands';
import { Transaction, type TransactionSpec } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import type { AssistedEditor } from '../../core/assistant/assistedEditor';
import type { NoteId } from '../../core/note/note';
import type { TextSpan } from '../../shared/protocol';
import { findInNote } from './find/findInNote';
import { turnGhost } from './ghost/ghostField';
import { trackSpans } from './spanTracking';

const isBlank = (line: { readonly text: string }): boolean => line.text.trim() === '';

const paragraphAround = (view: EditorView): TextSpan => {
  const { doc, selection } = view.state;
  const caretLine = doc.lineAt(selection.main.head);
  if (isBlank(caretLine)) return { start: caretLine.from, end: caretLine.from };
  let first = caretLine;
  let last = caretLine;
  while (first.number > 1 && !isBlank(doc.line(first.number - 1))) first = doc.line(first.number - 1);
  while (last.number < doc.lines && !isBlank(doc.line(last.number + 1))) last = doc.line(last.number + 1);
  return { start: first.from, end: last.to };
};

/** The view as the assistant's editor, for as long as `current()` says that this note is the one shown. */
export const openNoteEditor = (view: EditorView, noteId: NoteId, current: () => boolean): AssistedEditor => {
  const edit = (spec: TransactionSpec): void => {
    if (!current() || view.state.readOnly) return;
    view.dispatch(spec, {
      annotations: [isolateHistory.of('full'), Transaction.userEvent.of('input.assistant')],
      scrollIntoView: true,
    });
    view.focus();
  };
  return {
    noteId,
    text: () => view.state.doc.toString(),
    selection: () => {
      const { from, to } = view.state.selection.main;
      return { start: from, end: to };
    },
    paragraph: () => paragraphAround(view),
    track: (spans) => trackSpans(view, spans, current),
    insertBelow: (offset, text) => {
      const { doc } = view.state;
      let line = doc.lineAt(Math.min(offset, doc.length));
      const below = () => (line.number < doc.lines ? doc.line(line.number + 1) : null);
      let next = below();
      // Between its rows a paragraph would break a table.
      for (; line.text.includes('|') && next?.text.includes('|') === true; next = below()) line = next;
      const before = isBlank(line) ? '' : '\n\n';
      const after = next === null || isBlank(next) ? '' : '\n';
      const insert = `${before}${text}${after}`;
      edit({ changes: { from: line.to, insert }, selection: { anchor: line.to + before.length + text.length } });
    },
    replace: ({ start, end }, text) => {
      edit({ changes: { from: start, to: end, insert: text }, selection: { anchor: start + text.length } });
    },
    focus: () => view.focus(),
    suggestOther: () => {
      view.focus();
      turnGhost(view, 1);
    },
    find: () => void findInNote(view),
  };
};
