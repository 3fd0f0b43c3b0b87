import { votesOf } from '../../core/text/languageVotes';
import { senseOf } from '../../core/text/sense';
import { GREETING } from '../../core/text/senseCues';
import type { Sentence } from '../../core/text/sentences';

/**
 * How a note is written: jotted down for oneself or for one reader, as an article for many, or as the words of
 * several who talk. What matters is told by the sentences' purposes in the first, by the trained head in the others.
 */
export type NoteRegister = 'jotted' | 'article' | 'talk';

/** The head was trained on English alone. */
const SAMPLE_CHARS = 4_000;
const LEAST_SENTENCES = 5;
/** From so many sentences on nobody jots any more; fewer will do when they are as long as those of an article. */
const LONG = 30;
const LONG_IN_FULL_SENTENCES = 24;
const FULL_SENTENCE_WORDS = 12;
/** Shares of the sentences. */
const MOST_ORDERS = 0.25;
const MOST_FIRST_PERSON = 0.3;
const MOST_ITEMS = 0.2;
const LEAST_SPOKEN = 0.4;
const LEAST_TO_READER = 0.25;

const FIRST_PERSON = /\b(?:i|we|me|us|my|our)\b/iu;
const READER = /\b(?:you|your|yourself)\b/iu;
const QUOTED = /"[^"]*"|“[^”]*”/gu;
/** Who speaks, at the start of a paragraph. */
export const SPEAKER = /^(\p{Lu}[\p{L}\p{N}.'’ ]{0,30}):\s/u;

/** True when many paragraphs begin with the name of one who speaks: a label that stands once is none. */
export const isTalk = (text: string, sentences: readonly Sentence[]): boolean => {
  const labels = new Map<string, number>();
  let paragraphs = 0;
  sentences.forEach(({ kind, start, end, block }, index) => {
    if (sentences[index - 1]?.block === block) return;
    paragraphs += 1;
    const label = kind === 'item' ? undefined : SPEAKER.exec(text.slice(start, end))?.[1];
    if (label !== undefined) labels.set(label, (labels.get(label) ?? 0) + 1);
  });
  let spoken = 0;
  for (const count of labels.values()) if (count > 1) spoken += count;
  return spoken > 0 && spoken >= LEAST_SPOKEN * paragraphs;
};

/** `sentences` are those that may become a line. Notes in other languages than English are taken as jotted. */
export const noteRegister = (text: string, sentences: readonly Sentence[]): NoteRegister => {
  const count = sentences.length;
  if (count < LEAST_SENTENCES || votesOf(text.slice(0, SAMPLE_CHARS)).ranking[0]?.language !== 'en') return 'jotted';
  const share = (has: (sentence: Sentence, content: string) => boolean): number =>
    sentences.filter((sentence) => has(sentence, text.slice(sentence.start, sentence.end))).length / count;
  const senses = new Map(sentences.map((sentence) => [sentence, senseOf(text, sentence)]));
  // `must` and `needs to` fill handbooks too: only a task in a list is one that somebody has taken.
  const isOrder = (sentence: Sentence): boolean =>
    (sentence.kind === 'item' && senses.get(sentence)?.isTodo === true) || senses.get(sentence)?.isDecision === true;
  if (share(isOrder) >= MOST_ORDERS) return 'jotted';
  if (isTalk(text, sentences)) return 'talk';
  const words = sentences.reduce((sum, sentence) => sum + (senses.get(sentence)?.words ?? 0), 0) / count;
  const full = words >= FULL_SENTENCE_WORDS;
  if (count >= LONG || (count >= LONG_IN_FULL_SENTENCES && full)) return 'article';
  const impersonal = share((_, content) => FIRST_PERSON.test(content.replace(QUOTED, ''))) < MOST_FIRST_PERSON;
  if (full && impersonal && share(({ kind }) => kind === 'item') < MOST_ITEMS) return 'article';
  // A letter says "you" to somebody whom it greets.
  const greets = text.split('\n', 4).some((line) => GREETING.test(line.trim()));
  return !greets && share((_, content) => READER.test(content)) >= LEAST_TO_READER ? 'article' : 'jotted';
};
