import { readFile } from 'node:fs/promises';
import process from 'node:process';
import { PersonalMemory } from '../../core/memory/personalMemory';
import { Suggester } from '../../worker/tasks/suggest';
import { decodeUtf8, parseCommandLine, runCommand, usageFault } from './commandLine';
import { DEFAULT_PACKS, openNodeModel } from './nodeEngine';
import { Typist } from './typist';

/** Documents are separated by a line that holds only U+241E. */
const SEPARATOR = /^\u241e\r?$/mu;
const DAY_MS = 24 * 60 * 60 * 1000;
const USAGE =
  'Usage: npm run --silent eval -- autocomplete FILE [--packs DIR] [--limit CHARACTERS] [--memory DOCUMENTS [--cold]]';

const readDocuments = async (file: string): Promise<string[]> => {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch {
    throw usageFault(`Cannot read the file ${file}.`);
  }
  const documents = decodeUtf8(bytes, `The file ${file}`)
    .split(SEPARATOR)
    .map((part) => part.replace(/^\r?\n/u, '').replace(/\r?\n$/u, ''))
    .filter((document) => document.trim() !== '');
  if (documents.length === 0) throw usageFault(`The file ${file} holds no text.`);
  return documents;
};

/** As many documents as hold so many characters, the last one cut. */
const cutTo = (documents: readonly string[], limit: number): string[] => {
  const kept: string[] = [];
  let left = limit;
  for (const document of documents) {
    if (left <= 0) break;
    kept.push(document.slice(0, left));
    left -= document.length;
  }
  return kept;
};

const wholeNumber = (name: string, value: string | undefined): number | undefined => {
  if (value === undefined) return undefined;
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1) throw usageFault(`Option --${name} needs a whole number above 0.`);
  return number;
};

/** What a device would know that holds these documents as notes, one written a day. */
const memoryOf = (documents: readonly string[]): PersonalMemory => {
  const memory = new PersonalMemory();
  documents.forEach((text, day) =>
    memory.learn({ id: `document-${day}`, stamp: '1', writtenAtMs: day * DAY_MS, text }),
  );
  return memory;
};

await runCommand(async () => {
  const { positionals, options } = parseCommandLine(process.argv.slice(2), ['packs', 'limit', 'memory'], ['cold']);
  const [task, file] = positionals;
  if (task !== 'autocomplete' || file === undefined || positionals.length > 2) throw usageFault(USAGE);
  const documents = await readDocuments(file);
  const learnt = wholeNumber('memory', options.get('memory')) ?? 0;
  if (learnt >= documents.length)
    throw usageFault(`The file ${file} holds no more than ${documents.length} documents.`);
  const typed = cutTo(documents.slice(learnt), wholeNumber('limit', options.get('limit')) ?? Infinity);
  const memory = learnt === 0 || options.has('cold') ? null : memoryOf(documents.slice(0, learnt));
  const model = await openNodeModel(options.get('packs') ?? DEFAULT_PACKS, 'notes-en');
  const suggester = new Suggester(model, () => memory);
  const typist = new Typist((before) => suggester.suggest({ before, after: '' }));
  for (const document of typed) await typist.type(document);
  process.stdout.write(`${JSON.stringify(typist.report())}\n`);
});
