import type { ReactNode } from 'react';
import type { TextSpan } from '../../shared/protocol';

/** Text with the found words marked. Spans are sorted and do not overlap. */
export const MarkedText = ({ text, spans }: { readonly text: string; readonly spans: readonly TextSpan[] }) => {
  if (spans.length === 0) return text;
  const parts: ReactNode[] = [];
  let from = 0;
  for (const { start, end } of spans) {
    if (start > from) parts.push(text.slice(from, start));
    parts.push(<mark key={start}>{text.slice(start, end)}</mark>);
    from = end;
  }
  parts.push(text.slice(from));
  return parts;
};
