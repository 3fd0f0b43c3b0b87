import type { TextSpan } from '../../shared/protocol';
import { valuesIn, type QuestionKind } from './questionKinds';

/** The only thing in `span` that is of the kind that was asked for; null where there is none, or several to choose from. */
export const askedValue = (body: string, { start, end }: TextSpan, kind: QuestionKind | null): TextSpan | null => {
  if (kind === null) return null;
  const [value, another] = valuesIn(body.slice(start, end), kind);
  return value === undefined || another !== undefined ? null : { start: start + value.start, end: start + value.end };
};
