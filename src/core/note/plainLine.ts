import { splitWidth } from './imageWidth';
import { ITEM_MARKS } from './lineMarks';
import { CALLOUT, FOOTNOTE_DEFINITION, LABEL } from './pageSyntax';
import { withPlainFormulas } from './plainFormula';

/** Any sign that a mark could begin with; most lines of prose have none. */
const MARKED = /[$>#*_`~=[<|\\+-]|^\s*\d/u;

/** How far apart two marks of emphasis may stand: a pasted line of a million stars stays cheap. */
const PAIR_LENGTH = 400;

const QUOTES = /^\s*(?:>\s?)*/u;
const HEADING = /^#{1,6}(?:\s+|$)/u;
const HEADING_END = /\s+#+\s*$/u;
const FOOTNOTE = new RegExp(LABEL, 'gu');

const BREAK = /<br\s*\/?>/giu;
const ADDRESS = /<((?:https?:|mailto:)[^\s<>]{1,2000})>/gu;
const COMMENT = /<!--.{0,400}?-->/gu;
/** Those that people write in notes: `a <b> c` about something else keeps its words. */
const TAG =
  /<\/?(?:a|b|big|br|center|code|del|details|div|em|font|h[1-6]|hr|i|img|ins|kbd|li|mark|ol|p|pre|s|small|span|strong|sub|summary|sup|table|td|th|tr|u|ul)(?:\s[^<>]*)?\/?>/giu;

/** An address in brackets may hold a pair of brackets itself. */
const TARGET = String.raw`\((?:[^()]|\([^()]*\)){0,2000}\)`;
const IMAGE = new RegExp(String.raw`!\[([^[\]]*)\]${TARGET}`, 'gu');
const LINK = new RegExp(String.raw`\[([^[\]]*)\](?:${TARGET}|\[[^[\]]*\])`, 'gu');
/** In a table the bar of a link is written with a backslash, and shielded by then. */
const EMBED_WIDTH = /(!\[\[[^[\]|\ufded]+)[|\ufded]\d+(?:x\d+)?(?=\]\])/gu;
const NOTE_LINK = /!?\[\[([^[\]|\ufded]+)(?:[|\ufded]([^[\]]*))?\]\]/gu;

const CODE = new RegExp(String.raw`(?<!\x60)(\x60+)(?!\x60)(.{1,${PAIR_LENGTH}}?)(?<!\x60)\1(?!\x60)`, 'gu');
const STRONG = new RegExp(String.raw`(\*\*|~~|==)(?=\S)(.{1,${PAIR_LENGTH}}?)(?<=\S)\1(?!\*)`, 'gu');
const BETWEEN_WORDS = String.raw`(?<![\p{L}\p{N}*_])`;
const EMPHASIS = new RegExp(
  String.raw`${BETWEEN_WORDS}(__|[*_])(?=[^\s*_])(.{1,${PAIR_LENGTH}}?)(?<=[^\s*_])\1(?![\p{L}\p{N}*_])`,
  'gu',
);

const TABLE_RULE = /^[\s|:-]+$/u;
const CELL_EDGE = /(?:^\s*\|\s*)|(?:\s*\|\s*$)/gu;

/** Signs that no text holds stand for marks that are meant as letters, one for each of ASCII's punctuation. */
const PUNCTUATION = '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~';
const FIRST_SHIELD = 0xfdd0;
const shield = (text: string): string =>
  text.replace(/[!-/:-@[-`{-~]/gu, (sign) => String.fromCharCode(FIRST_SHIELD + PUNCTUATION.indexOf(sign)));
const unshield = (text: string): string =>
  text.replace(/[\ufdd0-\ufdef]/gu, (sign) => PUNCTUATION.charAt(sign.charCodeAt(0) - FIRST_SHIELD));

/** The cells of a line of a table as a list; the line below its head says nothing. */
const cells = (line: string): string => {
  if (!/^\s*\|.*\|/u.test(line)) return line;
  if (TABLE_RULE.test(line)) return '';
  return line
    .replace(CELL_EDGE, '')
    .split(/\s*\|\s*/u)
    .filter((cell) => cell !== '')
    .join(', ');
};

const stripAll = (line: string): string => {
  const words = line
    .replace(QUOTES, '')
    .replace(CALLOUT, '')
    .replace(HEADING, '')
    .replace(ITEM_MARKS, '')
    .replace(FOOTNOTE_DEFINITION, '');
  const plain = (words.includes('$') ? withPlainFormulas(words, shield) : words)
    .replace(/\\([!-/:-@[-`{-~])/gu, (_whole, sign: string) => shield(sign))
    .replace(CODE, (_whole, _marks, code: string) => shield(code.trim()))
    .replace(COMMENT, '')
    .replace(BREAK, ' ')
    .replace(ADDRESS, '$1')
    .replace(TAG, '')
    .replace(EMBED_WIDTH, '$1')
    .replace(NOTE_LINK, (_whole, title: string, shown?: string) => shown ?? title)
    .replace(FOOTNOTE, '')
    .replace(IMAGE, (_whole, words: string) => splitWidth(words).words)
    .replace(LINK, '$1')
    .replace(STRONG, '$2')
    .replace(EMPHASIS, '$2')
    // Marks within marks: the outer pair is gone, the inner one is next.
    .replace(STRONG, '$2')
    .replace(EMPHASIS, '$2')
    .replace(HEADING_END, '');
  return unshield(cells(plain)).replace(/\s+/gu, ' ').trim();
};

/** One line of Markdown as plain words: marks of blocks and of emphasis, targets of links, tags and boxes taken off. */
export const stripMarks = (line: string): string =>
  MARKED.test(line) ? stripAll(line) : line.replace(/\s+/gu, ' ').trim();
