import type { ResourceLanguage } from 'i18next';
import { byNamespace } from './byNamespace';

export const polish = byNamespace(
  import.meta.glob<ResourceLanguage[string]>('./pl/*.json', { eager: true, import: 'default' }),
);
