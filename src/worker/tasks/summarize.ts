import { isOtherLanguage, votesOf } from '../../core/text/languageVotes';
import { openBoxes } from '../../core/text/openBoxes';
import { splitSentences, type Sentence } from '../../core/text/sentences';
import type { SummarizeDone, SummarizeRequest, SummaryLength, SummaryLine, SummaryPart } from '../../shared/protocol';
import type { Model } from '../engine/model';
import { chooseDiverse } from '../text/redundancy';
import { matterWeights, silenceOf } from '../text/matter';
import { noteRegister } from '../text/noteRegister';
import type { NoteRegister } from '../text/noteRegister';
import { candidateWeights } from '../text/summaryCandidates';
import { compressSentence } from './compress';
import { scoreSentences } from './salienceScorer';

const LINES = { short: 3, medium: 5, long: 8 } as const satisfies Record<SummaryLength, number>;
/** A summary is at most this share of the note's sentences. */
const MAX_SHARE = 0.5;
/** Score points that a sentence loses when all its words were said by a chosen one. */
const REDUNDANCY_PENALTY = 1.5;

interface Weighing {
  /** What the points of `matterWeights` count. */
  readonly matter: number;
  /** What the head's score counts. */
  readonly head: number;
  /** Points for the first sentence. */
  readonly lead: number;
  /** Points that each word beyond `GLANCE_WORDS` costs. */
  readonly long: number;
}

/**
 * The head was trained on the news and on meetings, and knows little of what notes are for: it leads where a text is
 * like those. Measured on the dev sets of notes, headlines and meetings together.
 */
const WEIGHINGS: Readonly<Record<NoteRegister, Weighing>> = {
  jotted: { matter: 1, head: 0.15, lead: 0, long: 0 },
  article: { matter: 0.1, head: 1, lead: 3, long: 0.1 },
  talk: { matter: 0.5, head: 1, lead: 0, long: 0.1 },
};
/** More words than these are not taken in at a glance. */
const GLANCE_WORDS = 15;

/** So much of a note tells its language. */
const VOTING_CHARS = 4_000;

/** Below this many words there is nothing to leave out. */
const MIN_WORDS = 8;

/** How many lines a note of `sentences` sentences gets. */
export const lineCount = (sentences: number, length: SummaryLength): number =>
  Math.min(LINES[length], Math.max(1, Math.floor(sentences * MAX_SHARE)));

/** Tells the sentences that stand beside a check box which is not ticked. */
const besideOpenBox = (text: string): ((sentence: Sentence) => boolean) => {
  const boxes = openBoxes(text);
  return ({ start, end }) => boxes.some((box) => box.start < end && start < box.end);
};

/**
 * What matters in a note, in its own order, each line with its span; shortened by leaving words out when asked for.
 * None, and why, of a note that is too short, a list or a table: it would only be said again; none, and no reason, where
 * all that could be a line stands apart.
 *
 * @throws Cancelled between steps when `signal` is aborted.
 */
export const summarize = async (
  model: Model,
  request: SummarizeRequest,
  onPart?: (part: SummaryPart) => void,
  signal?: AbortSignal,
): Promise<SummarizeDone> => {
  const { text } = request;
  const sentences = splitSentences(text).filter(({ start, end }) => /[\p{L}\p{N}]/u.test(text.slice(start, end)));
  const texts = sentences.map(({ start, end }) => text.slice(start, end));
  const matter = matterWeights(text, sentences);
  const worth = candidateWeights(text, sentences).map((weight, index) => weight + (matter[index] ?? 0));
  const candidates = sentences.filter((_, index) => worth[index] !== -Infinity);
  const words = candidates.flatMap(({ start, end }) => text.slice(start, end).match(/\S+/gu) ?? []).length;
  const silence = silenceOf(text, candidates);
  // Shortened, one or two sentences say less than before; a list and a table are not made of sentences.
  if (silence !== null && !(request.compress && silence === 'short' && candidates.length > 0))
    return { lines: [], silence };
  if (words < MIN_WORDS) return { lines: [], silence: 'short' };
  const isApart = request.boxesApart === true ? besideOpenBox(text) : () => false;
  const weights = worth.map((weight, index) => {
    const sentence = sentences[index];
    return sentence === undefined || isApart(sentence) ? -Infinity : weight;
  });
  const ranked = weights.filter((weight) => weight !== -Infinity).length;
  if (ranked === 0) return { lines: [], silence: null };
  const weighing = WEIGHINGS[noteRegister(text, candidates)];
  const first = sentences.findIndex((_, index) => weights[index] !== -Infinity);
  const onShare = (share: number): void => onPart?.({ share, line: null });
  const scores = (await scoreSentences(model, text, sentences, onShare, signal)).map((score, index) => {
    const beyond = Math.max(0, (texts[index]?.match(/\S+/gu)?.length ?? 0) - GLANCE_WORDS);
    const lead = index === first ? weighing.lead : 0;
    return weighing.head * score + weighing.matter * (weights[index] ?? 0) + lead - weighing.long * beyond;
  });
  const mayShorten = request.compress && votesOf(text.slice(0, VOTING_CHARS)).ranking[0]?.language === 'en';
  const lines: SummaryLine[] = [];
  for (const index of chooseDiverse(scores, texts, lineCount(ranked, request.length), REDUNDANCY_PENALTY)) {
    const sentence = sentences[index];
    const source = texts[index];
    if (sentence === undefined || source === undefined) continue;
    const isShortened = mayShorten && !isOtherLanguage(source, 'en');
    const shown = isShortened ? await compressSentence(model, source, signal) : source;
    const line: SummaryLine = { text: shown, start: sentence.start, end: sentence.end };
    lines.push(line);
    onPart?.({ share: 1, line });
  }
  return { lines, silence: lines.length === 0 ? 'short' : null };
};
