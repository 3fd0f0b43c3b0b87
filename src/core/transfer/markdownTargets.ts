import { splitWidth } from '../note/imageWidth';
import { codeLineTest } from './codeLines';

/** A place in Markdown that names something else: `![words](address)`, `[words](address)`, `![[name]]`, `[[name]]`, `<img>`. */
export interface MarkdownTarget {
  /** The whole of it as it stands in the text. */
  readonly source: string;
  /** `image` and `link` are Markdown's or HTML's own; `embed` and `wiki` are in double brackets. */
  readonly kind: 'image' | 'link' | 'embed' | 'wiki';
  /** As written: percent signs, fragments and slashes included; without the size that some programs put behind it. */
  readonly address: string;
  /** Between the brackets, or behind the bar of a wiki link; '' when nothing is said. */
  readonly words: string;
  /** The title in quotes with the space before it; '' without one. */
  readonly title: string;
  /** Width in pixels, as written in any of the ways that programs have for it; undefined without one. */
  readonly width: number | undefined;
  /** Bars are escaped here: it stands in a table. */
  readonly inTable: boolean;
}

/** Longest address that is looked at, in UTF-16 units; pictures in the address itself may be longer. */
const MOST_ADDRESS = 2_000;
/** Brackets in an address; more of them make no file name, and a row of open ones would cost its length squared. */
const MOST_DEPTH = 8;

const TITLE = /[ \t]+(?:"[^"]*"|'[^']*'|\([^()]*\))[ \t]*$/u;
const SIZE = /[ \t]+=(\d*)x(\d*)$/u;
const HTML_IMAGE = /<img\s[^<>]{0,2000}>/giu;
const ATTRIBUTE = /\b(src|alt|width)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/giu;
/** A picture in the address itself is as long as it is. */
const DEFINITION =
  /^ {0,3}\[(?!\^)([^\]]{1,200})\]:[ \t]*(?:<(data:[^<>]*|[^<>]{1,2000})>|(data:[^\s<>]*|[^\s<>]{1,2000}))/u;

/** What a name stands for, and what became of the places that name it. */
interface Definition {
  readonly address: string;
  /** The number of its line. */
  readonly at: number;
  isReplaced: boolean;
  isLeft: boolean;
}

/** `end` is where the address ends. */
const definitionIn = (line: string): { name: string; address: string; end: number } | null => {
  const found = DEFINITION.exec(line);
  if (found === null) return null;
  const [whole, name = '', quoted, bare = ''] = found;
  return { name: name.toLowerCase(), address: quoted ?? bare, end: whole.length - (quoted === undefined ? 0 : 1) };
};

const widthOf = (text: string): number | undefined => {
  const found = /^(\d{1,4})(?:x\d{1,4})?$/u.exec(text.trim())?.[1];
  return found === undefined || Number(found) === 0 ? undefined : Number(found);
};

interface Destination {
  readonly address: string;
  readonly title: string;
  readonly width: number | undefined;
  readonly end: number;
}

/** What stands in the round brackets that open at `open`; null when they hold no address or never close. */
const destinationAt = (line: string, open: number): Destination | null => {
  let at = open + 1;
  while (line[at] === ' ' || line[at] === '\t') at += 1;
  const isData = line.startsWith('data:', at);
  const most = isData ? line.length : Math.min(line.length, at + MOST_ADDRESS);
  let end = at;
  let quoted = '';
  if (line[at] === '<') {
    for (end = at + 1; end < most && line[end] !== '>'; end += 1) if (line[end] === '<') return null;
    if (line[end] !== '>') return null;
    quoted = line.slice(at + 1, end);
    at = end + 1;
    end = at;
  }
  for (let depth = 0; ; end += 1) {
    if (end >= most) return null;
    const sign = line[end];
    if (sign === '\\') end += 1;
    else if (sign === '(') {
      depth += 1;
      if (depth > MOST_DEPTH) return null;
    } else if (sign === ')') {
      if (depth === 0) break;
      depth -= 1;
    } else if (sign === '"' && /[ \t]/u.test(line[end - 1] ?? '')) {
      const close = line.indexOf('"', end + 1);
      if (close !== -1 && close < most) end = close;
    } else if (sign === '<') return null;
  }
  let inside = line.slice(at, end);
  const cut = (pattern: RegExp): RegExpExecArray | null => {
    const found = pattern.exec(inside);
    inside = inside.slice(0, inside.length - (found?.[0].length ?? 0));
    return found;
  };
  // The size stands behind the title or before it.
  const last = cut(SIZE);
  const title = cut(TITLE)?.[0] ?? '';
  const size = last ?? cut(SIZE);
  inside = inside.trim();
  if (quoted !== '' && inside !== '') return null;
  const address = quoted || inside.replace(/\\([()[\]<>\\ ])/gu, '$1');
  if (address === '') return null;
  return { address, title: title.trimEnd(), width: size === null ? undefined : widthOf(size[1] ?? ''), end: end + 1 };
};

