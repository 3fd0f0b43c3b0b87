import { frontMatterOf } from '../text/structure/frontMatter';

const KEY = /^(["']?)alias(?:es)?\1[ \t]*:(?=\s|$)/iu;
/** What goes on below a key: moved in, an entry of a list, a comment, the bracket that closes one, or nothing. */
const GOES_ON = /^(?:\s|-\s|[\]#]|$)/u;
/** Group 1 or 2 is a text in quotes; group 3 plain words as they stand in brackets, or in an entry of their own. */
const QUOTED = String.raw`"((?:[^"\\]|\\.)*)"|'((?:[^']|'')*)'|#.*`;
const LISTED = new RegExp(String.raw`${QUOTED}|([^\s,[\]#](?:[^,[\]\n#]|(?<=\S)#)*)`, 'gu');
const ENTRY = new RegExp(String.raw`(?:^|\n)[ \t]*(?:-[ \t]+)?(?:${QUOTED}|([^\s#-](?:[^\n#]|(?<=\S)#)*))`, 'gu');
/** As much of a note as front matter is looked for in, and as many names as one has; more is no note by a person. */
const MOST_LENGTH = 20_000;
const MOST_ALIASES = 50;

/** Other names of a note, as its front matter lists them: `aliases: [a, b]`, `alias: a`, or a list below the key. */
export const aliasesOf = (body: string): string[] => {
  if (!body.startsWith('---')) return [];
  const head = body.slice(0, MOST_LENGTH);
  const front = frontMatterOf(head);
  if (front === null) return [];
  const values: string[] = [];
  let listed = false;
  for (const line of head.slice(0, front.end).split(/\r?\n/u)) {
    const key = KEY.exec(line)?.[0];
    if (key !== undefined) values.push(line.slice(key.length));
    else if (listed && GOES_ON.test(line)) values.push(`${values.pop() ?? ''}\n${line}`);
    listed = key !== undefined || (listed && GOES_ON.test(line));
  }
  return values
    .flatMap((value) => [...value.trimStart().matchAll(value.trimStart().startsWith('[') ? LISTED : ENTRY)])
    .map(([, double, single, plain]) => {
      if (plain !== undefined) return /^(?:null|~)\s*$/iu.test(plain) ? '' : plain.trim();
      return double?.replace(/\\(.)/gu, '$1') ?? single?.replaceAll("''", "'") ?? '';
    })
    .filter((name) => name.trim() !== '')
    .slice(0, MOST_ALIASES);
};
