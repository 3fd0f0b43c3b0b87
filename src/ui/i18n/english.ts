import type { ResourceLanguage } from 'i18next';

const files = import.meta.glob<ResourceLanguage[string]>(['./en/*.json', '!./en/memory.json'], {
  eager: true,
  import: 'default',
});

/** Texts by namespace: one file, one namespace. The memory's come with its page, behind the first paint. */
export const english: ResourceLanguage = Object.fromEntries(
  Object.entries(files).map(([path, texts]) => [path.replace(/^.*\/|\.json$/g, ''), texts]),
);
