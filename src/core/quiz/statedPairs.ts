import type { TextSpan } from '../../shared/protocol';
import { sentencesIn } from '../text/sentences';
import { isEverydayWord } from '../text/languageVotes';
import { isErrand, isPersonal, isTaskLike, LABELS } from './pairCues';
import { plainOf } from './plainText';
import { plainWords, standsIn } from './quizItem';
import type { AnswerKind, QuizPrompt } from './quizItem';
import { isPolite, isTelling, isToDo } from './tellingLines';
import type { TellingLine } from './tellingLines';

/** What becomes an item once its note is known. */
export interface Draft {
  readonly prompt: QuizPrompt;
  readonly answerKind: AnswerKind;
  readonly passage: TextSpan;
  readonly answerSpan: TextSpan;
}

/** An answer of so few words is asked for; a longer side is shown, and its name asked for. Small words count less. */
const SHORT_WORDS = 6;
const SHORT_CONTENT_WORDS = 3;
const MOST_TERM_WORDS = 5;
const MOST_MEANING_WORDS = 40;
const QUESTION =
  /^(?:\*\*|__)?(?:[QFPDVس問]|Question|Frage|Pregunta|Pergunta|Domanda|Vraag|Pytanie|سؤال|質問)(?:\*\*|__)?\s*(?:\d+\s*)?[:.)](?:\*\*|__)?\s+(?=\S)/u;
const ANSWER =
  /^(?:\*\*|__)?(?:[AROج答]|Answer|Antwort|Respuesta|Réponse|Resposta|Risposta|Antwoord|Odpowiedź|جواب|回答)(?:\*\*|__)?\s*(?:\d+\s*)?[:.)](?:\*\*|__)?\s+(?=\S)/u;
