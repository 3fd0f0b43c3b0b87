import process from 'node:process';
import { packOfDirection } from '../../core/assistant/packFacts';
import { isLanguage, LANGUAGES } from '../../shared/languages';
import type { PackId } from '../../shared/packManifest';
import type { SummaryLength } from '../../shared/protocol';
import type { Model } from '../../worker/engine/model';
import { Suggester } from '../../worker/tasks/suggest';
import { summarize } from '../../worker/tasks/summarize';
import { suggestTitles } from '../../worker/tasks/title';
import { translate } from '../../worker/tasks/translate';
import { parseCommandLine, runCommand, usageFault } from './commandLine';
import { inputLines } from './inputLines';
import { DEFAULT_PACKS, openNodeModel } from './nodeEngine';

const USAGE =
  'Usage: npm run --silent infer -- translate --from LANGUAGE --to LANGUAGE | summarize | title | complete [--packs DIR]';

type Options = ReadonlyMap<string, string>;
type Answer = (text: string) => Promise<unknown>;

interface Task {
  readonly packId: PackId;
  readonly open: (model: Model) => Answer;
  /** The answer to a line without words. */
  readonly blank: (text: string) => unknown;
}

const language = (options: Options, name: string) => {
  const value = options.get(name);
  if (value === undefined) throw usageFault(`translate needs --${name} with one of ${LANGUAGES.join(', ')}.`);
  if (!isLanguage(value)) throw usageFault(`"${value}" is not one of the languages ${LANGUAGES.join(', ')}.`);
  return value;
};

const translateTask = (options: Options): Task => {
  const [from, to] = [language(options, 'from'), language(options, 'to')];
  const packId = packOfDirection(from, to);
  if (packId === undefined) throw usageFault(`There is no pack that translates from ${from} to ${to}.`);
  return {
    packId,
    open: (model) => async (text) => ({ text: (await translate(model, { text, from, to })).text }),
    blank: (text) => ({ text }),
  };
};

const summarizeTask = (options: Options): Task => {
  const lengths = ['short', 'medium', 'long'] as const satisfies readonly SummaryLength[];
  const wanted = options.get('length') ?? 'medium';
  const length = lengths.find((known) => known === wanted);
  if (length === undefined) throw usageFault(`--length is one of ${lengths.join(', ')}.`);
  const compress = options.has('compress');
  return {
    packId: 'notes-en',
    open: (model) => async (text) => ({ lines: (await summarize(model, { text, length, compress })).lines }),
    blank: () => ({ lines: [] }),
  };
};

const titleTask = (options: Options): Task => {
  const count = Number(options.get('count') ?? 1);
  if (!Number.isInteger(count) || count < 1 || count > 5) throw usageFault('--count is a whole number from 1 to 5.');
  return {
    packId: 'notes-en',
    open: (model) => async (text) => {
      const { titles } = await suggestTitles(model, { text, count });
      return { text: titles[0] ?? '', ...(count > 1 ? { titles } : {}) };
    },
    blank: () => ({ text: '', ...(count > 1 ? { titles: [] } : {}) }),
  };
};

const completeTask = (options: Options): Task => ({
  packId: 'notes-en',
  open: (model) => {
    const suggester = new Suggester(model);
    return (text) => suggester.suggest({ before: text, after: '', explicit: options.has('explicit') });
  },
  blank: () => ({ ghost: '', probability: 0 }),
});

const TASKS: Readonly<Record<string, (options: Options) => Task>> = {
  translate: translateTask,
  summarize: summarizeTask,
  title: titleTask,
  complete: completeTask,
};

await runCommand(async () => {
  const { positionals, options } = parseCommandLine(
    process.argv.slice(2),
    ['from', 'to', 'packs', 'length', 'count'],
    ['compress', 'explicit'],
  );
  const [name = ''] = positionals;
  const task = Object.hasOwn(TASKS, name) && positionals.length === 1 ? TASKS[name]?.(options) : undefined;
  if (task === undefined) throw usageFault(USAGE);
  const answer = task.open(await openNodeModel(options.get('packs') ?? DEFAULT_PACKS, task.packId));
  for await (const text of inputLines(process.stdin)) {
    const value = text.trim() === '' ? task.blank(text) : await answer(text);
    process.stdout.write(`${JSON.stringify(value)}\n`);
  }
});
