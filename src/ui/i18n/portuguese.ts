import type { ResourceLanguage } from 'i18next';
import { byNamespace } from './byNamespace';

export const portuguese = byNamespace(
  import.meta.glob<ResourceLanguage[string]>('./pt/*.json', { eager: true, import: 'default' }),
);
