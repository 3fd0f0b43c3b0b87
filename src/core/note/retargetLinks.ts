import { noteFileTarget, titlesMeant } from './linkTargets';
import { FILE_LINK, noteLinks, titleKey } from './links';

/** Signs that would end an address, or mean something else in it. */
const UNSAFE = /[%#/()<>]/gu;
const UNSAFE_BARE = /[%#/()<>\s]/gu;
/** All but what an address holds as it is; half a pair of surrogates has no code. */
const UNRESERVED = /[^\w.~\p{Cs}-]/gu;

/** The address of a file that is called `name` from now on; written with percent signs, or as letters, as it was. */
const renamedFile = (address: string, isBracketed: boolean, name: string, heading: string): string => {
  const signs = address.includes('%') ? UNRESERVED : isBracketed || address.includes(' ') ? UNSAFE : UNSAFE_BARE;
  const encoded = (text: string): string =>
    text.replace(signs, (sign) => encodeURIComponent(sign).replace('(', '%28').replace(')', '%29'));
  const [path = ''] = address.split('#', 1);
  const ending = /\.\w+$/u.exec(path)?.[0] ?? '.md';
  const part = heading === '' ? '' : `#${encoded(heading)}`;
  return path.slice(0, path.lastIndexOf('/') + 1) + encoded(name) + ending + part + address.slice(path.length);
};

/**
 * The body with every link that names the old title naming the new one, and `heading` in that note where there is one;
 * headings, shown words and folders of files stay.
 */
export const retargetLinks = (body: string, oldTitle: string, newTitle: string, heading = ''): string => {
  const wanted = titleKey(oldTitle);
  const isMeant = (target: string): boolean => titlesMeant(target).some((meant) => titleKey(meant) === wanted);
  let changed = body;
  for (const { title, start, end } of noteLinks(body).reverse()) {
    if (!isMeant(title)) continue;
    const hash = title.indexOf('#');
    const rest = titleKey(title) === wanted || hash === -1 ? '' : title.slice(hash);
    const link = body.slice(start, end);
    const bar = link.search(/\\?\|/u);
    const part = heading === '' ? '' : `#${heading}`;
    changed = `${changed.slice(0, start)}[[${newTitle}${part}${rest}${bar === -1 ? ']]' : link.slice(bar)}${changed.slice(end)}`;
  }
  if (!body.includes('](')) return changed;
  return changed.replace(FILE_LINK, (link: string, inside: string) => {
    const address = inside.trim();
    const target = noteFileTarget(address);
    if (target === null || !isMeant(target)) return link;
    const at = link.lastIndexOf(address);
    const renamed = renamedFile(address, link[at - 1] === '<', newTitle, heading);
    return link.slice(0, at) + renamed + link.slice(at + address.length);
  });
};
