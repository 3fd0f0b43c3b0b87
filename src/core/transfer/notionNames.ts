/** Behind each name of an export: a space and the id of the page, 32 digits with or without dashes. */
const ID = /[ _-]([0-9a-f]{32}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(_all)?$/iu;

const plainId = (id: string): string => id.replace(/-/gu, '').toLowerCase();

/** The id that a name without extension ends with; undefined when it has none. */
export const notionIdOf = (stem: string): string | undefined => {
  const id = ID.exec(stem)?.[1];
  return id === undefined ? undefined : plainId(id);
};

export const withoutNotionId = (stem: string): string => stem.replace(ID, '').trim();

/** A path as a person would write it: no part has an id. */
export const plainNotionPath = (path: string): string => path.split('/').map(withoutNotionId).join('/');

/** The page that an address of the service leads to. */
export const notionIdInAddress = (address: string): string | undefined => {
  const found = /^https:\/\/(?:[\w-]+\.)*notion\.(?:so|site)\/(?:[^\s?#]*[/-])?([0-9a-f]{32})(?:[?#]|$)/iu.exec(
    address,
  )?.[1];
  return found === undefined ? undefined : plainId(found);
};

export interface NotionProperties {
  readonly tags: readonly string[];
  readonly created: string | undefined;
  readonly updated: string | undefined;
}

/** What stands in lines of `Name: value` between the title of a page and its text. */
export const notionProperties = (body: string): NotionProperties => {
  const lines = body.split('\n');
  let at = lines.findIndex((line) => line.startsWith('# ')) + 1;
  while (at < lines.length && lines[at]?.trim() === '') at += 1;
  const fields = new Map<string, string>();
  for (; at < lines.length; at += 1) {
    const found = /^([\p{L}][^:\n]{0,60}): (.*)$/u.exec(lines[at] ?? '');
    if (found === null) break;
    fields.set((found[1] ?? '').toLowerCase(), found[2] ?? '');
  }
  const first = (...names: readonly string[]): string | undefined =>
    names.map((name) => fields.get(name)).find((value) => value !== undefined);
  return {
    tags: (first('tags', 'tag', 'labels') ?? '').split(',').filter((tag) => tag.trim() !== ''),
    created: first('created', 'created time', 'created at', 'date created', 'date'),
    updated: first('last edited time', 'last edited', 'updated', 'last updated'),
  };
};

/** Boxes with a sign before their text are HTML in an export; here they are quotes. */
export const asidesAsQuotes = (body: string): string =>
  body.replace(/^<aside>\n?([\s\S]*?)\n?<\/aside>$/gmu, (_whole, inner: string) =>
    inner
      .trim()
      .split('\n')
      .map((line) => `> ${line}`.trimEnd())
      .join('\n'),
  );
