import { isRecord } from './decoder';
import { InklingFault } from './errors';
import { LANGUAGES, type Language } from './languages';
import { PACK_IDS, PACK_TASKS } from './packManifest';
import type {
  AnswerHead,
  GoldenText,
  GoldenVectors,
  PackFile,
  PackManifest,
  PackModel,
  PackShard,
  SalienceHead,
} from './packManifest';

/** The rules of models/pack.schema.json; tests/fixtures/manifests holds both to the same files. */
const VERSION = /^(?:0|[1-9][0-9]*)\.(?:0|[1-9][0-9]*)\.(?:0|[1-9][0-9]*)$/u;
const PATH = /^(?:\.\.\/)?(?:[a-z0-9][A-Za-z0-9-]*\/)*[a-z0-9][A-Za-z0-9-]*(?:\.[A-Za-z0-9-]+)*$/u;
const SHA256 = /^[0-9a-f]{64}$/u;
const LOCATION = /^[a-z0-9][a-z0-9.-]{0,63}$/u;
const FEATURE = /^[a-z][A-Za-z0-9]{0,39}$/u;
const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/u;

const RESERVED_TOKENS: readonly string[] = [
  ...['pad', 'bos', 'eos', 'sep', 'en', 'de', 'es', 'fr', 'title', 'compress'],
  ...Array.from({ length: 16 }, (_, index) => `p${index}`),
  ...Array.from({ length: 6 }, (_, index) => `r${index + 26}`),
].map((name) => `<|${name}|>`);
/** Later languages take a spare id, and its name only in packs that speak them: older packs stay as they were. */
const LATER_TOKENS: readonly { readonly spare: string; readonly token: string; readonly language: Language }[] = [
  { spare: '<|r26|>', token: '<|pt|>', language: 'pt' },
];

/** Names of the reserved tokens by id, in a pack of these languages. */
const reservedTokens = (languages: readonly Language[]): readonly string[] =>
  RESERVED_TOKENS.map(
    (name) => LATER_TOKENS.find(({ spare, language }) => spare === name && languages.includes(language))?.token ?? name,
  );

type Json = Readonly<Record<string, unknown>>;

const refuse = (where: string): never => {
  throw new InklingFault('pack-damaged', `The pack's manifest is not valid at "${where}".`);
};

const object = (value: unknown, where: string, required: readonly string[], optional: readonly string[] = []): Json => {
  if (!isRecord(value)) return refuse(where);
  for (const key of required) if (!(key in value)) refuse(`${where}.${key}`);
  // A key from outside is named by its place only: what it says is not ours.
  for (const key of Object.keys(value)) if (!required.includes(key) && !optional.includes(key)) refuse(where);
  return value;
};

const string = (value: unknown, where: string, pattern: RegExp, maxLength: number): string =>
  typeof value === 'string' && value.length <= maxLength && pattern.test(value) ? value : refuse(where);

const number = (value: unknown, where: string, low = -Infinity, high = Infinity): number =>
  typeof value === 'number' && Number.isFinite(value) && value >= low && value <= high ? value : refuse(where);

const integer = (value: unknown, where: string, low = 1): number => {
  const decoded = number(value, where, low, low === 0 ? Infinity : 1e9);
  return Number.isInteger(decoded) ? decoded : refuse(where);
};

const list = <Item>(
  value: unknown,
  where: string,
  [low, high]: readonly [number, number],
  item: (value: unknown, where: string) => Item,
): Item[] => {
  if (!Array.isArray(value) || value.length < low || value.length > high) return refuse(where);
  return value.map((entry, index) => item(entry, `${where}.${index}`));
};

const oneOf =
  <Item extends string>(allowed: readonly Item[]) =>
  (value: unknown, where: string): Item =>
    allowed.find((item) => item === value) ?? refuse(where);

const distinct = <Item>(items: Item[], where: string): Item[] =>
  new Set(items).size === items.length ? items : refuse(where);

const file = (value: unknown, where: string): PackFile => {
  const json = object(value, where, ['path', 'sha256', 'sizeBytes']);
  return fileFields(json, where);
};

const fileFields = (json: Json, where: string): PackFile => ({
  path: string(json['path'], `${where}.path`, PATH, 120),
  sha256: string(json['sha256'], `${where}.sha256`, SHA256, 64),
  sizeBytes: integer(json['sizeBytes'], `${where}.sizeBytes`),
});

const shard = (value: unknown, where: string): PackShard => {
  const json = object(value, where, ['location', 'path', 'sha256', 'sizeBytes']);
  return { location: string(json['location'], `${where}.location`, LOCATION, 64), ...fileFields(json, where) };
};

const model = (value: unknown): PackModel => {
  const keys = ['vocabSize', 'layers', 'hiddenSize', 'heads', 'kvHeads', 'headDim', 'contextTokens', 'parameters'];
  const json = object(value, 'model', keys, ['prefixBidirectional']);
  const both = json['prefixBidirectional'];
  if (both !== undefined && both !== true) refuse('model.prefixBidirectional');
  const size = (key: Exclude<keyof PackModel, 'prefixBidirectional'>): number => integer(json[key], `model.${key}`);
  return {
    vocabSize: size('vocabSize'),
    layers: size('layers'),
    hiddenSize: size('hiddenSize'),
    heads: size('heads'),
    kvHeads: size('kvHeads'),
    headDim: size('headDim'),
    contextTokens: size('contextTokens'),
    parameters: size('parameters'),
    ...(both === true ? { prefixBidirectional: true } : {}),
  };
};

