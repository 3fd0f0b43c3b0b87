import type { Parser } from '@lezer/common';
import type { StreamMode } from './streamSpans';

/** What tells the words of a language apart: a grammar, or a mode that reads line by line. */
export type CodeReader =
  | {
      readonly kind: 'grammar';
      readonly parser: Parser;
      /** What reads the text of a node of its own language, by the name of the node. */
      readonly within?: Readonly<Record<string, CodeReader>>;
    }
  | { readonly kind: 'mode'; readonly mode: StreamMode };

const grammar = (parser: Parser): CodeReader => ({ kind: 'grammar', parser });
const mode = (mode: unknown): CodeReader => ({ kind: 'mode', mode: mode as StreamMode });

const script = (dialect: string) => async (): Promise<CodeReader> =>
  grammar((await import('@lezer/javascript')).parser.configure({ dialect }));
const sql = async (): Promise<CodeReader> => mode((await import('@codemirror/legacy-modes/mode/sql')).standardSQL);
const like = (name: 'csharp' | 'kotlin' | 'scala' | 'dart' | 'objectiveC') => async (): Promise<CodeReader> =>
  mode((await import('@codemirror/legacy-modes/mode/clike'))[name]);

/** Scripts and styles of a page by hand: the library's own nesting would weigh on the shell, which shares its code. */
const page = async (): Promise<CodeReader> => ({
  kind: 'grammar',
  parser: (await import('./htmlParser')).parser,
  within: {
    ScriptText: grammar((await import('@lezer/javascript')).parser),
    StyleText: grammar((await import('@lezer/css')).parser),
  },
});

/** The names that a fence may say, and where the code of that language comes from: each is fetched when it is shown. */
const LANGUAGES: readonly (readonly [names: string, load: () => Promise<CodeReader>])[] = [
  ['js javascript mjs cjs node', script('')],
  ['jsx', script('jsx')],
  ['ts typescript mts cts', script('ts')],
  ['tsx', script('jsx ts')],
  ['json jsonc json5', async () => grammar((await import('@lezer/json')).parser)],
  ['html htm vue svelte', page],
  ['xml svg', async () => grammar((await import('@lezer/xml')).parser)],
  ['css scss less', async () => grammar((await import('@lezer/css')).parser)],
  ['py python py3', async () => grammar((await import('@lezer/python')).parser)],
  ['java', async () => grammar((await import('@lezer/java')).parser)],
  ['c cpp c++ cc h hpp arduino', async () => grammar((await import('@lezer/cpp')).parser)],
  ['rs rust', async () => grammar((await import('@lezer/rust')).parser)],
  ['go golang', async () => grammar((await import('@lezer/go')).parser)],
  ['php', async () => grammar((await import('@lezer/php')).parser.configure({ top: 'Program' }))],
  ['yaml yml', async () => grammar((await import('@lezer/yaml')).parser)],
  ['sh bash zsh shell console', async () => mode((await import('@codemirror/legacy-modes/mode/shell')).shell)],
  ['sql mysql sqlite postgresql postgres', sql],
  ['rb ruby', async () => mode((await import('@codemirror/legacy-modes/mode/ruby')).ruby)],
  ['swift', async () => mode((await import('@codemirror/legacy-modes/mode/swift')).swift)],
  ['cs csharp c#', like('csharp')],
  ['kt kotlin', like('kotlin')],
  ['scala', like('scala')],
  ['dart', like('dart')],
  ['objc objective-c', like('objectiveC')],
  ['lua', async () => mode((await import('@codemirror/legacy-modes/mode/lua')).lua)],
  ['pl perl', async () => mode((await import('@codemirror/legacy-modes/mode/perl')).perl)],
  ['r', async () => mode((await import('@codemirror/legacy-modes/mode/r')).r)],
  ['hs haskell', async () => mode((await import('@codemirror/legacy-modes/mode/haskell')).haskell)],
  ['toml', async () => mode((await import('@codemirror/legacy-modes/mode/toml')).toml)],
  ['ini conf properties env', async () => mode((await import('@codemirror/legacy-modes/mode/properties')).properties)],
  ['diff patch', async () => mode((await import('@codemirror/legacy-modes/mode/diff')).diff)],
  ['dockerfile docker', async () => mode((await import('@codemirror/legacy-modes/mode/dockerfile')).dockerFile)],
  ['ps1 powershell', async () => mode((await import('@codemirror/legacy-modes/mode/powershell')).powerShell)],
  ['tex latex', async () => mode((await import('@codemirror/legacy-modes/mode/stex')).stex)],
  ['julia jl', async () => mode((await import('@codemirror/legacy-modes/mode/julia')).julia)],
];

const BY_NAME = new Map(LANGUAGES.flatMap(([names, load]) => names.split(' ').map((name) => [name, load] as const)));

const ready = new Map<string, CodeReader>();

/** The name that a fence says: `js`, and of `{.python .numbers}` or `ts title="x"` the language alone. */
export const fenceLanguage = (info: string): string => /^[\s{.]*([\w#+-]+)/u.exec(info)?.[1]?.toLowerCase() ?? '';

/** What reads the language, if it is here already. */
export const codeReader = (name: string): CodeReader | undefined => ready.get(name);

/** Fetches what reads the language, so that `codeReader` has it. Null for a language that nobody knows. */
export const loadCodeReader = (name: string): Promise<void> | null =>
  BY_NAME.get(name)?.().then((reader) => void ready.set(name, reader)) ?? null;
