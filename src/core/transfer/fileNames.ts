/** Hands out names that differ on every file system: a number follows a name that is taken. */
export const createNamer = (): ((stem: string, extension: string) => string) => {
  const taken = new Set<string>();
  return (stem, extension) => {
    for (let number = 1; ; number += 1) {
      const name = `${number === 1 ? stem : `${stem} ${number}`}${extension}`;
      const key = name.normalize('NFC').toLowerCase();
      if (taken.has(key)) continue;
      taken.add(key);
      return name;
    }
  };
};

/** `2026-11-22`, by universal time, so that it does not hang on where the test runs. */
export const dayOf = (timeMs: number): string => new Date(timeMs).toISOString().slice(0, 10);

const MARKDOWN = /\.(?:md|markdown|mdown|txt)$/iu;

export const isMarkdownPath = (path: string): boolean => MARKDOWN.test(path);

/** Files of operating systems and editors that nobody means to import. */
export const isClutter = (path: string): boolean =>
  path
    .split('/')
    .some((part) => part.startsWith('.') || part === '__MACOSX' || part === 'Thumbs.db' || part === 'desktop.ini');

export const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));

export const stemOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]+$/u, '');
