import type { ResourceLanguage } from 'i18next';
import { byNamespace } from './byNamespace';

export const spanish = byNamespace(
  import.meta.glob<ResourceLanguage[string]>('./es/*.json', { eager: true, import: 'default' }),
);
