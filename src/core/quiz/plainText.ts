import type { TextSpan } from '../../shared/protocol';
import type { Inline, LiteralKind } from '../text/structure/inline';
import { inlinesOf } from '../text/structure/inlines';

/** A stretch of a note that is seen, without the marks round it. */
export interface Leaf extends TextSpan {
  readonly kind: 'words' | LiteralKind;
  /** In bold, highlighted or otherwise set apart by its writer. */
  readonly strong: boolean;
}

const UNSEEN: ReadonlySet<LiteralKind> = new Set(['comment', 'image', 'footnote', 'break'] satisfies LiteralKind[]);
/** Marks that lie inside a literal, and are not read. */
const FRAMES: Partial<Record<LiteralKind, RegExp>> = {
  code: /^(`+)(?!`)([^]*)(?<!`)\1$/u,
  noteLink: /^(\[\[)(?:[^|\]]*\|)?([^\]]*)\]\]$/u,
};

/** What a reader sees of a run of prose, in order. */
export const leavesOf = (text: string, within: TextSpan): Leaf[] => {
  const leaves: Leaf[] = [];
  const walk = (parts: readonly Inline[], strong: boolean): void => {
    for (const part of parts) {
      if (part.type === 'pair') {
        walk(part.children, strong || (part.kind === 'emphasis' && part.open.end - part.open.start >= 2));
      } else if (part.type === 'text') leaves.push({ start: part.start, end: part.end, kind: 'words', strong });
      else if (!UNSEEN.has(part.kind)) {
        const whole = text.slice(part.start, part.end);
        const inner = FRAMES[part.kind]?.exec(whole)?.[2];
        const start = inner === undefined ? part.start : part.start + whole.lastIndexOf(inner);
        leaves.push({ start, end: inner === undefined ? part.end : start + inner.length, kind: part.kind, strong });
      } else if (part.kind === 'break') leaves.push({ start: part.start, end: part.end, kind: 'break', strong });
    }
  };
  walk(inlinesOf(text, within), false);
  return leaves;
};

export interface PlainText {
  readonly text: string;
  /** Where `span` lies in it. */
  readonly span: TextSpan;
}

/** What one reads of `leaves`, white space made single, and where a part of it lies then. */
export const plainWith = (text: string, leaves: readonly Leaf[], span: TextSpan): PlainText => {
  let plain = '';
  let [start, end] = [-1, -1];
  const put = (piece: string): void => {
    const tight = piece.replace(/\s+/gu, ' ');
    plain += plain === '' || plain.endsWith(' ') ? tight.trimStart() : tight;
  };
  for (const leaf of leaves) {
    const cuts = [leaf.start, Math.max(leaf.start, span.start), Math.min(leaf.end, span.end), leaf.end];
    const [from, begin, stop, to] = cuts as [number, number, number, number];
    if (begin >= stop) {
      put(text.slice(from, to));
      continue;
    }
    put(text.slice(from, begin));
    if (start === -1) start = plain.length;
    put(text.slice(begin, stop));
    end = plain.length;
    put(text.slice(stop, to));
  }
  const trimmed = plain.trimEnd();
  return { text: trimmed, span: { start: Math.max(0, start), end: Math.max(0, Math.min(end, trimmed.length)) } };
};

export const plainOf = (text: string, within: TextSpan): string =>
  plainWith(text, leavesOf(text, within), { start: within.end, end: within.end }).text;
