import type { ResourceLanguage } from 'i18next';
import { byNamespace } from './byNamespace';

export const german = byNamespace(
  import.meta.glob<ResourceLanguage[string]>('./de/*.json', { eager: true, import: 'default' }),
);
