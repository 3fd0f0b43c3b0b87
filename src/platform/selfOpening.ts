import { DATA_PLACE, LANGUAGE_PLACE } from '../core/transfer/selfOpening';
import { toBase64, type Bytes } from '../shared/base64';

/** The page of a backup that opens itself. `template` is what the build made of src/reader. */
export const selfOpeningPage = (template: string, language: string, backup: Uint8Array): Uint8Array => {
  const [head = '', tail = ''] = template.split(DATA_PLACE);
  const page = [head.replace(LANGUAGE_PLACE, () => language), toBase64(backup as Bytes), tail];
  return new TextEncoder().encode(page.join(''));
};
