import type { TextSpan } from '../../shared/protocol';
import { askedValue, wordPlaces } from './askedValue';
import type { QuestionKind } from './questionKinds';
import { questionWords } from './questionWords';

/** A piece of a shown sentence. `word`: stands in the question too; `value`: is of the kind that is
 * asked for, and alone of it, which is mostly the answer (DECISIONS.md). */
export interface ShownPiece {
  readonly text: string;
  readonly mark: 'word' | 'value' | null;
}

/** A sentence as it is shown, taken apart by what is marked in it; together the pieces are `text` again. */
export const shownPieces = (text: string, question: string, kind: QuestionKind | null): readonly ShownPiece[] => {
  const asked = questionWords(question);
  const words = wordPlaces(text, asked);
  const value = askedValue(text, kind, asked);
  const marked: (TextSpan & { readonly mark: 'word' | 'value' })[] = [
    // What is asked for lies over the words that ask for it.
    ...(value === null ? [] : [{ ...value, mark: 'value' as const }]),
    ...words.map((span) => ({ ...span, mark: 'word' as const })),
  ];
  const free: typeof marked = [];
  for (const span of marked) {
    if (!free.some(({ start, end }) => span.start < end && span.end > start)) free.push(span);
  }
  free.sort((a, b) => a.start - b.start);
  const pieces: ShownPiece[] = [];
  let at = 0;
  for (const { start, end, mark } of free) {
    if (start > at) pieces.push({ text: text.slice(at, start), mark: null });
    pieces.push({ text: text.slice(start, end), mark });
    at = end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), mark: null });
  return pieces;
};
