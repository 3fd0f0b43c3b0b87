import type { ResourceLanguage } from 'i18next';

const files = import.meta.glob<ResourceLanguage[string]>('./ar/*.json', { eager: true, import: 'default' });

/** Texts by namespace: one file, one namespace. */
export const arabic: ResourceLanguage = Object.fromEntries(
  Object.entries(files).map(([path, texts]) => [path.replace(/^.*\/|\.json$/g, ''), texts]),
);
