import process from 'node:process';
import type { Near } from '../../core/meaning/vectorTable';
import { newNote } from '../../core/note/note';
import { parseCommandLine, runCommand, usageFault } from './commandLine';
import { linesOf, stringOf } from './jsonLines';
import { DEFAULT_PACKS, openNodeModel } from './nodeEngine';
import { readNotes, vectorOf } from './noteVectors';

const USAGE =
  'Usage: npm run --silent meaning -- search LIBRARY.jsonl QUERIES.jsonl | related LIBRARY.jsonl IDS.jsonl [--packs DIR]';

/** Ranks are as long as anyone looks. */
const MOST = 10;

const answerOf = (key: 'query' | 'id', value: string, found: readonly Near[]): string =>
  JSON.stringify({
    [key]: value,
    notes: found.map(({ noteId }) => noteId),
    scores: found.map(({ score }) => Number(score.toFixed(4))),
  });

/**
 * Ranks the notes of a library (`{"id", "text"}` a line) as the app does, by the pack `meaning`: for searches (`{"query"}`
 * a line) or for notes of the library (`{"note"}` a line). No bound is applied; the scores are there to set one.
 */
await runCommand(async () => {
  const { positionals, options } = parseCommandLine(process.argv.slice(2), ['packs']);
  const [task, library = '', asked = ''] = positionals;
  if ((task !== 'search' && task !== 'related') || asked === '') throw usageFault(USAGE);
  const model = await openNodeModel(options.get('packs') ?? DEFAULT_PACKS, 'meaning');
  const notes = linesOf(library, (value) => {
    const [id, text] = [stringOf('id')(value), stringOf('text')(value)];
    return id === undefined || text === undefined ? undefined : newNote(id, 0, text);
  });
  const table = await readNotes(model, notes);
  if (table === null) throw usageFault(`There is nothing to read in ${library}.`);
  if (task === 'search') {
    for (const query of linesOf(asked, stringOf('query'))) {
      const found = table.nearest(await vectorOf(model, query), MOST);
      process.stdout.write(`${answerOf('query', query, found)}\n`);
    }
    return;
  }
  for (const id of linesOf(asked, stringOf('note'))) {
    const mean = table.meanOf(id);
    const found = mean === undefined ? [] : table.nearestNotes(mean, MOST, (other) => other !== id);
    process.stdout.write(`${answerOf('id', id, found)}\n`);
  }
});
