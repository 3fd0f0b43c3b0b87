import { LONG_MONTHS } from '../calendarNames';
import type { LiteralKind } from './inline';
import { MEASURE_WORDS } from './measureWords';

/** A kind of literal, or what the words of a note are framed by. */
export interface InlineRule {
  readonly kind: LiteralKind | 'link' | 'delimiter';
  readonly source: string;
}

const FRACTION = '[¼-¾⅐-⅞]';
/** A number: figures with their marks, a fraction behind them, or a fraction alone. */
const N = String.raw`(?:\p{Nd}{1,3}(?:[ \u00a0\u202f]\p{Nd}{3})+(?:[.,]\p{Nd}+)?(?!\p{Nd})|\p{Nd}+(?:[.,'’]\p{Nd}+)*(?:[ \u00a0\u202f]?${FRACTION})?|${FRACTION})`;
const CURRENCY = String.raw`(?:\b(?:US|R|A|C|NZ)\$|\p{Sc}|\b(?:EUR|USD|GBP|CHF|BRL|JPY)\b)`;
const UNIT =
  String.raw`(?:°\s?[CFK]?|km\/h|mph|kWh|[kM]W|[kMGT]B|[kMG]?Hz|[km]g|[mcd]?l|[kcm]?m[²³]?|[mµ]?g|bar|kcal|ha|lbs?|oz|ft|h(?:rs?)?|V|W)` +
  String.raw`(?![\p{L}\p{M}\p{Nd}²³]|['’]\p{L})`;
const MEASURES = MEASURE_WORDS.map((word) =>
  word.replace(/^\p{Ll}/u, (letter) => `[${letter}${letter.toUpperCase()}]`),
).join('|');
const CLOCK = String.raw`\p{Nd}{1,2}(?:[:.]\p{Nd}{2})?`;
const SPACE = '[ \u00a0\u202f]';
const WEEKDAY =
  String.raw`(?:Mon|Tues?|Weds?|Thu(?:rs?)?|Fri|Sat|Sun|M[oi]|D[io]|Fr|S[ao]|[Ll]un|[Mm]ar|[Mm]i[eé]|[Jj]ue|[Vv]ie|[Ss][aá]b|[Dd]om|[Mm]er|[Jj]eu|[Vv]en|[Ss]am|[Dd]im|[Ss]eg|[Tt]er|[Qq]ua|[Qq]ui|[Ss]ex)` +
  String.raw`\.?,?\s+`;
const SHORT_MONTH =
  String.raw`(?:[Jj]an|J[äa]n|[Ee]ne|[Ff]eb|[Ff][eé]v|[Ff]évr|[Mm]ar|[Mm]rz|[Aa][pb]r|[Jj]u[nl]|[Jj]uil|[Aa]u?go?|[Ss]ept?|[Ss]et|[Oo][kc]t|[Oo]ut|[Nn]ov|[Dd]e[cz]|[Dd]éc|[Dd]ic|[Jj]anv|[Aa]vr)` +
  String.raw`(?![\p{L}\p{M}])(?:\.(?!\s+\p{Lu}|\s*$))?`;
const LONG_MONTH = `(?:${LONG_MONTHS.join('|')})(?![\\p{L}\\p{M}])`;
/** Months that stand before their day: only English writes them so. */
const FIRST_MONTH = String.raw`(?:[Jj]an|[Ff]eb|[Mm]ar|[Aa]pr|[Jj]u[nl]|[Aa]ug|[Ss]ept?|[Oo]ct|[Nn]ov|[Dd]ec)(?![\p{L}\p{M}])\.?`;
const HOUR = String.raw`\p{Nd}{1,2}(?:[:.]\p{Nd}{2}|${SPACE}?[hH](?:${SPACE}?\p{Nd}{2})?)?`;
const RANGE = `${SPACE}?[\\-–]${SPACE}?`;
const DAY_ENDING = String.raw`(?:\.|st|nd|rd|th|er|º)?`;
const DAY = String.raw`(?:\p{Nd}{1,2}${DAY_ENDING}${RANGE})?\p{Nd}{1,2}${DAY_ENDING}`;
/** Nothing begins in the middle of a word or a number. */
const NO_WORD_BEFORE = String.raw`(?<![\p{L}\p{M}\p{Nd}_]|\p{Nd}[.,:/'’\-])`;
const MARKED = String.raw`\p{Nd}+(?:[.,]\p{Nd}+)+`;
const THOUSANDS = String.raw`[1-9]\p{Nd}{0,2}(?:(?:,\p{Nd}{3})+|(?:\.\p{Nd}{3}){1,2})`;
/** Thousands behind a `k`, millions behind an `M`. */
const MAGNITUDE = String.raw`(?:(?:[kKMBm]|bn|mn|tn)(?![\p{L}\p{M}\p{Nd}]))`;
const FOREIGN = String.raw`[^\P{L}\p{Script=Latin}]\p{M}*`;
const SEGMENT = String.raw`[\p{L}\p{M}\p{Nd}_.~%@+\-]+`;
const EMOJI = String.raw`(?:\p{Extended_Pictographic}|\p{Regional_Indicator})[\p{Extended_Pictographic}\p{Regional_Indicator}\p{Emoji_Modifier}\uFE0F\u200D\u20E3]*`;
/** Where a link goes: one level of parentheses, and a title in quotation marks. */
const TARGET = String.raw`\((?:[^()\n\\]|\\.|\([^()\n]*\))*\)`;

