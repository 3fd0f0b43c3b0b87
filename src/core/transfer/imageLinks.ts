import { attachmentAddress } from '../note/attachmentLinks';

/**
 * `![alt](target "title")` and `![[target|alt]]`; the target is group 2 or 4. Linear in the text, whatever a file holds:
 * words and the space between them share no sign, no part runs past the bracket that may begin another image, and a
 * name of file has few words (each costs the engine a place on its stack).
 */
const IMAGE =
  /(!\[[^[\]\n]*\]\()<?([^()<>\t\r\n ]+(?: +[^()<>"\t\r\n ]+){0,100})>?((?:[ \t\r\n]+"[^"\n]*")?\))|!\[\[([^[\]|\n]+)(?:\|[^[\]\n]*)?\]\]/gu;

const IMAGE_TYPES: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
};

const extensionOf = (path: string): string => /\.([^./]+)$/u.exec(path)?.[1]?.toLowerCase() ?? '';

/** MIME type of an image that notes show, by file name; undefined for every other file. */
export const imageTypeOf = (path: string): string | undefined => IMAGE_TYPES[extensionOf(path)];

/** File extension for a MIME type, with its dot; '' for an unknown one. */
export const extensionFor = (mimeType: string): string => {
  const found = Object.entries(IMAGE_TYPES).find(([, type]) => type === mimeType);
  return found ? `.${found[0]}` : '';
};

const decodePath = (target: string): string => {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
};

/** A path without `.` and `..`; steps above the root are dropped. */
export const resolvePath = (folder: string, target: string): string => {
  const parts: string[] = [];
  for (const part of `${folder}/${target}`.split(/[\\/]/u)) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
};

/** Rewrites images that name a file; `idOf` answers with an attachment id, or undefined to leave the link alone. */
export const linkImages = (body: string, idOf: (target: string) => string | undefined): string =>
  body.replace(IMAGE, (whole: string, open?: string, target?: string, close?: string, wiki?: string) => {
    const raw = target ?? wiki ?? '';
    if (/^[a-z][a-z0-9+.-]*:/iu.test(raw)) return whole;
    const id = idOf(decodePath(raw));
    if (id === undefined) return whole;
    if (open !== undefined) return `${open}${attachmentAddress(id)}${close ?? ')'}`;
    return `![${raw.replace(/^.*\//u, '')}](${attachmentAddress(id)})`;
  });
