import type { NoteEditorProps } from './noteEditorProps';

/** The Markdown editor of one note. */
export function NoteEditor(_props: NoteEditorProps) {
  return null;
}
