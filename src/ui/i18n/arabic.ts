import type { ResourceLanguage } from 'i18next';
import { byNamespace } from './byNamespace';

export const arabic = byNamespace(
  import.meta.glob<ResourceLanguage[string]>('./ar/*.json', { eager: true, import: 'default' }),
);
