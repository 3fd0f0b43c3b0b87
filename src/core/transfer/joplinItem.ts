/** One item of a Joplin export: notes, notebooks, tags, resources, and which tag is on which note. */
export interface JoplinItem {
  readonly title: string;
  readonly body: string;
  readonly fields: Readonly<Record<string, string>>;
}

export const JOPLIN_TYPES = { note: '1', folder: '2', resource: '4', tag: '5', noteTag: '6' } as const;

const FIELD = /^([a-z_0-9]+):(?: (.*))?$/u;

/** Title, text and then a block of fields, the type last; null for a Markdown file of anybody else. */
export const readJoplinItem = (text: string): JoplinItem | null => {
  const lines = text.replace(/\r\n/gu, '\n').trimEnd().split('\n');
  const fields: Record<string, string> = {};
  let at = lines.length;
  while (at > 0) {
    const found = FIELD.exec(lines[at - 1] ?? '');
    if (found === null) break;
    fields[found[1] ?? ''] = (found[2] ?? '').replace(/\\n/gu, '\n');
    at -= 1;
  }
  if (fields['type_'] === undefined || (at > 0 && lines[at - 1] !== '')) return null;
  const content = lines.slice(0, Math.max(0, at - 1));
  const [title = '', gap, ...body] = content;
  return {
    title: title.trim(),
    body: gap === undefined || gap === '' ? body.join('\n') : content.slice(1).join('\n'),
    fields,
  };
};
