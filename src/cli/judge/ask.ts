import process from 'node:process';
import { likeliestValue } from '../../core/ask/askedValue';
import { askNotes, type AskDeps, type Asked, type FoundSentence } from '../../core/ask/askNotes';
import { questionWords } from '../../core/ask/questionWords';
import { spokenQuery } from '../../core/meaning/spokenQuery';
import type { Note } from '../../core/note/note';
import { createSearchIndex } from '../../core/search/searchIndex';
import { InklingFault } from '../../shared/errors';
import { readLibrary } from './askLibrary';
import { parseCommandLine, runCommand, usageFault } from './commandLine';
import { inputLines } from './inputLines';
import { DEFAULT_PACKS, openNodeModel } from './nodeEngine';
import { readNotes, vectorOf } from './noteVectors';

const USAGE = 'Usage: npm run --silent ask -- FOLDER-OR-JSONL [--packs DIR] < QUESTIONS';

const openNotes = async (notes: ReadonlyMap<string, Note>, packs: string): Promise<AskDeps> => {
  const model = await openNodeModel(packs, 'meaning');
  const search = createSearchIndex();
  for (const note of notes.values()) search.put(note);
  const table = await readNotes(model, notes.values());
  return {
    entries: () => search.entries,
    meaning: {
      vectorOf: (text) => vectorOf(model, text),
      nearest: async (query, most, wants) => table?.nearest(query, most, wants) ?? [],
      passagesOf: (noteId, query) => table?.passagesOf(noteId, query) ?? [],
    },
  };
};

/** As it is printed: places count characters (code points), not UTF-16 units. */
const printed = (sentence: FoundSentence, kind: Asked['kind'], question: string, { body }: Note) => {
  const charactersTo = (place: number): number => Array.from(body.slice(0, place)).length;
  const text = body.slice(sentence.start, sentence.end);
  const value = likeliestValue(text, kind, questionWords(spokenQuery(question))) ?? { start: 0, end: text.length };
  const [start, end] = [sentence.start + value.start, sentence.start + value.end];
  return {
    note: sentence.noteId,
    start: charactersTo(start),
    end: charactersTo(end),
    text: body.slice(start, end),
    sentence: text,
    probability: Number(Math.min(1, Math.max(0, sentence.score)).toFixed(4)),
  };
};

/** Finds sentences for questions, one a line, in notes: one line of JSON each, `{"answers": []}` where they do not seem to say. */
await runCommand(async () => {
  const { positionals, options } = parseCommandLine(process.argv.slice(2), ['packs']);
  const [place = ''] = positionals;
  if (place === '' || positionals.length > 1) throw usageFault(USAGE);
  const notes = readLibrary(place);
  const deps = await openNotes(notes, options.get('packs') ?? DEFAULT_PACKS);
  for await (const question of inputLines(process.stdin)) {
    const outcome = await askNotes({ question, nowMs: Date.now() }, deps, new AbortController().signal);
    if (outcome.status === 'failed') throw new InklingFault(outcome.error.code, outcome.error.message);
    const asked = outcome.status === 'done' && outcome.value.certain ? outcome.value : null;
    const answers = (asked?.sentences ?? []).flatMap((sentence) => {
      const note = notes.get(sentence.noteId);
      return note === undefined ? [] : [printed(sentence, asked?.kind ?? null, question, note)];
    });
    process.stdout.write(`${JSON.stringify({ answers })}\n`);
  }
});
