import process from 'node:process';
import type { Answer } from '../../core/ask/answers';
import { askNotes, type AskDeps } from '../../core/ask/askNotes';
import type { Note } from '../../core/note/note';
import { createSearchIndex } from '../../core/search/searchIndex';
import { InklingFault } from '../../shared/errors';
import { readAnswers } from '../../worker/tasks/readAnswers';
import { readLibrary } from './askLibrary';
import { parseCommandLine, runCommand, usageFault } from './commandLine';
import { inputLines } from './inputLines';
import { DEFAULT_PACKS, openNodeModel } from './nodeEngine';
import { readNotes, vectorOf } from './noteVectors';

const USAGE = 'Usage: npm run --silent ask -- FOLDER-OR-JSONL [--packs DIR] < QUESTIONS';

const openNotes = async (notes: ReadonlyMap<string, Note>, packs: string): Promise<AskDeps> => {
  const meaning = await openNodeModel(packs, 'meaning');
  const reader = await openNodeModel(packs, 'reader');
  const search = createSearchIndex();
  for (const note of notes.values()) search.put(note);
  const table = await readNotes(meaning, notes.values());
  return {
    entries: () => search.entries,
    meaning: {
      vectorOf: (text) => vectorOf(meaning, text),
      nearest: async (query, most, wants) => table?.nearest(query, most, wants) ?? [],
      passagesOf: (noteId, query) => table?.passagesOf(noteId, query) ?? [],
    },
    reader: { readAnswers: async (request) => ({ status: 'done', value: await readAnswers(reader, request) }) },
  };
};

/** As it is printed: places count characters (code points), not UTF-16 units. */
const printed = ({ noteId, start, end, sentence, probability }: Answer, { body }: Note) => {
  const charactersTo = (place: number): number => Array.from(body.slice(0, place)).length;
  return {
    note: noteId,
    start: charactersTo(start),
    end: charactersTo(end),
    text: body.slice(start, end),
    sentence: body.slice(sentence.start, sentence.end),
    probability: Number(probability.toFixed(4)),
  };
};

/** Answers questions, one a line, from notes: one line of JSON each, `{"answers": []}` where they do not seem to say. */
await runCommand(async () => {
  const { positionals, options } = parseCommandLine(process.argv.slice(2), ['packs']);
  const [place = ''] = positionals;
  if (place === '' || positionals.length > 1) throw usageFault(USAGE);
  const notes = readLibrary(place);
  const deps = await openNotes(notes, options.get('packs') ?? DEFAULT_PACKS);
  for await (const question of inputLines(process.stdin)) {
    const outcome = await askNotes({ question, nowMs: Date.now() }, deps, new AbortController().signal);
    if (outcome.status === 'failed') throw new InklingFault(outcome.error.code, outcome.error.message);
    const found = outcome.status === 'done' ? outcome.value.answers : [];
    const answers = found.flatMap((answer) => {
      const note = notes.get(answer.noteId);
      return note === undefined ? [] : [printed(answer, note)];
    });
    process.stdout.write(`${JSON.stringify({ answers })}\n`);
  }
});
