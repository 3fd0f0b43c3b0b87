import { inlinesOf } from '../../core/text/structure/inlines';
import type { Inline, LiteralKind } from '../../core/text/structure/inline';
import type { TextSpan } from '../../shared/protocol';

/** Words for the model. */
export interface TextPiece {
  readonly type: 'text';
  readonly text: string;
}
/** Copied; `text` is what the target shows, `source` what the source does. */
export interface LiteralPiece {
  readonly type: 'literal';
  readonly kind: LiteralKind;
  readonly source: string;
  readonly text: string;
}
/** Words in a frame that stays as it is. */
export interface PairPiece {
  readonly type: 'pair';
  readonly open: string;
  readonly close: string;
  readonly children: readonly Piece[];
}
export type Piece = TextPiece | LiteralPiece | PairPiece;

/** How the target writes a literal that stands between `before` and `after`; null where it is words after all. */
export type Render = (kind: LiteralKind, literal: string, before: string, after: string) => string | null;

/** Pieces with no two texts side by side: their edges would be read as edges of sentences. */
const joinTexts = (pieces: readonly Piece[]): Piece[] => {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (piece.type === 'text' && last?.type === 'text')
      joined[joined.length - 1] = { type: 'text', text: last.text + piece.text };
    else joined.push(piece);
  }
  return joined;
};

/** A sentence as pieces; joined by `sourceOf` they are the sentence. */
export const piecesOf = (sentence: string, render: Render): Piece[] => {
  const pieceOf = (part: Inline): Piece => {
    const text = sentence.slice(part.start, part.end);
    switch (part.type) {
      case 'text':
        return { type: 'text', text };
      case 'literal': {
        const shown = render(part.kind, text, sentence.slice(0, part.start), sentence.slice(part.end));
        return shown === null
          ? { type: 'text', text }
          : { type: 'literal', kind: part.kind, source: text, text: shown };
      }
      case 'pair':
        return {
          type: 'pair',
          open: sentence.slice(part.open.start, part.open.end),
          close: sentence.slice(part.close.start, part.close.end),
          children: joinTexts(part.children.map(pieceOf)),
        };
    }
  };
  return joinTexts(inlinesOf(sentence, { start: 0, end: sentence.length }).map(pieceOf));
};

/** Pieces in which what `find` knows in their words is copied, too, as it shows it. */
export const withCopies = (
  pieces: readonly Piece[],
  find: (text: string) => readonly (TextSpan & { readonly shown: string })[],
): Piece[] =>
  pieces.flatMap((piece): Piece[] => {
    if (piece.type === 'pair') return [{ ...piece, children: withCopies(piece.children, find) }];
    if (piece.type === 'literal') return [piece];
    const parts: Piece[] = [];
    let at = 0;
    const textUntil = (end: number): void => {
      if (end > at) parts.push({ type: 'text', text: piece.text.slice(at, end) });
    };
    for (const { start, end, shown } of find(piece.text)) {
      textUntil(start);
      parts.push({ type: 'literal', kind: 'time', source: piece.text.slice(start, end), text: shown });
      at = end;
    }
    textUntil(piece.text.length);
    return parts;
  });

export const sourceOf = (piece: Piece): string =>
  piece.type === 'text'
    ? piece.text
    : piece.type === 'literal'
      ? piece.source
      : piece.open + piece.children.map(sourceOf).join('') + piece.close;

/** What a piece without words looks like in the target. */
export const copyOf = (piece: Piece): string =>
  piece.type === 'pair' ? piece.open + piece.children.map(copyOf).join('') + piece.close : piece.text;

export const hasWords = (pieces: readonly Piece[]): boolean =>
  pieces.some((piece) =>
    piece.type === 'text' ? /\p{L}/u.test(piece.text) : piece.type === 'pair' && hasWords(piece.children),
  );

/** Stand at the edge of a sentence without being a part of it. */
const EDGE: ReadonlySet<LiteralKind> = new Set([
  'sign',
  'image',
  'hashtag',
  'comment',
  'tag',
  'footnote',
  'stamp',
  'break',
] satisfies LiteralKind[]);

const isEdge = (piece: Piece | undefined): boolean =>
  piece?.type === 'literal' && EDGE.has(piece.kind) && !/^(?:\p{Sc}|&)+$/u.test(piece.source);

export interface Peeled {
  readonly lead: string;
  readonly core: readonly Piece[];
  readonly trail: string;
}

