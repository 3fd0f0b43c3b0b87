import { normalizeTag } from '../note/tags';

/** The name of a tag, label or folder elsewhere as a tag here: signs between words part them. '' when nothing is left. */
export const foreignTag = (name: string): string => normalizeTag(name.replace(/[^\p{L}\p{M}\p{N}_/-]+/gu, ' '));

/** Several, each once. */
export const foreignTags = (names: readonly string[]): string[] => [
  ...new Set(names.map(foreignTag).filter((tag) => tag !== '')),
];
