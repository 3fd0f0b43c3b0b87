const KINDS = {
  note: 'note info',
  summary: 'abstract summary tldr',
  todo: 'todo',
  tip: 'tip hint success check done',
  important: 'important',
  question: 'question help faq',
  warning: 'warning caution attention',
  danger: 'danger error bug failure fail missing',
  example: 'example',
  quote: 'quote cite',
} as const;

/** A family of callouts: those of one family look alike. */
export type CalloutKind = keyof typeof KINDS;

const BY_NAME = new Map(
  Object.entries(KINDS).flatMap(([kind, names]) =>
    names.split(' ').map((name) => [name, kind as CalloutKind] as const),
  ),
);

/** The family that a callout's own word belongs to; one that nobody knows is a note. */
export const calloutKind = (name: string): CalloutKind => BY_NAME.get(name.toLowerCase()) ?? 'note';

/** What a callout without a title is called: its own word. */
export const calloutTitle = (name: string): string => {
  const words = name.replace(/-/gu, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};
