import type { TextSpan } from '../../shared/protocol';
import type { Note } from '../note/note';
import { noteTitle } from '../note/noteText';
import { votesOf } from '../text/languageVotes';
import { gapsIn } from './gaps';
import { gapWorth, LEAST_WORTH, secondWorth } from './gapWorth';
import { isPersonal } from './pairCues';
import { leavesOf, plainOf, plainWith } from './plainText';
import { itemKey, plainWords, promptText, standsIn } from './quizItem';
import type { QuizItem } from './quizItem';
import type { Rarity } from './rarity';
import type { Draft } from './statedPairs';
import { statedPairs } from './statedPairs';
import { tablePairs } from './tablePairs';
import { tellingLines, tellingSentences } from './tellingLines';

/** A gap with what it is worth, as far as the note itself tells. */
interface GapItem {
  readonly item: QuizItem;
  readonly worth: (rarity: Rarity) => number;
}

interface NoteQuestions {
  readonly pairs: readonly QuizItem[];
  /** For each sentence that tells something, everything that could be taken out of it. */
  readonly gaps: readonly (readonly GapItem[])[];
  /** Its writer does not speak of themselves: a note of facts rather than of days. */
  readonly isFactual: boolean;
}

const LEAST_SENTENCE_WORDS = 5;
const MOST_SENTENCE_WORDS = 45;
/** A note longer than this is asked about its beginning. */
const MOST_CHARS = 60_000;
const MOST_PAIRS = 60;
const MOST_GAPS = 15;
/** One gap for so many words of the note. */
const WORDS_PER_GAP = 22;

const itemOf = (note: Note, { prompt, answerKind, passage, answerSpan }: Draft): QuizItem | null => {
  const answer = plainOf(note.body, answerSpan);
  if (plainWords(answer).length === 0 || standsIn(answer, promptText(prompt))) return null;
  if (plainWords(promptText(prompt)).length === 0) return null;
  return { noteId: note.id, key: itemKey(prompt, answer), prompt, answer, answerKind, passage, answerSpan };
};

const overlaps = (a: TextSpan, b: TextSpan): boolean => a.start < b.end && b.start < a.end;

const read = (note: Note): NoteQuestions => {
  const body = note.body.slice(0, MOST_CHARS);
  const lines = tellingLines(body);
  const known = new Set<string>();
  const isNew = ({ key }: QuizItem): boolean => known.size < known.add(key).size;
  const drafts = [...statedPairs(body, lines), ...tablePairs(body, lines)];
  const pairs = drafts
    .map((draft) => itemOf(note, draft))
    .filter((item) => item !== null)
    .filter(isNew)
    .sort((a, b) => a.passage.start - b.passage.start);
  const isGerman = votesOf(body).ranking[0]?.language === 'de';
  const worthOf = gapWorth(noteTitle(body), lines, body, isGerman);
  const sentences = lines.flatMap((line) => tellingSentences(body, line));
  const gaps = sentences
    .filter((sentence) => !drafts.some(({ passage }) => overlaps(passage, sentence)))
    .map((sentence): GapItem[] => {
      const count = plainWords(plainOf(body, sentence)).length;
      if (count < LEAST_SENTENCE_WORDS || count > MOST_SENTENCE_WORDS) return [];
      const leaves = leavesOf(body, sentence);
      const worthOfGap = worthOf(sentence);
      return gapsIn(body, sentence, leaves, isGerman).flatMap((gap): GapItem[] => {
        const { text, span } = plainWith(body, leaves, gap);
        const prompt = { kind: 'gap', before: text.slice(0, span.start), after: text.slice(span.end) } as const;
        const item = itemOf(note, { prompt, answerKind: gap.kind, passage: sentence, answerSpan: gap });
        return item !== null && isNew(item) ? [{ item, worth: (rarity) => worthOfGap(gap, rarity) }] : [];
      });
    });
  return { pairs, gaps, isFactual: !isPersonal(body) };
};

const questions = new WeakMap<Note, NoteQuestions>();

/** Worked out once for each state of a note: notes are never changed in place. */
const questionsOf = (note: Note): NoteQuestions => {
  const known = questions.get(note);
  if (known !== undefined) return known;
  const found = read(note);
  questions.set(note, found);
  return found;
};

/** Everything that could be asked about the note, by key, whether or not a round would choose it. */
export const possibleItems = (note: Note): ReadonlyMap<string, QuizItem> => {
  const { pairs, gaps } = questionsOf(note);
  return new Map([...pairs, ...gaps.flat().map(({ item }) => item)].map((item) => [item.key, item]));
};

/** What a round asks about the note, in its order: the pairs that it states, and its most telling gaps. */
export const chosenItems = (note: Note, rarity: Rarity): QuizItem[] => {
  const { pairs, gaps, isFactual } = questionsOf(note);
  const best = gaps.flatMap((sentence) => {
    const rated = sentence.map(({ item, worth }) => ({ item, worth: worth(rarity) }));
    const top = rated.reduce<(typeof rated)[number] | null>(
      (found, one) => (found === null || one.worth > found.worth ? one : found),
      null,
    );
    return top !== null && top.worth >= secondWorth(top.item.answerKind) ? [top] : [];
  });
  const room = Math.min(MOST_GAPS, Math.ceil(plainWords(note.body).length / WORDS_PER_GAP));
  const ranked = [...best].sort((a, b) => b.worth - a.worth || a.item.passage.start - b.item.passage.start);
  const good = ranked.filter(({ worth }) => worth >= LEAST_WORTH).slice(0, room);
  // What is less telling fills up half of the room at most, in a note that nothing else is asked about.
  const lacking = isFactual && pairs.length === 0 ? Math.ceil(room / 2) - good.length : 0;
  const kept = [...good, ...ranked.filter(({ worth }) => worth < LEAST_WORTH).slice(0, Math.max(0, lacking))];
  return [...pairs.slice(0, MOST_PAIRS), ...kept.map(({ item }) => item)].sort(
    (a, b) => a.passage.start - b.passage.start || a.answerSpan.start - b.answerSpan.start,
  );
};

/** The items whose passage touches the selection. */
export const itemsWithin = (items: readonly QuizItem[], span: TextSpan): QuizItem[] =>
  items.filter(({ passage }) => overlaps(passage, span));
