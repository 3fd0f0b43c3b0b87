import { readFileSync } from 'node:fs';
import process from 'node:process';
import { finishReading, joinRead, planReading } from '../../core/meaning/noteReading';
import { VectorTable, type Near, type Vector } from '../../core/meaning/vectorTable';
import { newNote } from '../../core/note/note';
import { isRecord, type Decoder } from '../../shared/decoder';
import { MAX_EMBED_TEXTS, type EmbedDone } from '../../shared/protocol';
import type { Model } from '../../worker/engine/model';
import { embed } from '../../worker/tasks/embed';
import { decodeUtf8, parseCommandLine, runCommand, usageFault } from './commandLine';
import { DEFAULT_PACKS, openNodeModel } from './nodeEngine';

const USAGE =
  'Usage: npm run --silent meaning -- search LIBRARY.jsonl QUERIES.jsonl | related LIBRARY.jsonl IDS.jsonl [--packs DIR]';

/** Ranks are as long as anyone looks. */
const MOST = 10;

const stringOf =
  (field: string): Decoder<string> =>
  (value) =>
    isRecord(value) && typeof value[field] === 'string' ? value[field] : undefined;

const linesOf = <Value>(filePath: string, decode: (value: unknown) => Value | undefined): Value[] =>
  decodeUtf8(readFileSync(filePath), filePath)
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line, index) => {
      const decoded = decode(JSON.parse(line) as unknown);
      if (decoded === undefined) throw usageFault(`Line ${index + 1} of ${filePath} is not what is expected.`);
      return decoded;
    });

const readAll = async (model: Model, texts: readonly string[]): Promise<EmbedDone | null> => {
  const parts: EmbedDone[] = [];
  for (let from = 0; from < texts.length; from += MAX_EMBED_TEXTS) {
    parts.push(await embed(model, { texts: texts.slice(from, from + MAX_EMBED_TEXTS), urgent: true }));
  }
  return joinRead(parts);
};

const vectorOf = async (model: Model, text: string): Promise<Vector> => {
  const { vectors, scales } = await embed(model, { texts: [text], urgent: true });
  return { components: vectors, scale: scales[0] ?? 0 };
};

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
  let table: VectorTable | null = null;
  for (const note of notes) {
    const plan = planReading(note, undefined);
    const read = await readAll(model, plan.unread);
    if (read === null) continue;
    table ??= new VectorTable(read.dimensions);
    table.put(finishReading(plan, undefined, read, '', read.dimensions));
  }
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
