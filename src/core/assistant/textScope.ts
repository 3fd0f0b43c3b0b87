import type { TextSpan } from '../../shared/protocol';
import type { AssistedEditor } from './assistedEditor';

/** Which part of a note a summary or a translation is of. */
export type TextScope = 'selection' | 'paragraph' | 'note';

export const hasSelection = (editor: Pick<AssistedEditor, 'selection'>): boolean => {
  const { start, end } = editor.selection();
  return end > start;
};

/** The part of the note that a scope names now. */
export const spanOfScope = (
  editor: Pick<AssistedEditor, 'text' | 'selection' | 'paragraph'>,
  scope: TextScope,
): TextSpan => {
  switch (scope) {
    case 'selection':
      return editor.selection();
    case 'paragraph':
      return editor.paragraph();
    case 'note':
      return { start: 0, end: editor.text().length };
  }
};
