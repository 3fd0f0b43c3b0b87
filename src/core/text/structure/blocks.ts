import type { TextSpan } from '../../../shared/protocol';
import { fenceReader, type FencePart } from '../../note/fences';
import { WRITTEN_START } from '../../note/lineMarks';
import { isDay } from './dayLine';
import { frontMatterOf } from './frontMatter';
import { cellsOf, isRow } from './tables';

export type NoteBlockKind =
  | 'frontMatter'
  | 'heading'
  | 'item'
  | 'text'
  /** One row of a table; each cell is a run of prose. */
  | 'row'
  /** Fenced code, displayed formulas, comments: copied line for line. */
  | 'code'
  /** What e-mail puts under `-- `. */
  | 'signature'
  /** Rules, underlines of headings, definitions of links. */
  | 'mark'
  | 'blank';

/** Whole lines of a note, the last line end not included; blocks follow each other and leave out nothing else. */
export interface NoteBlock extends TextSpan {
  readonly kind: NoteBlockKind;
  /** Where its words stand, in order, without the marks of their line; empty where there are none. */
  readonly prose: readonly TextSpan[];
}

/** Rules, underlines of headings and table separators: no words in them. */
const NO_WORDS = /^[\s>|:=*_~+-]*$/u;
const SETEXT = /^\s*(?:(?:>\s?)+\s*)?(?:=+|-+)\s*$/u;
/** Blocks that end with a mark of their own; where it is missing they are none. */
const FRAMED = [
  { open: /^\s*(?:>\s?)*\$\$(?!.*\$\$)/u, close: '$$' },
  { open: /^\s*\\\[(?!.*\\\])/u, close: '\\]' },
  { open: /^\s*<!--(?!.*-->)/u, close: '-->' },
  { open: /^\s*<(?:pre|script|style|svg|math)\b(?!.*<\/)/iu, close: '</' },
] as const;
const DEFINITION = /^\s*(?:>\s?)*\[(?!\^)[^\]\n]+\]:\s*\S/u;
/** A line shorter than this was ended by its writer; a longer one may have been wrapped. */
const WRAPPED_FROM = 40;

/** True when the line at `start` goes on with the sentence that the run `previous` broke off. */
const continues = (text: string, previous: TextSpan, start: number, end: number): boolean => {
  // The last line of the run alone: what stands above it says nothing of how it was ended.
  const line = Math.max(previous.start, text.lastIndexOf('\n', previous.end - 1) + 1);
  if (previous.end - line < WRAPPED_FROM) return false;
  const last = text[previous.end - 1] ?? '';
  if (/[.!?…:;。！？>\\]/u.test(last)) return false;
  // Two spaces at the end of a line are a line break that was meant.
  if (/^ {2}/u.test(text.slice(previous.end, previous.end + 2))) return false;
  return /^\s*\p{Ll}/u.test(text.slice(start, Math.min(end, start + 80)));
};

/** The line's words: without its marks, the white space and the signs that end it. */
const wordsOf = (text: string, start: number, end: number, kind: NoteBlockKind): TextSpan => {
  let line = text.slice(start, end).trimEnd();
  if (kind === 'heading') line = line.replace(/\s+#+$/u, '');
  // A line break that was meant, or the mark of a block that others link to.
  line = line.replace(/\s*\\$/u, '').replace(/\s\^[\w-]+$/u, '');
  const lead = line.length - line.trimStart().length;
  return { start: start + Math.min(lead, line.length), end: start + line.length };
};

const lineMarks = (
  line: string,
): { readonly length: number; readonly kind: NoteBlockKind; readonly marked: boolean } => {
  const match = WRITTEN_START.exec(line);
  const { heading, item } = match?.groups ?? {};
  const length = match?.[0].length ?? 0;
  if (item !== undefined && isDay(item, line.slice(length)))
    return { length: length - item.length, kind: 'text', marked: false };
  const kind = heading !== undefined ? 'heading' : item !== undefined ? 'item' : 'text';
  return { length, kind, marked: line.slice(0, length).trim() !== '' };
};

/**
 * What a note is made of, line by line: the one place that knows. Translation takes the prose of every block and
 * puts it back between the same marks; summaries and titles read headings, items and text. Linear in its length.
 */
export const noteBlocks = (text: string): NoteBlock[] => {
  const blocks: NoteBlock[] = [];
  const frontMatter = frontMatterOf(text);
  let start = 0;
  if (frontMatter !== null) {
    blocks.push({ kind: 'frontMatter', start: 0, end: frontMatter.end, prose: frontMatter.prose });
    start = frontMatter.end + 1;
  }
  const readFence = fenceReader(text);
  // In notes written without capitals a small letter at the start of a line says nothing.
  const lowerCounts = /\p{Lu}/u.test(text);
  /** What ends the framed block that lines are in. */
  let close: string | null = null;
  let open = false;
  let inTable = false;
  const lineEnd = (from: number): number => {
    const found = text.indexOf('\n', from);
    return found === -1 ? text.length : found;
  };
  const put = (kind: NoteBlockKind, end: number, prose: readonly TextSpan[] = []): void => {
    blocks.push({ kind, start, end, prose });
    open = false;
  };
  const goOn = (end: number): void => {
    const last = blocks.pop();
    if (last !== undefined) blocks.push({ ...last, end });
  };
  for (let end = 0; start <= text.length; start = end + 1) {
    end = lineEnd(start);
    const line = text.slice(start, end);
    const part: FencePart | null = close === null ? readFence(line) : null;
    if (close !== null || part === 'code' || part === 'close') {
      goOn(end);
      if (close !== null && line.includes(close)) close = null;
      continue;
    }
    const framed = FRAMED.find((kind) => kind.open.test(line) && text.includes(kind.close, end));
    const cells: TextSpan[] | null = isRow(line, inTable, text.slice(end + 1, lineEnd(end + 1))) ? cellsOf(line) : null;
    inTable = cells !== null;
    if (part !== null || framed !== undefined) {
      put('code', end);
      close = part === null ? (framed?.close ?? null) : null;
    } else if (/^-- ?\r?$/u.test(line) && text.slice(end).split('\n', 12).length < 12) {
      put('signature', text.length);
      end = text.length;
    } else if (NO_WORDS.test(line)) {
      const above = blocks.at(-1);
      if (open && above?.kind === 'text' && above.prose.length === 1 && SETEXT.test(line))
        blocks[blocks.length - 1] = { ...above, kind: 'heading' };
      put(line.trim() === '' ? 'blank' : 'mark', end);
    } else if (DEFINITION.test(line)) put('mark', end);
    else if (cells !== null) {
      put(
        'row',
        end,
        cells.map((cell) => ({ start: start + cell.start, end: start + cell.end })),
      );
    } else {
      const marks = lineMarks(line);
      const words = wordsOf(text, start + marks.length, end, marks.kind);
      const above = blocks.at(-1);
      const run = above?.prose[0];
      if (
        open &&
        lowerCounts &&
        !marks.marked &&
        above !== undefined &&
        run !== undefined &&
        above.kind !== 'heading' &&
        continues(text, run, start, end)
      ) {
        blocks[blocks.length - 1] = { ...above, end, prose: [{ start: run.start, end: words.end }] };
      } else put(marks.kind, end, words.end > words.start ? [words] : []);
      open = true;
    }
  }
  return blocks;
};