const specialTokens = (value: unknown, languages: readonly Language[]): Readonly<Record<string, number>> => {
  const names = reservedTokens(languages);
  const json = object(value, 'specialTokens', names);
  names.forEach((token, id) => {
    if (json[token] !== id) refuse('specialTokens');
  });
  return json as Readonly<Record<string, number>>;
};

const salience = (value: unknown): SalienceHead => {
  const where = 'salience';
  const json = object(value, where, ['meanWeights', 'lastWeights', 'featureNames', 'featureWeights', 'bias']);
  const names = list(json['featureNames'], `${where}.featureNames`, [0, 32], (name, at) =>
    string(name, at, FEATURE, 40),
  );
  return {
    meanWeights: string(json['meanWeights'], `${where}.meanWeights`, BASE64, 100_000),
    lastWeights: string(json['lastWeights'], `${where}.lastWeights`, BASE64, 100_000),
    featureNames: distinct(names, `${where}.featureNames`),
    featureWeights: list(json['featureWeights'], `${where}.featureWeights`, [0, 32], (weight, at) =>
      number(weight, at),
    ),
    bias: number(json['bias'], `${where}.bias`),
  };
};

const answer = (value: unknown): AnswerHead => {
  const json = object(value, 'answer', ['startWeights', 'endWeights', 'scale', 'offset']);
  return {
    startWeights: string(json['startWeights'], 'answer.startWeights', BASE64, 100_000),
    endWeights: string(json['endWeights'], 'answer.endWeights', BASE64, 100_000),
    scale: number(json['scale'], 'answer.scale', 0),
    offset: number(json['offset'], 'answer.offset'),
  };
};

const ghost = (value: unknown): NonNullable<PackManifest['ghost']> => {
  const json = object(value, 'ghost', ['minProbability', 'extendProbability']);
  return {
    minProbability: number(json['minProbability'], 'ghost.minProbability', 0, 1),
    extendProbability: number(json['extendProbability'], 'ghost.extendProbability', 0, 1),
  };
};

const tokens = (value: unknown, where: string): number[] =>
  list(value, where, [1, 256], (token, at) => integer(token, at, 0));

const goldenText = (value: unknown): GoldenText => {
  const json = object(value, 'golden', ['promptTokens', 'tokens']);
  return {
    promptTokens: tokens(json['promptTokens'], 'golden.promptTokens'),
    tokens: tokens(json['tokens'], 'golden.tokens'),
  };
};

const goldenVectors = (value: unknown): GoldenVectors => {
  const json = object(value, 'golden', ['readings']);
  return {
    readings: list(json['readings'], 'golden.readings', [1, 16], (item, at) => {
      const reading = object(item, at, ['tokens', 'vector']);
      const vector = string(reading['vector'], `${at}.vector`, BASE64, 100_000);
      if (vector === '') refuse(`${at}.vector`);
      return { tokens: tokens(reading['tokens'], `${at}.tokens`), vector };
    }),
  };
};

/**
 * A parsed manifest.json as a PackManifest; anything the schema does not allow is refused.
 *
 * @throws InklingFault `pack-damaged` naming the place; `pack-incompatible` for a schema of another time.
 */
export const decodePackManifest = (value: unknown): PackManifest => {
  const json = object(
    value,
    'manifest',
    [
      'schema',
      'id',
      'version',
      'tasks',
      'languages',
      'license',
      'model',
      'specialTokens',
      'tokenizer',
      'graphs',
      'shards',
      'golden',
    ],
    ['salience', 'answer', 'ghost'],
  );
  if (json['schema'] !== 1) {
    throw new InklingFault('pack-incompatible', 'This pack was made for another version of the app.');
  }
  const languages = distinct(
    list(json['languages'], 'languages', [1, LANGUAGES.length], oneOf(LANGUAGES)),
    'languages',
  );
  const graphs = object(json['graphs'], 'graphs', ['wasm', 'webgpu']);
  const tasks = distinct(list(json['tasks'], 'tasks', [1, PACK_TASKS.length], oneOf(PACK_TASKS)), 'tasks');
  const answers = tasks.includes('answer');
  const readsBothWays = answers || tasks.includes('embed');
  const shape = model(json['model']);
  if (answers !== (json['answer'] !== undefined)) refuse('answer');
  if (readsBothWays && shape.prefixBidirectional !== true) refuse('model.prefixBidirectional');
  return {
    schema: 1,
    id: oneOf(PACK_IDS)(json['id'], 'id'),
    version: string(json['version'], 'version', VERSION, 40),
    tasks,
    languages,
    license: string(json['license'], 'license', /./u, 100),
    model: shape,
    specialTokens: specialTokens(json['specialTokens'], languages),
    tokenizer: file(json['tokenizer'], 'tokenizer'),
    graphs: { wasm: file(graphs['wasm'], 'graphs.wasm'), webgpu: file(graphs['webgpu'], 'graphs.webgpu') },
    shards: list(json['shards'], 'shards', [3, 6], shard),
    ...(json['salience'] === undefined ? {} : { salience: salience(json['salience']) }),
    ...(answers ? { answer: answer(json['answer']) } : {}),
    ...(json['ghost'] === undefined ? {} : { ghost: ghost(json['ghost']) }),
    golden: readsBothWays ? goldenVectors(json['golden']) : goldenText(json['golden']),
  };
};

/** Every file of a pack that a device needs, the graphs of both providers included. */
export const packFiles = (manifest: PackManifest): readonly PackFile[] => [
  manifest.tokenizer,
  manifest.graphs.wasm,
  manifest.graphs.webgpu,
  ...manifest.shards,
];
