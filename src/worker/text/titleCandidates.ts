import { capitalised } from '../../core/text/typedCase';
import { isEverydayWord, isOtherLanguage, votesOf } from '../../core/text/languageVotes';
import { GREETING, SIGN_OFF } from '../../core/text/senseCues';
import { splitSentences } from '../../core/text/sentences';
import type { Sentence } from '../../core/text/sentences';
import { noteBlocks } from '../../core/text/structure/blocks';
import type { NoteBlock } from '../../core/text/structure/blocks';
import { inlinesOf } from '../../core/text/structure/inlines';
import type { Inline } from '../../core/text/structure/inline';
import { isLanguage } from '../../shared/languages';
import type { TextSpan } from '../../shared/protocol';
import { mailFrame } from './mailFrame';
import { isTalk, SPEAKER } from './noteRegister';
import { recurringPhrases } from './recurringPhrases';
import { cutLine, endsShortened, openingOf, withoutArticle } from './titleCut';
import { isGenericTitle, TOPIC } from './titleCues';

const MAX_TITLE_LENGTH = 120;
const LINE_WORDS = 14;
/** How far into a note a subject, a topic or a beginning is looked for. */
const FIRST_LINES = 6;
const FIRST_SENTENCES = 12;
/** An item with fewer words is a thing, not a saying. */
const SAYING_WORDS = 5;
/** What letters and messages say of themselves. */
const SUBJECT = /^(?:subject|re|betreff|asunto|objet|assunto)\s*:\s*(?<words>\S.*)$/iu;
/** What mail programs of many languages put before a subject that is answered or passed on. */
const PASSED_ON = /^(?:(?:re|fwd?|aw|antw?|wg|tr|rv|res|enc|sv)(?:\[\d+\])?\s*:\s*)+/iu;
const PASSING_WORDS = 5;
/** Letters that words of one kind share. */
const STEM = 5;
/** A box that stands without the mark of an item: a thing to do, and no name. */
const BOX = /^(?:\[[ xX]?\]|[☐☑☒])\s+/u;
const HAS_WORD = /\p{L}{2}/u;

export interface TitleCandidates {
  /** What the writer named the note: its title, first heading, subject or a first line that is no sentence. */
  readonly given: string | null;
  /** A name that would suit any note: `Notes, Thursday`, `untitled 7`. */
  readonly generic: string | null;
  /** What the note says it is about. */
  readonly topics: readonly string[];
  /** What it says again and again, most often first. */
  readonly recurring: readonly string[];
  /** How its first sentence begins; who is greeted, and what is said to be kind, is left out. */
  readonly opening: string | null;
}

const wordsOf = (parts: readonly Inline[], text: string): string =>
  parts
    .map((part) =>
      part.type === 'pair'
        ? wordsOf(part.children, text)
        : part.type === 'literal' && ['code', 'image', 'tag', 'address', 'hashtag', 'break'].includes(part.kind)
          ? ' '
          : text.slice(part.start, part.end),
    )
    .join('');

/** The words of a run without its marks, addresses and pictures; one that has no word is empty. */
const plain = (text: string, run: TextSpan): string => {
  const words = wordsOf(inlinesOf(text, run), text).replace(/\s+/gu, ' ').trim().replace(BOX, '');
  return HAS_WORD.test(words) ? words : '';
};

const fits = (title: string): boolean =>
  HAS_WORD.test(title) && title.length <= MAX_TITLE_LENGTH && !/\S{48}/u.test(title);

