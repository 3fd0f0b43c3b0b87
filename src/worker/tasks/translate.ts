import { sentencesIn } from '../../core/text/sentences';
import { noteBlocks } from '../../core/text/structure/blocks';
import { isOtherLanguage } from '../../core/text/languageVotes';
import { localDayName, withLocalDays } from '../../core/text/calendarNames';
import { localFigures } from '../../core/text/localFigures';
import { writtenOut } from '../../core/text/shorthand';
import { isInSpokenTime, spokenTimes } from '../../core/text/spokenTime';
import type { TranslateChunk, TranslatedSentence, TranslateDone, TranslateRequest } from '../../shared/protocol';
import type { Model } from '../engine/model';
import { joinLines, restoreLines } from '../text/lineBreaks';
import { withNameTitles } from '../text/nameTitles';
import { piecesOf, withCopies } from '../text/pieces';
import { translatePieces } from './translatePieces';
import type { TranslateOptions } from './translateSentence';

/** Against greedy, 3 BLEU more on news sentences for half as much time again. */
const BEAMS = 4;

/**
 * A text sentence by sentence. White space, line marks, code and whatever else stands between sentences are kept as
 * they are, so no line is lost.
 *
 * @throws Cancelled between steps when `signal` is aborted.
 */
export const translate = async (
  model: Model,
  request: TranslateRequest,
  onSentence?: (chunk: TranslateChunk) => void,
  signal?: AbortSignal,
): Promise<TranslateDone> => {
  const { text, from, to } = request;
  const options: TranslateOptions = { from, to, beams: BEAMS, signal };
  const translateSentence = async (source: string): Promise<Omit<TranslatedSentence, 'source'>> => {
    // A quotation in another language is not what the pack was taught to read.
    if (isOtherLanguage(source, from)) return { target: source, confidence: 1 };
    const day = localDayName(source, from, to);
    if (day !== null) return { target: day, confidence: 1 };
    const { text: joined, breaks } = joinLines(source);
    const line = writtenOut(joined, from);
    const pieces = piecesOf(line, (kind, literal, before, after) =>
      kind === 'time' && isInSpokenTime(before, after, from)
        ? null
        : localFigures(kind, literal, before, after, from, to),
    );
    const withTimes = withCopies(pieces, (words) => spokenTimes(words, from, to));
    const { target, confidence } = await translatePieces(model, withTimes, options);
    const titled = withNameTitles(line, target, from, to);
    return { target: restoreLines(withLocalDays(titled, line, to), breaks), confidence };
  };
  const spans = noteBlocks(text).flatMap(({ prose }) => prose.flatMap((run) => sentencesIn(text, run)));
  const sentences: TranslatedSentence[] = [];
  let out = '';
  let at = 0;
  for (const [index, { start, end }] of spans.entries()) {
    const sentence = { source: { start, end }, ...(await translateSentence(text.slice(start, end))) };
    sentences.push(sentence);
    out += text.slice(at, start) + sentence.target;
    at = end;
    onSentence?.({ sentence, index, total: spans.length });
  }
  return { text: out + text.slice(at), sentences };
};
