const IMAGE_TYPES: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
  svg: 'image/svg+xml',
};

/** Other files that notes carry along. What is not here is stored without a type of its own. */
const FILE_TYPES: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  aac: 'audio/aac',
  flac: 'audio/flac',
  ogg: 'audio/ogg',
  oga: 'audio/ogg',
  opus: 'audio/ogg',
  wav: 'audio/wav',
  weba: 'audio/webm',
  '3gp': 'audio/3gpp',
  mp4: 'video/mp4',
  m4v: 'video/mp4',
  webm: 'video/webm',
  mov: 'video/quicktime',
};

const extensionOf = (path: string): string => /\.([^./]+)$/u.exec(path)?.[1]?.toLowerCase() ?? '';

/** MIME type of an image that notes show, by file name; undefined for every other file. */
export const imageTypeOf = (path: string): string | undefined => IMAGE_TYPES[extensionOf(path)];

/** MIME type of any file, by its name. */
export const fileTypeOf = (path: string): string =>
  imageTypeOf(path) ?? FILE_TYPES[extensionOf(path)] ?? 'application/octet-stream';

/** File extension for a MIME type, with its dot; '' for an unknown one. */
export const extensionFor = (mimeType: string): string => {
  // No such type is registered, and many programs write it.
  const registered = mimeType === 'image/jpg' ? 'image/jpeg' : mimeType;
  const found = [...Object.entries(IMAGE_TYPES), ...Object.entries(FILE_TYPES)].find(([, type]) => type === registered);
  return found ? `.${found[0]}` : '';
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

/** A path as the address of a link: brackets would end it early, and `#` and `?` the path; encodeURI leaves them as they are. */
export const addressOf = (path: string): string =>
  encodeURI(path).replace(/[()#?]/gu, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