/** Names that the writer gave the note, the surest first. */
const namesOf = (text: string, blocks: readonly NoteBlock[]): string[] => {
  const names: string[] = [];
  const front = blocks.find(({ kind }) => kind === 'frontMatter')?.prose[0];
  if (front !== undefined) names.push(plain(text, front));
  const body = blocks.filter(({ kind }) => kind === 'heading' || kind === 'text' || kind === 'item');
  // A heading further down is that of a part.
  const heading = body.find(({ prose }) => prose.some((run) => plain(text, run) !== ''));
  if (heading?.kind === 'heading' && heading.prose[0] !== undefined) names.push(plain(text, heading.prose[0]));
  for (const { prose } of body.slice(0, FIRST_LINES)) {
    const [line] = prose;
    const subject = line === undefined ? undefined : SUBJECT.exec(text.slice(line.start, line.end))?.groups?.['words'];
    if (subject !== undefined) names.push(subject.trim());
  }
  const [first] = body;
  const line = first?.prose[0];
  if (first?.kind === 'text' && line !== undefined && body.length > 1 && !BOX.test(text.slice(line.start))) {
    const words = plain(text, line);
    const isSentence = /[.!?…,:]["'”’»)\]*_]*$/u.test(text.slice(line.start, line.end)) && !endsShortened(words);
    if (!isSentence && words.split(' ').length <= LINE_WORDS && !GREETING.test(words)) names.push(words);
  }
  return names.map((name) => cutLine(name.replace(PASSED_ON, ''))).filter(fits);
};

/** The first sentences that say something: no headings, greetings or kind words. */
const sayingsOf = (text: string, sentences: readonly Sentence[]): string[] => {
  const isSaying = (words: string): boolean =>
    words.split(' ').length >= 3 && !GREETING.test(words) && !SIGN_OFF.test(words);
  const framed = mailFrame(text, sentences);
  const of = (kind: Sentence['kind'], least: number): string[] =>
    sentences
      .filter((sentence, index) => sentence.kind === kind && framed[index] !== true)
      .slice(0, FIRST_SENTENCES)
      .map((sentence) => plain(text, sentence).replace(PASSED_ON, ''))
      .filter((words) => isSaying(words) && words.split(' ').length >= least);
  const prose = of('text', 3);
  return prose.length > 0 ? prose : of('item', SAYING_WORDS);
};

/**
 * A short beginning that the note never comes back to (`The beginning was chaos`) is no name for it. What holds a name may
 * be one, and in German every noun counts as such.
 */
const comesBack = (words: string, text: string): boolean => {
  const all = words.split(' ');
  if (all.length > PASSING_WORDS || all.slice(1).some((word) => /^\p{Lu}|\d/u.test(word))) return true;
  const said = ` ${text.toLowerCase()} `;
  return all
    .map((word) => word.toLowerCase().replace(/[^\p{L}\p{M}]/gu, ''))
    .filter((word) => word.length > 3 && !isEverydayWord(word))
    .some((word) => said.split(word.slice(0, STEM)).length > 2);
};

/** What a note offers as its title in its own words, in their own order; each at most `MAX_TITLE_LENGTH` long. */
export const titleCandidates = (text: string): TitleCandidates => {
  const blocks = noteBlocks(text).filter(({ kind }) => kind !== 'blank' && kind !== 'mark');
  const names = namesOf(text, blocks);
  const sentences = splitSentences(text);
  const language = votesOf(text).ranking[0]?.language;
  const isOwn = (words: string): boolean => !isLanguage(language) || !isOtherLanguage(words, language);
  const sayings = sayingsOf(text, sentences).filter((words) => !names.includes(cutLine(words)) && isOwn(words));
  // What follows a greeting begins with a small letter; in notes without capitals that is how all is written.
  const asTitle = (words: string): string =>
    /\p{Lu}/u.test(text) && /^\p{Ll}+(?!\p{L})/u.test(words) ? capitalised(words) : words;
  const said = sayings
    .slice(0, FIRST_LINES)
    .map((words) => TOPIC.exec(words)?.groups?.['topic'])
    .filter((topic) => topic !== undefined)
    .map((topic) => capitalised(openingOf(withoutArticle(topic))));
  const prose = sentences
    .filter(({ kind }) => kind !== 'heading')
    .map((sentence) => plain(text, sentence).replace(SPEAKER, ''));
  return {
    given: names.find((name) => !isGenericTitle(name)) ?? null,
    generic: names.find(isGenericTitle) ?? null,
    topics: said.filter(fits),
    recurring: recurringPhrases(prose).map(capitalised).filter(fits),
    // How a talk begins says nothing of what it comes to.
    opening: isTalk(text, sentences)
      ? null
      : (sayings
          .map(openingOf)
          .map(asTitle)
          .find((words) => fits(words) && comesBack(words, text)) ?? null),
  };
};
