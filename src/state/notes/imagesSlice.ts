import { MAX_ATTACHMENT_BYTES } from '../../core/ports/attachmentRepository';
import { fail, ok, type Result } from '../../shared/result';
import { sha256Hex } from '../../shared/sha256';
import type { InklingDeps } from '../deps';

export interface ImagesSlice {
  /** An image or any other file of a note, with its name and type. */
  loadImage(attachmentId: string): Promise<File | undefined>;
  /** Resolves to the attachment id, or to the i18n key of why the image was not taken. */
  storeImage(image: Blob, name: string): Promise<Result<string, string>>;
  /** As storeImage, for a file of any kind. */
  storeFile(file: Blob, name: string): Promise<Result<string, string>>;
}

const IMAGE_TYPES = ['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/avif'] as const;

/** Of bytes that nobody knows more about. */
const UNKNOWN_TYPE = 'application/octet-stream';

/** Vector images may carry scripts and are left out; the rest is stored under the hash of its bytes. */
export const createImagesSlice = ({ attachments }: InklingDeps): ImagesSlice => {
  const storeFile: ImagesSlice['storeFile'] = async (file, name) => {
    if (file.size > MAX_ATTACHMENT_BYTES) return fail('notes:image.tooLarge');
    const bytes = new Uint8Array(await file.arrayBuffer());
    const id = await sha256Hex(bytes);
    // The same bytes may be here by another name: what they were taken for stays, or another note's picture would be none.
    const known = await attachments.get(id).catch(() => undefined);
    const facts = known === undefined || known.mimeType === UNKNOWN_TYPE ? { name, mimeType: file.type } : known;
    const stored = await attachments.put({ id, name: facts.name, mimeType: facts.mimeType, bytes });
    if (stored.ok) return ok(id);
    return fail(stored.error.kind === 'quota' ? 'notes:image.noSpace' : 'notes:image.notStored');
  };
  return {
    loadImage: async (attachmentId) => {
      const found = await attachments.get(attachmentId);
      return found && new File([found.bytes as Uint8Array<ArrayBuffer>], found.name, { type: found.mimeType });
    },
    storeImage: async (image, name) =>
      (IMAGE_TYPES as readonly string[]).includes(image.type)
        ? await storeFile(image, name)
        : fail('notes:image.unsupported'),
    storeFile,
  };
};
