/** The address of a file or route of this app, wherever it is served. */
export const absolute = (path: string): string => new URL(path, document.baseURI).href;
