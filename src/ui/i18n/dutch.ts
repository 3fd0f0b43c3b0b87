import type { ResourceLanguage } from 'i18next';

const files = import.meta.glob<ResourceLanguage[string]>('./nl/*.json', { eager: true, import: 'default' });

/** Texts by namespace: one file, one namespace. */
export const dutch: ResourceLanguage = Object.fromEntries(
  Object.entries(files).map(([path, texts]) => [path.replace(/^.*\/|\.json$/g, ''), texts]),
);
