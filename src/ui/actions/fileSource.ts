import type { ImportSource } from '../../core/ports/transferService';

/** A file of this device as the importers take it; it is read when they ask. */
export const sourceOf = (file: File, path = file.webkitRelativePath || file.name): ImportSource => ({
  path,
  sizeBytes: file.size,
  modifiedAtMs: file.lastModified,
  bytes: async () => new Uint8Array(await file.arrayBuffer()),
});
