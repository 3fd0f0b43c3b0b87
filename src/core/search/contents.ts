import { boxLines } from '../note/boxLines';

export const CONTENT_KINDS = ['image', 'file', 'todo', 'link'] as const;
/** What a note may hold beside words. `todo`: a check box that is still open, as the page of tasks shows them. */
export type ContentKind = (typeof CONTENT_KINDS)[number];

const PATTERNS: Readonly<Record<ContentKind, RegExp>> = {
  image: /!\[[^\]\n]*\](?:\(|\[)|!\[\[[^\]\n]+\.(?:png|jpe?g|gif|webp|avif|svg)\b/iu,
  file: /(?<!!)\[[^\]\n]*\]\(<?attachment:/u,
  todo: /^[ \t]*(?:>[ \t]*)*(?:[-*+]|\d{1,9}[.)])[ \t]+\[ \](?:\s|$)/mu,
  link: /\[\[[^[\]\n]+\]\]|https?:\/\/\S|(?<!!)\[[^\]\n]+\]\((?!attachment:)/iu,
};

/** The pattern stands first: most notes have no box, and need not be read line by line. */
const holds = (kind: ContentKind, body: string): boolean =>
  PATTERNS[kind].test(body) && (kind !== 'todo' || boxLines(body).some(({ checked }) => !checked));

export const contentsOf = (body: string): readonly ContentKind[] => CONTENT_KINDS.filter((kind) => holds(kind, body));
