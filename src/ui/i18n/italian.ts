import type { ResourceLanguage } from 'i18next';
import { byNamespace } from './byNamespace';

export const italian = byNamespace(
  import.meta.glob<ResourceLanguage[string]>('./it/*.json', { eager: true, import: 'default' }),
);