/** Brackets of a line that belong together, by where they open; code spans and escaped ones are left out. */
const pairsOf = (line: string): { readonly closes: ReadonlyMap<number, number>; readonly opens: readonly number[] } => {
  const closes = new Map<number, number>();
  const opens: number[] = [];
  const stack: number[] = [];
  for (let at = 0; at < line.length; at += 1) {
    const sign = line[at];
    if (sign === '\\') at += 1;
    else if (sign === '`') {
      let end = at + 1;
      while (line[end] === '`') end += 1;
      const mark = line.slice(at, end);
      const close = closingTicks(line, end, mark);
      at = close === -1 ? end - 1 : close + mark.length - 1;
    } else if (sign === '[') {
      stack.push(at);
      opens.push(at);
    } else if (sign === ']') {
      const open = stack.pop();
      if (open !== undefined) closes.set(open, at);
    }
  }
  return { closes, opens };
};

/** Where a row of exactly these backticks stands next; looked for no further than a code span is ever long. */
const closingTicks = (line: string, from: number, mark: string): number => {
  const last = Math.min(line.length, from + MOST_ADDRESS);
  for (let at = line.indexOf(mark, from); at !== -1 && at < last; at = line.indexOf(mark, at)) {
    let end = at + mark.length;
    while (line[end] === '`') end += 1;
    if (end - at === mark.length) return at;
    at = end;
  }
  return -1;
};

type Named = Omit<MarkdownTarget, 'source'>;

export type ReplaceTarget = (target: MarkdownTarget) => string | undefined;

const wikiTarget = (inner: string, kind: 'embed' | 'wiki'): Named | null => {
  const bar = inner.indexOf('|');
  const inTable = bar > 0 && inner[bar - 1] === '\\';
  const address = (bar === -1 ? inner : inner.slice(0, inTable ? bar - 1 : bar)).trim();
  if (address === '' || /[[\]]/u.test(inner)) return null;
  const { words, width } =
    kind === 'embed' && bar !== -1
      ? splitWidth(inner.slice(bar + 1))
      : { words: bar === -1 ? '' : inner.slice(bar + 1), width: undefined };
  return { kind, address, words: words.trim(), title: '', width, inTable };
};

