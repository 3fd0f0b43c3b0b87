import path from 'node:path';
import reactHooks from 'eslint-plugin-react-hooks';
import regexp from 'eslint-plugin-regexp';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/**
 * Who may import what: the table of the design. `from` names other realms of src, `npm` packages (a package name
 * covers its sub-paths). A folder not named in `from` may not be imported, type imports included.
 */
const IMPORT_TABLE = {
  shared: { from: [], npm: [] },
  core: { from: ['shared'], npm: [] },
  // Arithmetic alone: a library of it is as pure as the rest.
  'core/quiz': { from: ['shared'], npm: ['ts-fsrs'] },
  storage: { from: ['core', 'shared'], npm: ['dexie', 'fflate', 'turndown', 'yaml'] },
  workerClient: { from: ['core', 'shared'], npm: [] },
  worker: { from: ['core', 'shared'], npm: ['@huggingface/tokenizers'] },
  'worker/backend': { from: ['core', 'shared'], npm: ['onnxruntime-web'] },
  sw: { from: ['shared'], npm: ['workbox-precaching', 'workbox-routing'] },
  platform: { from: ['core', 'shared'], npm: ['workbox-window'] },
  state: { from: ['core', 'shared'], npm: ['zustand'] },
  // A page of its own, put together like main.tsx: it shows a backup without the app.
  reader: { from: ['storage', 'platform', 'ui', 'core', 'shared'], npm: ['i18next'] },
  ui: {
    from: ['state', 'core', 'shared'],
    npmExcept: ['dexie', 'zustand', 'onnxruntime-web', '@huggingface/tokenizers', 'workbox-window', 'idb'],
  },
};

/** The floors of src/ui from the ground to the roof: a floor may use itself and those below it. */
const UI_FLOORS = [
  'theme',
  'i18n',
  'store',
  'format',
  'controls',
  'editor',
  'print',
  'actions',
  'notices',
  'meaning',
  'assistant',
  'memory',
  'locking',
  'quiz',
  'ask',
  'history',
  'transfer',
  'safety',
  'todo',
  'note',
  'list',
  'settings',
  'palette',
  'shell',
];

/** May import everything: they put the realms of the page together. */
const COMPOSERS = ['src/main.tsx', 'src/keepers.ts'];

/** The floor of a file or folder of src/ui; -1 elsewhere. */
const floorOf = (relativePath) => {
  const [source, realm, room] = relativePath.split('/');
  return source === 'src' && realm === 'ui' ? UI_FLOORS.indexOf(room) : -1;
};

const realmOf = (relativePath) => {
  const parts = relativePath.split('/');
  if (parts[0] !== 'src' || parts.length < 3) return null;
  const room = `${parts[1]}/${parts[2]}`;
  return room in IMPORT_TABLE ? room : parts[1];
};

const isPackage = (source, name) => source === name || source.startsWith(`${name}/`);

