import { wordChanges } from './textMerge';

export interface DiffPart {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}
/** Lines that did not change and are not shown. */
export interface DiffGap {
  readonly kind: 'gap';
  readonly lines: number;
}

interface Edit {
  from: number;
  to: number;
  insert: string;
}

/** Two changes with nothing but a space between them read as one: what was there, then what is there now. */
const joined = (before: string, changes: readonly Edit[]): Edit[] => {
  const edits: Edit[] = [];
  for (const change of changes) {
    const last = edits.at(-1);
    const between = last === undefined ? '' : before.slice(last.to, change.from);
    if (last !== undefined && /^[^\S\n]*$/u.test(between)) {
      // Where one side has nothing, the space stays outside of the marks.
      const isRewrite = (last.to > last.from || change.to > change.from) && last.insert !== '' && change.insert !== '';
      if (between === '' || isRewrite) {
        last.to = change.to;
        last.insert += between + change.insert;
        continue;
      }
    }
    edits.push({ ...change });
  }
  return edits;
};

/** Space that stands on both sides of a change is none of it. */
const tight = (before: string, { from, to, insert }: Edit): Edit => {
  const isSpace = (sign: string | undefined): boolean => sign === ' ' || sign === '\t';
  let [start, end, first, last] = [from, to, 0, insert.length];
  while (start < end && first < last && before[start] === insert[first] && isSpace(before[start])) {
    start += 1;
    first += 1;
  }
  while (start < end && first < last && before[end - 1] === insert[last - 1] && isSpace(before[end - 1])) {
    end -= 1;
    last -= 1;
  }
  return { from: start, to: end, insert: insert.slice(first, last) };
};

/** What became of `before` in `after`, word by word; the parts that are no insertion are `before`, in its order. */
export const diffWords = (before: string, after: string): DiffPart[] => {
  const parts: DiffPart[] = [];
  const add = (kind: DiffPart['kind'], text: string): void => {
    if (text !== '') parts.push({ kind, text });
  };
  let reached = 0;
  for (const { from, to, insert } of joined(before, wordChanges(before, after)).map((edit) => tight(before, edit))) {
    add('same', before.slice(reached, from));
    add('removed', before.slice(from, to));
    add('added', insert);
    reached = to;
  }
  add('same', before.slice(reached));
  return parts;
};

/** Leaves out what did not change but for so many whole lines on either side of a change. */
export const folded = (parts: readonly DiffPart[], context: number): (DiffPart | DiffGap)[] =>
  parts.flatMap((part, index): (DiffPart | DiffGap)[] => {
    if (part.kind !== 'same') return [part];
    const lines = part.text.split(/(?<=\n)/u);
    // The first and the last piece may be parts of a line that did change.
    const head = index === 0 ? 0 : context + 1;
    const tail = index === parts.length - 1 ? 0 : context + (part.text.endsWith('\n') ? 0 : 1);
    const hidden = lines.length - head - tail;
    if (hidden < 2) return [part];
    return [
      { kind: 'same', text: lines.slice(0, head).join('') },
      { kind: 'gap', lines: hidden },
      { kind: 'same', text: lines.slice(lines.length - tail).join('') },
    ].filter((one) => one.kind === 'gap' || one.text !== '') as (DiffPart | DiffGap)[];
  });
