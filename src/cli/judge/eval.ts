import { readFile } from 'node:fs/promises';
import process from 'node:process';
import { Suggester } from '../../worker/tasks/suggest';
import { decodeUtf8, parseCommandLine, runCommand, usageFault } from './commandLine';
import { DEFAULT_PACKS, openNodeModel } from './nodeEngine';
import { Typist } from './typist';

/** Documents are separated by a line that holds only U+241E. */
const SEPARATOR = /^\u241e\r?$/mu;
const USAGE = 'Usage: npm run --silent eval -- autocomplete FILE [--packs DIR] [--limit CHARACTERS]';

const readDocuments = async (file: string, limit: number): Promise<string[]> => {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch {
    throw usageFault(`Cannot read the file ${file}.`);
  }
  const documents: string[] = [];
  let left = limit;
  for (const part of decodeUtf8(bytes, `The file ${file}`).split(SEPARATOR)) {
    const document = part
      .replace(/^\r?\n/u, '')
      .replace(/\r?\n$/u, '')
      .slice(0, left);
    if (document.trim() === '') continue;
    documents.push(document);
    left -= document.length;
    if (left <= 0) break;
  }
  if (documents.length === 0) throw usageFault(`The file ${file} holds no text.`);
  return documents;
};

const parseLimit = (value: string | undefined): number => {
  if (value === undefined) return Infinity;
  const limit = Number(value);
  if (!Number.isInteger(limit) || limit < 1) throw usageFault('Option --limit needs a whole number above 0.');
  return limit;
};

await runCommand(async () => {
  const { positionals, options } = parseCommandLine(process.argv.slice(2), ['packs', 'limit']);
  const [task, file] = positionals;
  if (task !== 'autocomplete' || file === undefined || positionals.length > 2) throw usageFault(USAGE);
  const documents = await readDocuments(file, parseLimit(options.get('limit')));
  const model = await openNodeModel(options.get('packs') ?? DEFAULT_PACKS, 'notes-en');
  const suggester = new Suggester(model);
  const typist = new Typist((before) => suggester.suggest({ before, after: '' }));
  for (const document of documents) await typist.type(document);
  process.stdout.write(`${JSON.stringify(typist.report())}\n`);
});