const importTableRule = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      refused: '{{realm}} may not import {{target}} (see IMPORT_TABLE).',
      climbs: '{{target}} is on a higher floor of ui (see UI_FLOORS).',
      floorless: 'This folder of src/ui has no place in UI_FLOORS.',
      roomless: 'Only main.tsx and keepers.ts put the realms together; everything else stands in one.',
    },
  },
  create(context) {
    const filePath = path.relative(context.cwd, context.filename).split(path.sep).join('/');
    const realm = realmOf(filePath);
    const row = realm === null ? undefined : IMPORT_TABLE[realm];
    if (/^src\/[^/]+$/u.test(filePath) && !COMPOSERS.includes(filePath)) {
      return { Program: (node) => context.report({ node, messageId: 'roomless' }) };
    }
    if (row === undefined) return {};
    const check = (node) => {
      const source = node.source?.value;
      if (typeof source !== 'string') return;
      const bare = source.replace(/\?.*$/u, '');
      let allowed;
      if (bare.startsWith('.')) {
        const targetPath = path.posix.join(path.posix.dirname(filePath), bare);
        if (floorOf(targetPath) > floorOf(filePath) && floorOf(filePath) >= 0) {
          context.report({ node, messageId: 'climbs', data: { target: source } });
        }
        const target = realmOf(targetPath);
        const folder = target?.split('/')[0];
        allowed = folder !== undefined && (folder === realm.split('/')[0] || row.from.includes(folder));
      } else if (bare.startsWith('node:') || bare.startsWith('virtual:')) {
        allowed = false;
      } else if (row.npmExcept !== undefined) {
        allowed = !row.npmExcept.some((name) => isPackage(bare, name));
      } else {
        allowed = row.npm.some((name) => isPackage(bare, name));
      }
      if (!allowed) context.report({ node, messageId: 'refused', data: { realm, target: source } });
    };
    return {
      Program: (node) => {
        if (realm === 'ui' && floorOf(filePath) < 0) context.report({ node, messageId: 'floorless' });
      },
      ImportDeclaration: check,
      ImportExpression: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      TSImportType: (node) => check({ ...node, source: node.source ?? node.argument?.literal }),
    };
  },
};

const impureMembers = [
  { object: 'Date', property: 'now', message: 'Ask the Clock port: the domain stays still in tests.' },
  { object: 'Math', property: 'random', message: 'Take randomness as an argument.' },
  { object: 'performance', property: 'now', message: 'Ask the Clock port.' },
];
const impureSyntax = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Ask the Clock port.' },
  { selector: 'TSEnumDeclaration', message: 'Use a union of literals.' },
];
const domGlobals = [
  'window',
  'document',
  'navigator',
  'localStorage',
  'sessionStorage',
  'indexedDB',
  'caches',
  'fetch',
  'self',
  'setTimeout',
  'setInterval',
  'requestAnimationFrame',
  'location',
  'Worker',
  'BroadcastChannel',
];

export default defineConfig(
  {
    ignores: [
      'dist/**',
      '.venv/**',
      'node_modules/**',
      'models/**',
      'coverage/**',
      'test-results/**',
      'playwright-report/**',
      'eslint.config.js',
    ],
  },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    plugins: { inkling: { rules: { 'import-table': importTableRule } } },
    rules: {
      'inkling/import-table': 'error',
      'max-lines': ['warn', { max: 300, skipBlankLines: true, skipComments: true }],
      'no-restricted-syntax': ['error', impureSyntax[1]],
      eqeqeq: 'error',
      'no-console': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // Numbers in template strings are plain and readable.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidOperator: true, ignoreVoidReturningFunctions: true },
      ],
      // An async method may satisfy an async port without a wait of its own.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
    },
  },
  {
    files: ['src/shared/**', 'src/core/**'],
    rules: {
      'no-restricted-properties': ['error', ...impureMembers],
      'no-restricted-globals': ['error', ...domGlobals],
      'no-restricted-syntax': ['error', ...impureSyntax],
    },
  },
  {
    files: ['src/ui/**', 'src/main.tsx'],
    plugins: { 'react-hooks': reactHooks },
    rules: reactHooks.configs.recommended.rules,
  },
  {
    files: ['src/ui/**', 'src/state/**', 'src/main.tsx'],
    // Store actions are arrow functions: taking one out of the store loses nothing.
    rules: { '@typescript-eslint/unbound-method': 'off' },
  },
  {
    files: ['src/**'],
    plugins: { regexp },
    // A line that somebody pastes must not hold up the page: each pattern reads it in one way alone.
    rules: { 'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }] },
  },
  { files: ['src/cli/**', 'e2e/**'], rules: { 'no-console': 'off' } },
  {
    files: ['tests/**', 'e2e/**'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      // Contract suites wait alike for implementations that are asynchronous and those that are not.
      '@typescript-eslint/await-thenable': 'off',
      '@typescript-eslint/no-empty-function': 'off',
    },
  },
);
