import type { TextSpan } from '../../shared/protocol';
import { noteBlocks } from './structure/blocks';
import type { NoteBlock } from './structure/blocks';

export type BlockKind = 'heading' | 'item' | 'text';

/** A run of prose without its line marks (`#`, `-`, `1.`, `>`, check boxes). */
export interface TextBlock extends TextSpan {
  readonly kind: BlockKind;
}

const proseOf = ({ kind, prose }: NoteBlock): TextBlock[] => {
  const [first, last] = [prose[0], prose.at(-1)];
  if (first === undefined || last === undefined || kind === 'frontMatter') return [];
  return [{ start: first.start, end: last.end, kind: kind === 'heading' || kind === 'item' ? kind : 'text' }];
};

/**
 * The prose of a note, in order: one block for each heading, list item, table row or paragraph line; lines that an
 * e-mail program wrapped are joined. Front matter, code, formulas and signatures are left out.
 */
export const textBlocks = (text: string): TextBlock[] => noteBlocks(text).flatMap(proseOf);
