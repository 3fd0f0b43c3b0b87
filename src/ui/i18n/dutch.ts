import type { ResourceLanguage } from 'i18next';
import { byNamespace } from './byNamespace';

export const dutch = byNamespace(
  import.meta.glob<ResourceLanguage[string]>('./nl/*.json', { eager: true, import: 'default' }),
);
