import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { build as viteBuild, type Plugin } from 'vite';
import { DATA_END, DATA_PLACE, DATA_START, LANGUAGE_PLACE, SELF_OPENING_MARK } from '../../core/transfer/selfOpening';
import { directionOf, UI_LANGUAGES } from '../../shared/languages';

const NAME = 'virtual:inkling-reader';
/** Names its file, which must not begin with a line: some servers keep such files to themselves. */
const RESOLVED = '/inkling-reader';
const root = path.join(import.meta.dirname, '../../..');
const readerPath = path.join(root, 'src/reader');

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** What would end the element that holds the script, or keep it open, written in another way. */
const inElement = (code: string): string => code.replace(/<(?=!--|\/?script)/giu, '\\x3c');

const withoutScript = (): string =>
  UI_LANGUAGES.map((language) => {
    const file = path.join(root, 'src/ui/i18n', language, 'reader.json');
    const texts = JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, string>>;
    return `<p lang="${language}" dir="${directionOf(language)}">${texts['noScript'] ?? ''}</p>`;
  }).join('');

/** The reader as one script that imports nothing. */
const readerScript = async (): Promise<string> => {
  const built = await viteBuild({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: {
        input: path.join(readerPath, 'reader.ts'),
        output: { format: 'iife', codeSplitting: false },
      },
    },
  });
  const outputs = (Array.isArray(built) ? built : [built]).flatMap((one) => ('output' in one ? one.output : []));
  const [script, ...more] = outputs;
  if (script?.type !== 'chunk' || more.length > 0) throw new Error('The reader is more than one script.');
  return inElement(script.code.trim());
};

/** The page of a backup that opens itself, with places for its language and the backup. It may fetch nothing at all. */
const readerTemplate = async (): Promise<string> => {
  const script = await readerScript();
  const style = readFileSync(path.join(readerPath, 'reader.css'), 'utf8').replace(/\s+/gu, ' ').trim();
  const policy = [
    "default-src 'none'",
    `script-src ${hashOf(script)}`,
    `style-src ${hashOf(style)}`,
    'img-src blob:',
    'media-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!doctype html>
<html lang="${LANGUAGE_PLACE}">
<head>
<meta charset="utf-8" />
<meta http-equiv="Content-Security-Policy" content="${policy}" />
${SELF_OPENING_MARK}
<meta name="viewport" content="width=device-width" />
<meta name="referrer" content="no-referrer" />
<title>Inkling</title>
<style>${style}</style>
</head>
<body>
<noscript>${withoutScript()}</noscript>
${DATA_START}${DATA_PLACE}${DATA_END}
<script>${script}</script>
</body>
</html>
`;
};

/** Makes the page a module that the app fetches when such a backup is written. */
export const readerPage = (): Plugin => ({
  name: 'inkling-reader',
  resolveId: (id) => (id === NAME ? RESOLVED : null),
  load: async (id) => (id === RESOLVED ? `export default ${JSON.stringify(await readerTemplate())};` : null),
});
