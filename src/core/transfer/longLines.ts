/** A line longer than this, in UTF-16 units, stands still under the hand in any editor of a browser. */
const LONG_LINE = 500_000;
/** What it is broken into: at a space where there is one within as much again. */
const SHORT_LINE = 2_000;
/** A picture in its own address, which a break would destroy. */
const PICTURE = /(data:image\/[a-z.+-]{1,40};base64,[a-z0-9+/=%]+)/iu;

const broken = (line: string): string => {
  const parts: string[] = [];
  for (let start = 0; start < line.length;) {
    let end = Math.min(line.length, start + SHORT_LINE);
    const space = end === line.length ? -1 : line.lastIndexOf(' ', end);
    const atSpace = space > start + SHORT_LINE / 2;
    if (atSpace) end = space;
    else if (end < line.length && /[\uD800-\uDBFF]/u.test(line.charAt(end - 1))) end += 1;
    parts.push(line.slice(start, end));
    start = atSpace ? end + 1 : end;
  }
  return parts.join('\n');
};

/** Between pictures, of which every second part is one. */
const brokenAround = (line: string): string =>
  line
    .split(PICTURE)
    .map((part, at) => (at % 2 === 0 ? broken(part) : part))
    .join('');

/** The text with lines of a book's length broken into short ones; the same text when it has none. */
export const withoutLongLines = (text: string): string => {
  if (text.length <= LONG_LINE) return text;
  const lines = text.split('\n');
  return lines.some((line) => line.length > LONG_LINE)
    ? lines.map((line) => (line.length > LONG_LINE ? brokenAround(line) : line)).join('\n')
    : text;
};
