import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Addresses that are names, not places: XML namespaces, and pages that error texts point a developer to.
 * Nothing here is ever fetched; the policy's connect-src would refuse it as well.
 */
const NAMES_ONLY = [
  'http://www.w3.org/',
  'https://www.w3.org/',
  'http://localhost',
  'https://react.dev/',
  'https://web.dev/cross-origin-isolation-guide/',
  'https://rolldown.rs/in-depth/',
  'https://bit.ly/wb-precache',
  'http://bit.ly/2kdckMn',
  'https://tinyurl.com/y2uuvskb',
  'https://react.i18next.com/',
  'https://github.com/markedjs/marked',
];

/** Hosts that serve code: none may be named at all, in whatever form. */
const CODE_HOSTS =
  /cdn\.jsdelivr\.net|unpkg\.com|cdnjs\.cloudflare\.com|esm\.sh|googleapis\.com|gstatic\.com|huggingface\.co/u;

const TEXT_FILE = /\.(html|js|mjs|css|json|webmanifest|svg)$/u;

/** Every absolute address in the text files of `folder` that is not a known name, as `file: address`. */
export const foreignOrigins = (folder: string): string[] => {
  const found = new Set<string>();
  for (const entry of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!TEXT_FILE.test(entry) || entry.startsWith(`packs${path.sep}`)) continue;
    const text = readFileSync(path.join(folder, entry), 'utf8');
    for (const [address] of text.matchAll(/https?:\/\/[a-z0-9][\w.-]*(?::\d+)?[\w/.-]*/giu)) {
      if (!NAMES_ONLY.some((name) => address.startsWith(name))) found.add(`${entry}: ${address}`);
    }
    const host = CODE_HOSTS.exec(text)?.[0];
    if (host !== undefined) found.add(`${entry}: ${host}`);
  }
  return [...found].sort();
};
