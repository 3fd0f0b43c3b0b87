import type { TagCount } from '../notes/librarySelectors';

const MOST_TAGS = 8;

/** Tags that begin with the part, then those that hold it; the most used first. */
export const tagsLike = (tags: readonly TagCount[], part: string, most = MOST_TAGS): readonly TagCount[] => {
  const wanted = part.toLowerCase().normalize('NFC');
  return tags
    .filter(({ tag }) => tag.includes(wanted))
    .sort(
      (a, b) =>
        Number(b.tag.startsWith(wanted)) - Number(a.tag.startsWith(wanted)) ||
        b.count - a.count ||
        a.tag.localeCompare(b.tag),
    )
    .slice(0, most);
};
