import type { ResourceLanguage } from 'i18next';
import { byNamespace } from './byNamespace';

export const french = byNamespace(
  import.meta.glob<ResourceLanguage[string]>('./fr/*.json', { eager: true, import: 'default' }),
);
