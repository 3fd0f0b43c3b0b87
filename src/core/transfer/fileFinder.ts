import { decoded } from '../../shared/decoded';
import { resolvePath } from './filePaths';

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&quot;': '"',
  '&#39;': "'",
  '&lt;': '<',
  '&gt;': '>',
};

/** The spellings under which a link may mean one file: as written, decoded once and twice, without what follows the name. */
const spellingsOf = (address: string): string[] => {
  const plain = address.replace(/&(?:amp|quot|#39|lt|gt);/gu, (entity) => ENTITIES[entity] ?? entity);
  const cut = plain.replace(/#.*$/u, '');
  const bare = cut.replace(/\?.*$/u, '');
  const spellings = [
    address,
    plain,
    decoded(plain),
    cut,
    decoded(cut),
    decoded(decoded(cut)),
    bare,
    decoded(bare),
    decoded(bare.replace(/\+/gu, ' ')),
  ];
  return [...new Set(spellings)].filter((spelling) => spelling !== '');
};

/** One for every way to write the same name: case, and letters put together or written with their marks behind them. */
const keyOf = (path: string): string => path.normalize('NFKC').toLowerCase();
const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

const sharedStart = (a: string, b: string): number => {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return at;
};

export interface FileFinder<Item> {
  /** What `address`, written in a file of `folder`, means; undefined when nothing fits. */
  find(folder: string, address: string): Item | undefined;
}

/**
 * Finds files by any spelling of their path: relative, from the top, the bare name wherever it lies (Obsidian), in
 * another case, in NFD, percent-encoded, with a fragment. `optional` is the extension that may be left out or be another
 * one (Keep says .jpeg where .jpg lies).
 */
export const createFileFinder = <Item>(
  items: Iterable<readonly [path: string, item: Item]>,
  optional: RegExp,
): FileFinder<Item> => {
  const byPath = new Map<string, Item>();
  const byName = new Map<string, string[]>();
  const put = (name: string, key: string): void => {
    const others = byName.get(name);
    if (others) others.push(key);
    else byName.set(name, [key]);
  };
  for (const [path, item] of items) {
    const key = keyOf(resolvePath('', path));
    if (byPath.has(key)) continue;
    byPath.set(key, item);
    const name = nameOf(key);
    put(name, key);
    if (optional.test(name)) put(name.replace(optional, ''), key);
  }
  /** Of several files of one name the one that ends like the address, and then the nearest to the folder. */
  const nearest = (name: string, wanted: string, folder: string): Item | undefined => {
    const keys = byName.get(name) ?? [];
    const ending = keys.filter((key) => key === wanted || key.endsWith(`/${wanted}`));
    let best: string | undefined;
    for (const key of ending.length > 0 ? ending : keys) {
      const ahead = best === undefined ? 1 : sharedStart(key, folder) - sharedStart(best, folder);
      if (ahead > 0 || (ahead === 0 && key.length < (best?.length ?? 0))) best = key;
    }
    return best === undefined ? undefined : byPath.get(best);
  };
  return {
    find(folder, address) {
      const here = keyOf(folder);
      const spellings = spellingsOf(address).map((spelling) => keyOf(spelling));
      for (const spelling of spellings) {
        const found = byPath.get(resolvePath(here, spelling)) ?? byPath.get(resolvePath('', spelling));
        if (found !== undefined) return found;
      }
      for (const spelling of spellings) {
        const wanted = resolvePath('', spelling);
        const name = nameOf(wanted);
        const found =
          nearest(name, wanted, here) ??
          (optional.test(name) ? nearest(name.replace(optional, ''), wanted, here) : undefined);
        if (found !== undefined) return found;
      }
      return undefined;
    },
  };
};