/** Alternatives in order of precedence; the first that matches at a position wins. */
export const INLINE_RULES: readonly InlineRule[] = [
  { kind: 'code', source: '(?<!`)(?<ticks>`+)(?!`)(?:(?!\\n[ \\t]*\\n)[^])+?(?<!`)\\k<ticks>(?!`)' },
  { kind: 'math', source: String.raw`\$\$(?:(?!\n[ \t]*\n)[^$])+\$\$|\\\((?:[^\n])+?\\\)|\\\[(?:[^\n])+?\\\]` },
  {
    // Words in between are money twice: "$5 for you and 10$".
    kind: 'math',
    source: String.raw`(?<![\\$\p{L}\p{Nd}])\$(?=[^\s$])(?=[^$\n]*[\\^=_{}][^$\n]*\$|[^$\n\p{L}]*(?:\p{L}{1,2}[^$\n\p{L}]+)*\p{L}{0,2}[^$\n\p{L}]*\$)[^$\n]*[^\s$\\]\$(?!\p{Nd})|(?<![\\$\p{L}\p{Nd}])\$\p{L}\$`,
  },
  { kind: 'comment', source: String.raw`<!--[^]*?-->|%%[^\n]*?%%` },
  {
    kind: 'code',
    source: String.raw`<(?<element>kbd|code|samp|var|pre|script|style|svg|math)\b[^<>]*>[^]*?<\/\k<element>\s*>`,
  },
  { kind: 'address', source: String.raw`<(?:[a-zA-Z][a-zA-Z\d+.\-]*:[^<>\s]+|[^<>\s@]+@[^<>\s@]+)>` },
  { kind: 'tag', source: String.raw`<\/?[a-zA-Z][^<>]*>` },
  { kind: 'entity', source: String.raw`&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[a-zA-Z][a-zA-Z\d]{1,31});` },
  { kind: 'image', source: String.raw`!\[\[[^\]\n]*\]\]` },
  { kind: 'image', source: String.raw`\[!\[[^\]\n]*\]${TARGET}\]${TARGET}` },
  { kind: 'image', source: String.raw`!\[(?:[^\[\]\n\\]|\\.)*\](?:${TARGET}|\[[^\]\n]*\])(?:\{[^{}\n]*\})?` },
  // A file of the note: its name is no language.
  { kind: 'image', source: String.raw`\[(?:[^\[\]\n\\]|\\.)*\]\(<?attachment:[^)\s]*\)` },
  { kind: 'noteLink', source: String.raw`\[\[[^\[\]\n]+\]\]` },
  { kind: 'footnote', source: String.raw`\[[\^@][^\]\s]+\]` },
  {
    kind: 'link',
    source: String.raw`\[(?<words>(?:[^\[\]\n\\]|\\.|\[[^\[\]\n]*\])+)\](?:${TARGET}|\[[^\[\]\n]*\])`,
  },
  {
    kind: 'address',
    source: String.raw`(?:\b[a-zA-Z][a-zA-Z\d+.\-]*:\/\/|\b(?:attachment|mailto|tel|data|file):(?=\S)|\bwww\.)[^\s<>"]*[^\s<>".,;:!?\)\]\}'»”*_~]`,
  },
  {
    kind: 'email',
    source: String.raw`(?<![\p{L}\p{M}\p{Nd}_.+\-])[\p{L}\p{M}\p{Nd}_.+\-]+@[\p{L}\p{M}\p{Nd}_\-]+(?:\.[\p{L}\p{M}\p{Nd}_\-]+)+`,
  },
  {
    kind: 'path',
    source: String.raw`\b[a-zA-Z]:[\\/](?:[^\s\\/:*?"<>|]+(?: [^\s\\/:*?"<>|]+)*(?=\\)\\)*[^\s\\/:*?"<>|]*[^\s\\/:*?"<>|.,;!)]`,
  },
  { kind: 'path', source: String.raw`(?<!\S)\\\\[^\s\\]+(?:\\[^\s\\]+)+` },
  {
    kind: 'path',
    source: String.raw`(?<![^\s("'«„“:=])(?:~|\.{1,2})?(?:\/${SEGMENT}(?: ${SEGMENT}(?=\/))?)+(?<![.,])\/?`,
  },
  {
    kind: 'path',
    source: String.raw`${NO_WORD_BEFORE}(?:${SEGMENT}\/)+[\p{L}\p{Nd}_\-]+\.[a-z][a-z\d]{1,4}(?![\p{L}\p{Nd}])`,
  },
  {
    kind: 'path',
    source: String.raw`${NO_WORD_BEFORE}[\p{L}\p{Nd}_][\p{L}\p{Nd}_.\-]*\.(?:txt|md|pdf|docx?|xlsx?|pptx?|csv|jpe?g|png|gif|svg|webp|mp[34]|zip|tar|gz|html?|css|jsx?|tsx?|json|ya?ml|py|rs|go|java|sh|exe)(?![\p{L}\p{Nd}])`,
  },
  {
    kind: 'template',
    source: String.raw`\{\{[^{}\n]*\}\}|\$\{[^{}\n]*\}|\{[^{}\s]+\}|⟦[^⟧\n]*⟧|%(?:\p{Nd}+\$)?[\-#0-9.]*[a-zA-Z](?![\p{L}\p{M}\p{Nd}_])|__[A-Z][A-Z\d_]*__`,
  },
  { kind: 'template', source: String.raw`\[(?:[ xX])\](?=\s)` },
  {
    kind: 'hashtag',
    source: String.raw`(?<![\p{L}\p{M}\p{Nd}_&\/])#[\p{L}\p{Nd}_][\p{L}\p{M}\p{Nd}_\-]*(?:\/[\p{L}\p{M}\p{Nd}_\-]+)*`,
  },
  { kind: 'mention', source: String.raw`(?<![\p{L}\p{M}\p{Nd}_])@[\p{L}\p{Nd}_][\p{L}\p{M}\p{Nd}_.\-]*[\p{L}\p{Nd}_]` },
  {
    kind: 'identifier',
    source: String.raw`${NO_WORD_BEFORE}[\p{L}\p{Nd}]+(?:_+[\p{L}\p{Nd}]+)+|${NO_WORD_BEFORE}[\p{L}_][\p{L}\p{Nd}_.]*\(\)|${NO_WORD_BEFORE}--?[a-z][a-z\d\-]*(?=\s|$)`,
  },
  {
    kind: 'stamp',
    source: String.raw`${NO_WORD_BEFORE}\p{Nd}{4}-\p{Nd}{2}-\p{Nd}{2}(?:[T ]\p{Nd}{2}:\p{Nd}{2}(?::\p{Nd}{2}(?:\.\p{Nd}+)?)?(?:Z|[+-]\p{Nd}{2}:?\p{Nd}{2})?)?(?![\p{L}\p{Nd}])`,
  },
  {
    kind: 'date',
    source:
      String.raw`${NO_WORD_BEFORE}${WEEKDAY}(?:${DAY}\s+(?:de\s+)?${LONG_MONTH}|${LONG_MONTH}\s+\p{Nd}{1,2}(?:${RANGE}\p{Nd}{1,2})?(?![\p{Nd}:]))` +
      String.raw`|${NO_WORD_BEFORE}(?:${WEEKDAY})?(?:${DAY}\s+(?:de\s+)?${SHORT_MONTH}|${FIRST_MONTH}\s+\p{Nd}{1,2}(?:(?:st|nd|rd|th)?${RANGE}\p{Nd}{1,2})?(?![\p{Nd}:.,]\p{Nd}|\p{Nd}|${RANGE}\p{Nd}|${SPACE}?(?:h(?!\p{L})|[%€$]))(?:st|nd|rd|th)?)`,
  },
  {
    kind: 'time',
    source:
      String.raw`${NO_WORD_BEFORE}(?:${CLOCK}${RANGE})?${CLOCK}${SPACE}?(?:[ap]\.${SPACE}?m\.|[apAP][mM](?![\p{L}\p{M}\p{Nd}]))` +
      String.raw`|${NO_WORD_BEFORE}(?:${CLOCK}${RANGE})?${CLOCK}${SPACE}?(?:Uhr|UHR)(?![\p{L}\p{M}])(?:${SPACE}\p{Nd}{2}(?![\p{Nd}.,:]))?` +
      String.raw`|${NO_WORD_BEFORE}(?:${HOUR}${RANGE})?\p{Nd}{1,2}${SPACE}?[hH]${SPACE}?\p{Nd}{2}(?![\p{L}\p{Nd}])(?!${SPACE}?(?:min|m(?![\p{L}]))|${RANGE}\p{Nd}{1,2}${SPACE}?h)` +
      String.raw`|${NO_WORD_BEFORE}(?:${HOUR}${RANGE})?${CLOCK}${SPACE}?(?:h(?:rs?)?|H)(?![\p{L}\p{M}\p{Nd}/])`,
  },
  // A telephone number keeps its plus and its groups together.
  {
    kind: 'figures',
    source: String.raw`${NO_WORD_BEFORE}(?:\+\p{Nd}+|\(0\p{Nd}{1,5}\)|0\p{Nd}+)(?:[\-/.]\p{Nd}+|${SPACE}?\(\p{Nd}+\)|${SPACE}\p{Nd}{2,})+|\(\p{Nd}{3}\)${SPACE}?\p{Nd}{3}-\p{Nd}{4}`,
  },
  { kind: 'figures', source: String.raw`${NO_WORD_BEFORE}\p{Nd}{2}(?:${SPACE}\p{Nd}{2}){3,}(?!\p{Nd})` },
  { kind: 'figures', source: String.raw`${NO_WORD_BEFORE}${N}(?:${SPACE}?[*×÷=≈≤≥<>+−±]${SPACE}?${N})+` },
  {
    kind: 'amount',
    source:
      String.raw`(?:[~≈±−+≥≤<>]${SPACE}?)?${CURRENCY}${SPACE}?${N}${MAGNITUDE}?(?:[\-–]${CURRENCY}?${N}(?![\-–])${MAGNITUDE}?|${RANGE}${CURRENCY}${N}${MAGNITUDE}?)?` +
      String.raw`|(?:[~≈±≥≤<>]${SPACE}?)?${NO_WORD_BEFORE}${N}(?:${RANGE}${N})?${SPACE}?(?:(?:[kKM]|Mio\.?|Mrd\.?)${SPACE}?)?${CURRENCY}`,
  },
  {
    kind: 'amount',
    source: String.raw`[~≈±−≥≤<>]?${NO_WORD_BEFORE}(?:\p{Nd}\/)?${N}(?:${SPACE}?[–\-×x]${SPACE}?${N})*${SPACE}?${UNIT}`,
  },
  // A number with marks in it, where the words or marks behind it say that it is a quantity.
  {
    kind: 'amount',
    source: String.raw`${NO_WORD_BEFORE}(?:(?:\p{Nd}+(?:[.,]\p{Nd}+)*${RANGE})?${MARKED}|${MARKED}${RANGE}\p{Nd}+)(?=${SPACE}?%|${SPACE}(?:${MEASURES})(?![\p{L}\p{M}]))`,
  },
  {
    kind: 'figures',
    source: String.raw`${NO_WORD_BEFORE}(?<!\p{Nd}[.,\u00a0\u202f ])(?:${THOUSANDS}(?:${RANGE}${THOUSANDS})?|[1-9]\p{Nd}{0,2}${SPACE}\p{Nd}{3}(?=${SPACE}\p{Ll}))(?![.,]?\p{Nd}|[\-–]\p{Nd})`,
  },
  {
    kind: 'figures',
    source: String.raw`[~≈±−≥≤<>×]${SPACE}?${N}|${NO_WORD_BEFORE}\p{Nd}+${FRACTION}|${NO_WORD_BEFORE}\p{Nd}+#|${NO_WORD_BEFORE}\p{Nd}{1,3}(?:[\u00a0\u202f]\p{Nd}{3})+(?:[.,]\p{Nd}+)?(?!\p{Nd})`,
  },
  { kind: 'sign', source: EMOJI },
  {
    kind: 'script',
    source: `${FOREIGN}(?:[^\\p{Script=Latin}\\p{Nd}\\p{Extended_Pictographic}\\n*_~=\`|]*${FOREIGN})?`,
  },
  { kind: 'longWord', source: String.raw`[\p{L}\p{M}\p{Nd}'’\-]{48,}` },
  { kind: 'break', source: String.raw`\\\||[|¦→←↔⇒⇐⇔⟶⟵➔➜•·‣▪▸►◦\v\f\u0085\u2028\u2029]+` },
  { kind: 'sign', source: String.raw`\\[!-\/:-@\[-\x60\{-~]` },
  { kind: 'delimiter', source: String.raw`\*+|_+|~{1,2}|={1,2}` },
  {
    kind: 'sign',
    source: String.raw`[^\p{L}\p{M}\p{Nd}\s.,;:!?'"()\[\]\-–—…«»‹›„“”‚‘’¿¡%&/+*@#_~=\\^<>{}\x60$]+|[$<>{}\\^\x60]+`,
  },
];