const htmlImage = (tag: string): Named | null => {
  const found: Record<string, string> = {};
  for (const match of tag.matchAll(ATTRIBUTE))
    found[(match[1] ?? '').toLowerCase()] = match[2] ?? match[3] ?? match[4] ?? '';
  const { src = '', alt = '', width = '' } = found;
  if (src === '') return null;
  return {
    kind: 'image',
    address: src.replace(/&amp;/gu, '&'),
    words: alt,
    title: '',
    width: widthOf(width.replace(/px$/u, '')),
    inTable: false,
  };
};

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const editsOf = (line: string, definitions: ReadonlyMap<string, Definition>, replace: ReplaceTarget): Edit[] => {
  const edits: Edit[] = [];
  const { closes, opens } = pairsOf(line);
  /** Where the second pair of brackets of `[words][label]` opens. */
  const labels = new Set<number>();
  let done = 0;
  const put = (start: number, end: number, target: Named | null): boolean => {
    const text = target === null ? undefined : replace({ ...target, source: line.slice(start, end) });
    if (text === undefined) return false;
    edits.push({ start, end, text });
    done = end;
    return true;
  };
  for (const open of opens) {
    if (open < done) continue;
    const close = closes.get(open);
    if (close === undefined) continue;
    const isImage = line[open - 1] === '!' && line[open - 2] !== '\\';
    const start = isImage ? open - 1 : open;
    if (line[open + 1] === '[' && closes.get(open + 1) === close - 1) {
      const target = wikiTarget(line.slice(open + 2, close - 1), isImage ? 'embed' : 'wiki');
      if (!put(start, close + 1, target)) done = close + 1;
      continue;
    }
    const inner = line.slice(open + 1, close);
    const kind = isImage ? 'image' : 'link';
    if (line[close + 1] === '(') {
      const destination = destinationAt(line, close + 1);
      if (destination === null) continue;
      const split = isImage ? splitWidth(inner) : { words: inner, width: undefined };
      const { address, title } = destination;
      const width = destination.width ?? split.width;
      const inTable = isImage && inner.includes(String.raw`\|`);
      // What a link is on may be an image of its own: only what stands for itself is passed over.
      if (!put(start, destination.end, { kind, address, title, words: split.words, width, inTable }) && isImage)
        done = destination.end;
      continue;
    }
    if (labels.has(open)) continue;
    const labelEnd = closes.get(close + 1);
    const label = labelEnd === undefined ? inner : line.slice(close + 2, labelEnd) || inner;
    const definition = definitions.get(label.toLowerCase());
    if (labelEnd !== undefined) labels.add(close + 1);
    // With a colon behind it, it is what says the address.
    if (definition === undefined || (!isImage && line[close + 1] === ':')) continue;
    const { address } = definition;
    const target = { kind, address, words: inner, title: '', width: undefined, inTable: false } as const;
    if (put(start, (labelEnd ?? close) + 1, target)) definition.isReplaced = true;
    else definition.isLeft = true;
  }
  return edits;
};

const htmlEditsOf = (line: string, replace: ReplaceTarget): Edit[] => {
  const edits: Edit[] = [];
  for (const match of line.matchAll(HTML_IMAGE)) {
    const target = htmlImage(match[0]);
    const text = target === null ? undefined : replace({ ...target, source: match[0] });
    if (text !== undefined) edits.push({ start: match.index, end: match.index + match[0].length, text });
  }
  return edits;
};

const apply = (line: string, edits: readonly Edit[]): string => {
  let out = '';
  let at = 0;
  for (const edit of [...edits].sort((a, b) => a.start - b.start)) {
    if (edit.start < at) continue;
    out += line.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return out + line.slice(at);
};

/**
 * Rewrites every place of a Markdown text that names a file or a note; code stays as it is, and so does what `replace`
 * answers undefined to. Takes no more time than the text is long. A picture that stands in a definition goes with it once
 * nothing names it any more.
 */
export const mapTargets = (body: string, replace: ReplaceTarget): string => {
  if (!/[[<]/u.test(body)) return body;
  const lines = body.split('\n');
  const definitions = new Map<string, Definition>();
  lines.forEach((line, at) => {
    const found = definitionIn(line);
    if (found !== null) definitions.set(found.name, { address: found.address, at, isReplaced: false, isLeft: false });
  });
  const isCode = lines.map(codeLineTest(body));
  const written = lines.map((line, at) => {
    if (isCode[at] === true || !/[[<]/u.test(line)) return line;
    const edits = line.includes('[') ? editsOf(line, definitions, replace) : [];
    const hasCode = line.includes('`');
    return apply(line, hasCode || !line.includes('<') ? edits : [...edits, ...htmlEditsOf(line, replace)]);
  });
  const gone = new Set<number>();
  for (const { address, at, isReplaced, isLeft } of definitions.values())
    if (isReplaced && !isLeft && isCode[at] === false && address.startsWith('data:')) gone.add(at);
  return (gone.size === 0 ? written : written.filter((_line, at) => !gone.has(at))).join('\n');
};

/** Rewrites the addresses that names stand for, as in `[name]: address`; code stays as it is. */
export const mapDefinitions = (body: string, replace: (address: string) => string | undefined): string => {
  const isCodeLine = codeLineTest(body);
  return body
    .split('\n')
    .map((line) => {
      const found = isCodeLine(line) ? null : definitionIn(line);
      const text = found === null ? undefined : replace(found.address);
      if (found === null || text === undefined) return line;
      const at = found.end - found.address.length;
      return line.slice(0, at) + text + line.slice(found.end);
    })
    .join('\n');
};
