import type { Note } from '../../core/note/note';
import { fileNameOf, noteTitle } from '../../core/note/noteText';
import { tagsLine } from '../../core/transfer/tagsLine';
import type { ExportFile } from '../../core/ports/transferService';

/**
 * One note as a Markdown file, by what the shell has at hand: it must work when nothing more can be loaded. Pin and
 * archive are of this app; a single file goes to somebody else.
 */
export const noteFileOf = ({ body, tags }: Note): ExportFile => {
  const name = `${fileNameOf(noteTitle(body), 'Untitled')}.md`;
  const text = tags.length === 0 ? body : `---\n${tagsLine(tags)}\n---\n${body}`;
  return { name, mimeType: 'text/markdown;charset=utf-8', bytes: new TextEncoder().encode(text) };
};