/** Pieces without what only frames them: white space, signs and tags at either end, a pair round all of them. */
export const peel = (pieces: readonly Piece[]): Peeled => {
  let lead = '';
  let trail = '';
  let core = [...pieces];
  for (;;) {
    const first = core[0];
    const last = core.at(-1);
    if (first === undefined || last === undefined) return { lead, core, trail };
    if (isEdge(first)) {
      lead += copyOf(first);
      core.shift();
      continue;
    }
    if (isEdge(last)) {
      trail = copyOf(last) + trail;
      core.pop();
      continue;
    }
    if (core.length === 1 && first.type === 'pair') {
      lead += first.open;
      trail = first.close + trail;
      core = [...first.children];
      continue;
    }
    if (first.type === 'text') {
      // What is left behind a label: "**Note**: we meet".
      const space = (core.length === 1 ? /^\s*[:–—-]\s+|^\s+/u : /^[\s:;,–—-]*\s|^\s+/u).exec(first.text)?.[0] ?? '';
      if (space !== '') {
        lead += space;
        core[0] = { type: 'text', text: first.text.slice(space.length) };
        if (space.length === first.text.length) core.shift();
        continue;
      }
    }
    if (last.type === 'text') {
      // The full stop behind an emoji goes with it.
      const behindEdge = core.length > 1 && isEdge(core.at(-2)) && !/[\p{L}\p{Nd}]/u.test(last.text);
      const space = behindEdge ? last.text : (/\s+$/u.exec(last.text)?.[0] ?? '');
      if (space !== '') {
        trail = space + trail;
        core[core.length - 1] = { type: 'text', text: last.text.slice(0, last.text.length - space.length) };
        if (space.length === last.text.length) core.pop();
        continue;
      }
    }
    return { lead, core, trail };
  }
};

const endsPart = (piece: Piece, next: Piece | undefined): boolean =>
  piece.type === 'pair' &&
  hasWords(piece.children) &&
  (/[:.!?…]\s*$/u.test(piece.children.map(sourceOf).join('')) ||
    (next?.type === 'text' && /^\s*(?::|[–—-])\s/u.test(next.text)));

/** Runs of pieces that are translated apart: divided at breaks, and behind a label in bold (`**Note:** we meet`). */
export const divide = (pieces: readonly Piece[]): Piece[][] => {
  const runs: Piece[][] = [[]];
  pieces.forEach((piece, index) => {
    const isBreak = piece.type === 'literal' && piece.kind === 'break';
    if (isBreak) runs.push([piece], []);
    else runs.at(-1)?.push(piece);
    if (index === 0 && endsPart(piece, pieces[1])) runs.push([]);
  });
  return runs.filter((run) => run.length > 0);
};

const CLAUSE_END = /[,;:–—]\s+|\s+[–—-]\s+/gu;
const SPACE = /\s+/gu;

/** Pieces in two, near the middle: between clauses, else between words, else between pieces; null when they are one. */
export const halve = (pieces: readonly Piece[]): readonly [Piece[], Piece[]] | null => {
  const lengths = pieces.map((piece) => sourceOf(piece).length);
  const whole = lengths.reduce((sum, length) => sum + length, 0);
  const nearest = (pattern: RegExp, margin: number) => {
    let best: { readonly index: number; readonly at: number; readonly far: number } | null = null;
    let start = 0;
    for (const [index, piece] of pieces.entries()) {
      if (piece.type === 'text')
        for (const match of piece.text.matchAll(pattern)) {
          const at = match.index + match[0].length;
          const far = Math.abs(start + at - whole / 2);
          const isEdgeCut = start + at <= whole * margin || start + at >= whole * (1 - margin);
          if (!isEdgeCut && (best === null || far < best.far)) best = { index, at, far };
        }
      start += lengths[index] ?? 0;
    }
    return best;
  };
  const cut = nearest(CLAUSE_END, 0.2) ?? nearest(SPACE, 0);
  if (cut !== null) {
    const text = pieces[cut.index]?.type === 'text' ? sourceOf(pieces[cut.index] as Piece) : '';
    const part = (from: number, to: number): Piece[] =>
      to > from ? [{ type: 'text', text: text.slice(from, to) }] : [];
    return [
      [...pieces.slice(0, cut.index), ...part(0, cut.at)],
      [...part(cut.at, text.length), ...pieces.slice(cut.index + 1)],
    ];
  }
  if (pieces.length < 2) return null;
  const middle = pieces.length >> 1;
  return [pieces.slice(0, middle), pieces.slice(middle)];
};
