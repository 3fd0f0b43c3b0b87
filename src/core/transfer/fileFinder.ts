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
  const exact = new Map<string, Item>();
  const byPath = new Map<string, Item>();
  const byName = new Map<string, { readonly key: string; readonly path: string }[]>();
  const put = (name: string, key: string, path: string): void => {
    const others = byName.get(name);
    if (others) others.push({ key, path });
    else byName.set(name, [{ key, path }]);
  };
  for (const [written, item] of items) {
    const path = resolvePath('', written);
    if (exact.has(path)) continue;
    exact.set(path, item);
    const key = keyOf(path);
    if (!byPath.has(key)) byPath.set(key, item);
    const name = nameOf(key);
    put(name, key, path);
    if (optional.test(name)) put(name.replace(optional, ''), key, path);
  }
  /** Names that differ by case alone are files of their own on some systems. */
  const at = (path: string): Item | undefined => exact.get(path) ?? byPath.get(keyOf(path));
  /** Of several files of one name the one that ends like the address, then the nearest to the folder, and its very case. */
  const nearest = (name: string, wanted: string, folder: string): Item | undefined => {
    const paths = byName.get(name) ?? [];
    const end = keyOf(wanted);
    const bare = end.replace(optional, '');
    const isLike = (key: string, other: string): boolean => key === other || key.endsWith(`/${other}`);
    const exactly = paths.filter(({ key }) => isLike(key, end));
    const ending = exactly.length > 0 ? exactly : paths.filter(({ key }) => isLike(key.replace(optional, ''), bare));
    let best: { readonly key: string; readonly path: string } | undefined;
    for (const one of ending.length > 0 ? ending : paths) {
      const ahead = best === undefined ? 1 : sharedStart(one.key, folder) - sharedStart(best.key, folder);
      const isShorter = one.key.length < (best?.key.length ?? 0);
      const isTruer = one.key === best?.key && one.path.includes(wanted) && !best.path.includes(wanted);
      if (ahead > 0 || (ahead === 0 && (isShorter || isTruer))) best = one;
    }
    return best === undefined ? undefined : exact.get(best.path);
  };
  return {
    find(folder, address) {
      const here = keyOf(folder);
      const spellings = spellingsOf(address);
      for (const spelling of spellings) {
        const found = at(resolvePath(folder, spelling)) ?? at(resolvePath('', spelling));
        if (found !== undefined) return found;
      }
      for (const spelling of spellings) {
        const wanted = resolvePath('', spelling);
        const name = nameOf(keyOf(wanted));
        const found =
          nearest(name, wanted, here) ??
          (optional.test(name) ? nearest(name.replace(optional, ''), wanted, here) : undefined);
        if (found !== undefined) return found;
      }
      return undefined;
    },
  };
};
