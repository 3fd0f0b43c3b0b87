import type { ResourceLanguage } from 'i18next';
import { byNamespace } from './byNamespace';

export const japanese = byNamespace(
  import.meta.glob<ResourceLanguage[string]>('./ja/*.json', { eager: true, import: 'default' }),
);
