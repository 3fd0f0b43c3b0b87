import { decoded } from '../../shared/decoded';
import { stripMarks } from './plainLine';

/** What a link is written with may name a place in the note, a folder and a file's ending around its title. */
const ENDING = /\.(?:md|markdown)$/iu;
/** Notion puts an id of its own behind every name. */
const NOTION_ID = / [\da-f]{32}$/iu;

/** The title and the heading behind `#` in it; '' for a link to the note as a whole. `#^id`, a block, is no heading. */
export const splitHeading = (target: string): { readonly title: string; readonly heading: string } => {
  const hash = target.indexOf('#');
  if (hash === -1) return { title: target, heading: '' };
  // `Note#Part#Chapter` leads to the last one.
  const heading = target.slice(target.lastIndexOf('#') + 1).trim();
  return { title: target.slice(0, hash).trim(), heading: heading.startsWith('^') ? '' : heading };
};

/** The titles that a link may mean, the likeliest first: as it is written, then without heading, folder and ending. */
export const titlesMeant = (target: string): string[] => {
  const { title } = splitHeading(target);
  const name = title.slice(title.lastIndexOf('/') + 1);
  const plain = name.replace(ENDING, '');
  // A file's name may hold a hash or a stroke where the title does.
  const meant = [target, target.replace(ENDING, ''), title, name, plain, plain.replace(NOTION_ID, '')];
  // Written as the title's line is: a title shows its formulas in plain signs.
  if (title.includes('$')) meant.push(stripMarks(title));
  return [...new Set(meant.map((one) => one.trim()))].filter((one) => one !== '');
};

/** What a Markdown link to a file of a note leads to, as a link in brackets would say it; null for any other address. */
export const noteFileTarget = (address: string): string | null => {
  if (/^[a-z][\w+.-]*:|^\/\/|^#/iu.test(address)) return null;
  const hash = address.indexOf('#');
  const path = decoded(hash === -1 ? address : address.slice(0, hash));
  if (!ENDING.test(path)) return null;
  return path.replace(/^(?:\.{1,2}\/)+/u, '') + (hash === -1 ? '' : decoded(address.slice(hash)));
};

/** The title of the note that a link to none begins: its folder stays, for `and/or` is a title too, but no file's ending. */
export const titleToBegin = (target: string): string => {
  const { title } = splitHeading(target);
  return (ENDING.test(title) ? titlesMeant(target).at(-1) : title) ?? target;
};