/** What Markdown dialects write under a term. */
const DEFINITION = /^:\s+(?=\S)/u;
/** Between a term and what it means; a dash also divides sentences, so that it counts in lists alone. */
const COLON = /(?:\*\*|__|==)?\s?::?(?:\*\*|__|==)?\s+(?=\S)|\s+(?:=|→|->|⇒)\s+(?=\S)/u;
const DASH = /(?:\*\*|__|==)?\s+[–—-]\s+(?=\S)/u;
/** A name or a word that stands in front of what somebody said, or is to do. */
const ONE_CAPITAL = /^\p{Lu}[\p{L}\p{M}.'’-]*$/u;

const prosed = (line: TellingLine | undefined): TextSpan | null =>
  line === undefined || line.kind === 'row' ? null : (line.prose[0] ?? null);

const trimmed = (body: string, start: number, end: number): TextSpan => {
  let [from, to] = [start, end];
  while (from < to && /[\s*_=]/u.test(body[from] ?? '')) from += 1;
  // Tags at the end of a line belong to the note.
  to = from + body.slice(from, to).replace(/(?:\s+#[\p{L}\p{Nd}_/-]+)+\s*$/u, '').length;
  while (to > from && /[\s*_=]/u.test(body[to - 1] ?? '')) to -= 1;
  return { start: from, end: to };
};

/** A sentence as an answer: without the full stop that ends it. */
const withoutStop = (body: string, { start, end }: TextSpan): TextSpan =>
  /[^.]\.$/u.test(body.slice(start, end)) && !/\p{L}\.\p{L}?\.$/u.test(body.slice(start, end))
    ? { start, end: end - 1 }
    : { start, end };

/** The draft for two sides of which one gives the other; the side that is quickly typed is asked for. */
const ofSides = (body: string, term: TextSpan, meaning: TextSpan, passage: TextSpan): Draft | null => {
  const [left, right] = [plainOf(body, term), plainOf(body, meaning)];
  const [leftWords, rightWords] = [plainWords(left).length, plainWords(right).length];
  if (leftWords === 0 || rightWords === 0) return null;
  const content = plainWords(right).filter((word) => !isEverydayWord(word)).length;
  const isShort = rightWords <= SHORT_WORDS && content <= SHORT_CONTENT_WORDS;
  const asksMeaning = isShort || leftWords > MOST_TERM_WORDS || standsIn(left, right);
  const prompt: QuizPrompt = asksMeaning
    ? { kind: 'pair', text: left, wanted: 'meaning', column: null }
    : { kind: 'pair', text: right, wanted: 'term', column: null };
  const answerSpan = asksMeaning ? withoutStop(body, meaning) : term;
  const answerKind: AnswerKind = asksMeaning
    ? /\d/u.test(right) && !/\p{L}/u.test(right)
      ? 'number'
      : 'definition'
    : 'term';
  return { prompt, answerKind, passage, answerSpan };
};

/** Questions with their answers, as cards for learning are written down. */
const ofQuestions = (body: string, lines: readonly TellingLine[]): Draft[] =>
  lines.flatMap((line, index): Draft[] => {
    const asked = prosed(line);
    const mark = asked === null ? undefined : QUESTION.exec(body.slice(asked.start, asked.end))?.[0].length;
    const told = prosed(lines[index + 1]);
    const answerMark = told === null ? undefined : ANSWER.exec(body.slice(told.start, told.end))?.[0].length;
    if (asked === null || told === null || mark === undefined || answerMark === undefined) return [];
    const question = trimmed(body, asked.start + mark, asked.end);
    const answerSpan = withoutStop(body, trimmed(body, told.start + answerMark, told.end));
    const prompt: QuizPrompt = { kind: 'pair', text: plainOf(body, question), wanted: 'meaning', column: null };
    return [{ prompt, answerKind: 'definition', passage: { start: asked.start, end: told.end }, answerSpan }];
  });

/** Where the side behind the term ends: at the end of its first sentence. */
const firstSentence = (body: string, from: number, end: number): TextSpan | null =>
  sentencesIn(body, { start: from, end })[0] ?? null;

interface Split {
  readonly line: TellingLine;
  readonly term: TextSpan;
  readonly meaning: TextSpan;
  readonly name: string;
}

const splitOf = (body: string, line: TellingLine): Split | null => {
  const run = prosed(line);
  if (run === null || line.kind === 'heading') return null;
  const text = body.slice(run.start, run.end);
  if (QUESTION.test(text) || ANSWER.test(text)) return null;
  const mark = COLON.exec(text) ?? (line.kind === 'item' ? DASH.exec(text) : null);
  if (mark === null || mark.index === 0) return null;
  const term = trimmed(body, run.start, run.start + mark.index);
  const [behind, more] = sentencesIn(body, { start: run.start + mark.index + mark[0].length, end: run.end });
  // A paragraph that has a colon in it is prose.
  if (behind === undefined || (more !== undefined && line.kind === 'text')) return null;
  const meaning = trimmed(body, behind.start, behind.end);
  return { line, term, meaning, name: plainOf(body, term) };
};

const isTerm = (name: string): boolean => {
  const words = plainWords(name);
  if (words.length === 0 || words[0] === 'ex' || words.length > MOST_TERM_WORDS || !/\p{L}/u.test(name)) return false;
  return !/[.!?,;]|https?$/u.test(name.replace(/\p{L}\.(?=\s|$)/gu, '')) && !LABELS.has(words.join(' '));
};

/** "Term: what it means", line by line. A word that labels several lines is somebody who speaks, or says nothing sure. */
const ofLines = (body: string, lines: readonly TellingLine[]): Draft[] => {
  const splits = lines.map((line) => splitOf(body, line)).filter((split) => split !== null);
  const uses = new Map<string, number>();
  const keyOf = ({ name }: Split): string => plainWords(name).join(' ');
  for (const split of splits) uses.set(keyOf(split), (uses.get(keyOf(split)) ?? 0) + 1);
  const isProtocol = splits.some((split) => ONE_CAPITAL.test(split.name) && (uses.get(keyOf(split)) ?? 0) > 1);
  return splits.flatMap((split): Draft[] => {
    const { term, meaning, name } = split;
    const said = plainOf(body, meaning);
    const isSpeech = isPersonal(said) || (ONE_CAPITAL.test(name) && (isProtocol || isTaskLike(name, said)));
    const count = plainWords(said).length;
    if (!isTerm(name) || (uses.get(keyOf(split)) ?? 0) > 1 || isSpeech || count > MOST_MEANING_WORDS) return [];
    if (
      isErrand(name, false) ||
      isErrand(said, false) ||
      isToDo(name) ||
      isToDo(said) ||
      isPolite(name) ||
      /[?？]$/u.test(said) ||
      /^https?:/u.test(said)
    )
      return [];
    const draft = ofSides(body, term, meaning, { start: term.start, end: meaning.end });
    return draft === null ? [] : [draft];
  });
};

/** A term on a line, and beneath it `: what it means`. */
const ofDefinitionLists = (body: string, lines: readonly TellingLine[]): Draft[] =>
  lines.flatMap((line, index): Draft[] => {
    const [term, run] = [prosed(line), prosed(lines[index + 1])];
    if (term === null || run === null || lines[index + 1]?.follows !== true) return [];
    const mark = DEFINITION.exec(body.slice(run.start, run.end))?.[0].length;
    if (mark === undefined || DEFINITION.test(body.slice(term.start, term.end))) return [];
    const meaning = firstSentence(body, run.start + mark, run.end);
    if (meaning === null || !isTerm(plainOf(body, term)) || !isTelling(body, meaning)) return [];
    const draft = ofSides(body, trimmed(body, term.start, term.end), meaning, { start: term.start, end: meaning.end });
    return draft === null ? [] : [draft];
  });

const LEAST_SENTENCE_WORDS = 5;
/** What something is, rather than what somebody did. */
const BEGINS_AS_MEANING =
  /^(?:the|an?|der|die|das|ein|eine|el|la|los|las|una?|le|les|une|os?|as?|uma?|il|lo|gli|i|uno|het|een)\s|^(?:l|un)['’]/iu;

/** A heading with one sentence and nothing else beneath it. */
const ofHeadings = (body: string, lines: readonly TellingLine[]): Draft[] => {
  const isGlossary = lines.filter(({ kind }) => kind === 'heading').length > 2;
  return lines.flatMap((line, index): Draft[] => {
    const [below, after] = [lines[index + 1], lines[index + 2]];
    const [term, run] = [prosed(line), prosed(below)];
    if (line.kind !== 'heading' || below?.kind !== 'text' || term === null || run === null) return [];
    if (after !== undefined && after.kind !== 'heading') return [];
    const sentences = below.prose.flatMap((prose) => sentencesIn(body, prose));
    const [meaning] = sentences;
    if (meaning === undefined || sentences.length !== 1 || splitOf(body, below) !== null) return [];
    const words = plainWords(plainOf(body, meaning)).length;
    const name = plainOf(body, term);
    if (words < LEAST_SENTENCE_WORDS || words > MOST_MEANING_WORDS || !isTerm(name) || /\d/u.test(name)) return [];
    const said = plainOf(body, meaning);
    // Under the one heading of a note may stand anything.
    if (!BEGINS_AS_MEANING.test(said) && !(isGlossary && /^\P{Ll}/u.test(said))) return [];
    // What names itself in its sentence is asked as a gap.
    if (standsIn(name, said) || !isTelling(body, meaning) || isPolite(name)) return [];
    const prompt: QuizPrompt = { kind: 'pair', text: said, wanted: 'term', column: null };
    return [{ prompt, answerKind: 'term', passage: { start: term.start, end: meaning.end }, answerSpan: term }];
  });
};

/** Everything that the lines of a note put together as a question and its answer. */
export const statedPairs = (body: string, lines: readonly TellingLine[]): Draft[] =>
  [ofQuestions, ofDefinitionLists, ofLines, ofHeadings].flatMap((find) => find(body, lines));
