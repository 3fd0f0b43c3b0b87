import type { ResourceLanguage } from 'i18next';

const files = import.meta.glob<ResourceLanguage[string]>(['./en/*.json', '!./en/{memory,meaning,settings}.json'], {
  eager: true,
  import: 'default',
});

/** Texts by namespace: one file, one namespace. Those of the memory, the index of meaning and the settings come with
 * their code. */
export const english: ResourceLanguage = Object.fromEntries(
  Object.entries(files).map(([path, texts]) => [path.replace(/^.*\/|\.json$/g, ''), texts]),
);
