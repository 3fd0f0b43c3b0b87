/** A stretch of the common text and what one side put in its place; offsets count UTF-16 units. */
interface TextChange {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

/** Of two sequences: `a` from `aFrom` to `aTo` became `b` from `bFrom` to `bTo`. */
interface Hunk {
  readonly aFrom: number;
  readonly aTo: number;
  readonly bFrom: number;
  readonly bTo: number;
}

/** More edits than this are taken for one replacement: time and memory grow with their square. */
const MOST_EDITS = 400;
/** Marks a diagonal that has left the table. */
const OUTSIDE = -2;

const LINE = /[^\n]*\n|[^\n]+$/gu;
const WORD = /\n|[^\S\n]+|\S+/gu;

const piecesOf = (text: string, pattern: RegExp): string[] => text.match(pattern) ?? [];

/** Whether the best way to diagonal `k` in `d` edits comes from the diagonal above it (an insertion). */
const fromAbove = (reached: Int32Array, middle: number, k: number, d: number): boolean =>
  k === -d || (k !== d && (reached[middle + k - 1] ?? 0) < (reached[middle + k + 1] ?? 0));

/** The edits that lead to (x, y), from the frontiers before each of them; neighbouring ones joined. */
const retrace = (frontiers: readonly Int32Array[], middle: number, endX: number, endY: number): Hunk[] => {
  const hunks: Hunk[] = [];
  let [x, y] = [endX, endY];
  for (let d = frontiers.length - 1; d > 0; d -= 1) {
    const reached = frontiers[d] ?? new Int32Array();
    const k = x - y;
    const inserted = fromAbove(reached, middle, k, d);
    const before = inserted ? k + 1 : k - 1;
    x = reached[middle + before] ?? 0;
    y = x - before;
    const edit = { aFrom: x, aTo: x + (inserted ? 0 : 1), bFrom: y, bTo: y + (inserted ? 1 : 0) };
    const next = hunks[0];
    if (next?.aFrom === edit.aTo && next.bFrom === edit.bTo)
      hunks[0] = { ...next, aFrom: edit.aFrom, bFrom: edit.bFrom };
    else hunks.unshift(edit);
  }
  return hunks;
};

/** Myers' shortest edit script (An O(ND) difference algorithm, 1986) between what is left of common ends. */
const shortestEdits = (a: readonly string[], b: readonly string[]): Hunk[] => {
  const whole = { aFrom: 0, aTo: a.length, bFrom: 0, bTo: b.length };
  if (a.length === 0 || b.length === 0) return a.length + b.length === 0 ? [] : [whole];
  const most = Math.min(a.length + b.length, MOST_EDITS);
  const middle = most + 1;
  const reached = new Int32Array(2 * most + 3);
  const frontiers: Int32Array[] = [];
  for (let d = 0; d <= most; d += 1) {
    frontiers.push(reached.slice());
    for (let k = -d; k <= d; k += 2) {
      let x = fromAbove(reached, middle, k, d) ? (reached[middle + k + 1] ?? 0) : (reached[middle + k - 1] ?? 0) + 1;
      const isInside = x >= 0 && x <= a.length && x - k >= 0 && x - k <= b.length;
      while (isInside && x < a.length && x - k < b.length && a[x] === b[x - k]) x += 1;
      reached[middle + k] = isInside ? x : OUTSIDE;
      if (isInside && x === a.length && x - k === b.length) return retrace(frontiers, middle, x, x - k);
    }
  }
  return [whole];
};

const hunksBetween = (a: readonly string[], b: readonly string[]): Hunk[] => {
  const shorter = Math.min(a.length, b.length);
  let start = 0;
  while (start < shorter && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < shorter - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  return shortestEdits(a.slice(start, a.length - end), b.slice(start, b.length - end)).map((hunk) => ({
    aFrom: hunk.aFrom + start,
    aTo: hunk.aTo + start,
    bFrom: hunk.bFrom + start,
    bTo: hunk.bTo + start,
  }));
};

const changesOf = (base: string, text: string, pattern: RegExp): TextChange[] => {
  const [a, b] = [piecesOf(base, pattern), piecesOf(text, pattern)];
  const offsets = [0];
  for (const piece of a) offsets.push((offsets.at(-1) ?? 0) + piece.length);
  return hunksBetween(a, b).map(({ aFrom, aTo, bFrom, bTo }) => ({
    from: offsets[aFrom] ?? 0,
    to: offsets[aTo] ?? 0,
    insert: b.slice(bFrom, bTo).join(''),
  }));
};

/** What `text` changed, line by line and in those lines word by word, in the order of the base. */
export const wordChanges = (base: string, text: string): TextChange[] =>
  changesOf(base, text, LINE).flatMap(({ from, to, insert }) =>
    changesOf(base.slice(from, to), insert, WORD).map((change) => ({
      from: change.from + from,
      to: change.to + from,
      insert: change.insert,
    })),
  );

const isSame = (a: TextChange, b: TextChange): boolean => a.from === b.from && a.to === b.to && a.insert === b.insert;

/**
 * Joins what two sides made of one text, or null where both touched the same words, or words side by side: which of
 * them is meant is then for a person to say. What both changed alike counts once.
 */
export const mergeTexts = (base: string, mine: string, theirs: string): string | null => {
  if (mine === theirs || theirs === base) return mine;
  if (mine === base) return theirs;
  const ours = wordChanges(base, mine);
  const others = wordChanges(base, theirs).filter((change) => !ours.some((own) => isSame(own, change)));
  const changes = [...ours, ...others].sort((a, b) => a.from - b.from || a.to - b.to);
  let merged = '';
  let reached = 0;
  let last: TextChange | null = null;
  for (const change of changes) {
    const touches = last !== null && change.from <= last.to;
    if (touches && ours.includes(change) !== (last !== null && ours.includes(last))) return null;
    merged += base.slice(reached, change.from) + change.insert;
    reached = change.to;
    last = change;
  }
  return merged + base.slice(reached);
};
