import { frontMatterOf } from '../text/structure/frontMatter';

const KEY = /^alias(?:es)?:\s*(.*)$/iu;
/** As much of a note as front matter is looked for in, and as many names as one has; more is no note by a person. */
const MOST_LENGTH = 20_000;
const MOST_ALIASES = 50;

const bare = (name: string): string => name.trim().replace(/^(["'])(.*)\1$/u, '$2');

/** Other names of a note, as its front matter lists them: `aliases: [a, b]`, `alias: a`, or a list below the key. */
export const aliasesOf = (body: string): string[] => {
  if (!body.startsWith('---')) return [];
  const head = body.slice(0, MOST_LENGTH);
  const front = frontMatterOf(head);
  if (front === null) return [];
  const names: string[] = [];
  let listed = false;
  for (const line of head.slice(0, front.end).split(/\r?\n/u)) {
    const value = KEY.exec(line)?.[1];
    const item: string | undefined = listed ? /^\s*-\s+(.+)$/u.exec(line)?.[1] : undefined;
    if (value !== undefined)
      names.push(...(value.startsWith('[') ? value.replace(/^\[|\]\s*$/gu, '').split(',') : [value]));
    else if (item !== undefined) names.push(item);
    listed = value === '' || item !== undefined;
  }
  return names
    .map(bare)
    .filter((name) => name !== '')
    .slice(0, MOST_ALIASES);
};
