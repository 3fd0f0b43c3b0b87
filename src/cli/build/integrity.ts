import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The subresource integrity of a built file; nothing where the file is made later. */
export const integrityOf = (outDir: string, url: string): { readonly integrity?: string } => {
  const filePath = path.join(outDir, url);
  if (!existsSync(filePath)) return {};
  return { integrity: `sha256-${createHash('sha256').update(readFileSync(filePath)).digest('base64')}` };
};
