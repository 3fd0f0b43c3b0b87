import type { ResourceLanguage } from 'i18next';

/** Texts by namespace, of one language's files: one file, one namespace. */
export const byNamespace = (files: Readonly<Record<string, ResourceLanguage[string]>>): ResourceLanguage =>
  Object.fromEntries(Object.entries(files).map(([path, texts]) => [path.replace(/^.*\/|\.json$/g, ''), texts]));
