import { frontMatterOf } from '../text/structure/frontMatter';
import { isTagWithin, normalizeTag } from './tags';

const KEY = /^(["']?)tags?\1[ \t]*:(?=[ \t\r]|$)/iu;
/** What goes on below a key: indented, an entry of a list, a closing bracket, or nothing; at the margin a comment too. */
const GOES_ON = /^(?:[ \t]|-[ \t\r]|-$|[\]}]|#|\r?$)/u;
const BLOCK_SCALAR = /^[ \t]*(?:[!&]\S*[ \t]+)*[|>][-+\d]*[ \t]*(?:#.*)?\r?$/u;
/** A comment, a quoted text, signs of the syntax, or plain text up to one of them. */
const TOKEN =
  /(?<comment>(?<![^\s[\],{}])#.*)|"(?<double>(?:[^"\\\n]|\\.)*)"|'(?<single>(?:[^'\n]|'')*)'|(?<mark>[[\]{},\s]|(?<=^[ \t]*)-(?=[ \t\r\n]|$))|(?<plain>(?:[^[\]{},#\s]|(?<=\S)#|[ \t]+(?![\s#\]},[]|$))+)/gmu;
/** Plain words that YAML takes for no text, or for figures. */
const NO_TEXT = /^(?:null|true|false|yes|no|on|off|y|n|~)$/iu;
const FIGURES = /^[\d_]+(?:e\d+)?$|^0[xo][\da-f]+$|^\d+-\d+-\d+$|^-/iu;
/** A word of YAML's own before a value: a node's kind, its name, or where another one is repeated. */
const OWN_WORD = /^(?:[!&]\S*[ \t]+)+|^[*!&]\S*$/u;

/** What is done to text of one line that lists no tags. */
type Elsewhere = (text: string) => string;

/** `name` with the part called `from` being `to`; the parts nested in it as they are written. Null for another tag. */
const renamed = (name: string, from: string, to: string): string | null => {
  const hash = /^\s*#*/u.exec(name)?.[0] ?? '';
  const rest = name.slice(hash.length);
  const tag = normalizeTag(rest);
  if (!isTagWithin(tag, from)) return null;
  return hash + to + (tag === from ? '' : `/${rest.split('/').slice(from.split('/').length).join('/')}`);
};

const renamedIn = (value: string, separated: boolean, from: string, to: string): string =>
  // What is one text holds several tags, parted by spaces or commas; an entry of a list is one.
  separated
    ? value.replace(/[^\s,]+/gu, (word) => renamed(word, from, to) ?? word)
    : (renamed(value, from, to) ?? value);

/** As plain text where YAML reads it as such, else in quotation marks. */
const plainText = (value: string): string => (NO_TEXT.test(value) || FIGURES.test(value) ? `"${value}"` : value);

const renamedValue = (value: string, from: string, to: string, elsewhere: Elsewhere): string => {
  const [first = ''] = value.split('\n', 1);
  // Its lines are text to the last sign.
  if (BLOCK_SCALAR.test(first)) return first + renamedIn(value.slice(first.length), true, from, to);
  const begin = value.split('\n').find((line) => /^\s*[^\s#]/u.test(line)) ?? '';
  const isList = /^\s*(?:[!&]\S*\s+)?(?:\[|-(?:\s|$))/u.test(begin);
  return value.replace(TOKEN, (token: string, ...rest: unknown[]) => {
    const groups = rest.at(-1) as Readonly<Record<'double' | 'single' | 'plain', string | undefined>>;
    const { double, single, plain } = groups;
    if (double !== undefined)
      return double.includes('\\') ? elsewhere(token) : `"${renamedIn(double, !isList, from, to)}"`;
    if (single !== undefined) return `'${renamedIn(single, !isList, from, to)}'`;
    if (plain === undefined) return elsewhere(token);
    const own = OWN_WORD.exec(plain)?.[0] ?? '';
    const words = plain.slice(own.length);
    const after = renamedIn(words, !isList, from, to);
    return after === words || NO_TEXT.test(words) ? token : own + plainText(after);
  });
};

interface RenamedHead {
  readonly head: string;
  /** Where the text goes on behind it, in UTF-16 units; 0 where a note has no front matter. */
  readonly end: number;
}

/**
 * The front matter of a note with the tag `from`, and what is nested in it, called `to` where it lists tags
 * (`tags: [a, b]`, a list below the key, `tag: a`). Every other sign of the YAML stays as it is, but for what `elsewhere`
 * does to comments and to the lines of other keys.
 */
export const renamedHead = (body: string, from: string, to: string, elsewhere: Elsewhere): RenamedHead => {
  const end = body.startsWith('---') ? frontMatterOf(body)?.end : undefined;
  if (end === undefined) return { head: '', end: 0 };
  const lines = body.slice(0, end).split('\n');
  const parts: string[] = [];
  for (let at = 0; at < lines.length;) {
    const line = lines[at] ?? '';
    const key = KEY.exec(line)?.[0];
    let next = at + 1;
    if (key === undefined) parts.push(elsewhere(line));
    else {
      while (next < lines.length - 1 && GOES_ON.test(lines[next] ?? '')) next += 1;
      const value = [line.slice(key.length), ...lines.slice(at + 1, next)].join('\n');
      parts.push(key + renamedValue(value, from, to, elsewhere));
    }
    at = next;
  }
  return { head: parts.join('\n'), end };
};
