import type { Note } from '../../core/note/note';
import { fileNameOf, noteTitle } from '../../core/note/noteText';
import type { ExportFile } from '../../core/ports/transferService';
import { toMarkdown } from '../../core/transfer/frontMatter';

/** One note as a Markdown file. */
export const noteFileOf = (note: Note): ExportFile => {
  const name = `${fileNameOf(noteTitle(note.body), 'Untitled')}.md`;
  // Pin and archive are of this app; a single file goes to somebody else.
  const text = toMarkdown({ ...note, pinned: false, archived: false });
  return { name, mimeType: 'text/markdown;charset=utf-8', bytes: new TextEncoder().encode(text) };
};
