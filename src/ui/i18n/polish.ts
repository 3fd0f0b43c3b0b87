import type { ResourceLanguage } from 'i18next';

const files = import.meta.glob<ResourceLanguage[string]>('./pl/*.json', { eager: true, import: 'default' });

/** Texts by namespace: one file, one namespace. */
export const polish: ResourceLanguage = Object.fromEntries(
  Object.entries(files).map(([path, texts]) => [path.replace(/^.*\/|\.json$/g, ''), texts]),
);
