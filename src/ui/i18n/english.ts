import type { ResourceLanguage } from 'i18next';
import { byNamespace } from './byNamespace';

const files = import.meta.glob<ResourceLanguage[string]>(
  [
    './en/*.json',
    '!./en/{actions,ask,assistant,keys,locking,lost,memory,meaning,mentions,offers,order,outline,page,quiz,reader,safety,settings,tables,todo,toolbar,transfer,versions}.json',
  ],
  {
    eager: true,
    import: 'default',
  },
);

/** Those of rooms that are loaded late come with their code (lateTexts). */
export const english = byNamespace(files);
