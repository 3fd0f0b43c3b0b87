import { MAX_ATTACHMENT_BYTES } from '../../core/ports/attachmentRepository';
import { fail, ok, type Result } from '../../shared/result';
import { sha256Hex } from '../../shared/sha256';
import type { InklingDeps } from '../deps';

export interface ImagesSlice {
  loadImage(attachmentId: string): Promise<Blob | undefined>;
  /** Resolves to the attachment id, or to the i18n key of why the image was not taken. */
  storeImage(image: Blob, name: string): Promise<Result<string, string>>;
}

const IMAGE_TYPES = ['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/avif'] as const;

/** Vector images may carry scripts and are left out; the rest is stored under the hash of its bytes. */
export const createImagesSlice = ({ attachments }: InklingDeps): ImagesSlice => ({
  loadImage: async (attachmentId) => {
    const found = await attachments.get(attachmentId);
    return found === undefined
      ? undefined
      : new Blob([found.bytes as Uint8Array<ArrayBuffer>], { type: found.mimeType });
  },
  storeImage: async (image, name) => {
    if (!(IMAGE_TYPES as readonly string[]).includes(image.type)) return fail('notes:image.unsupported');
    if (image.size > MAX_ATTACHMENT_BYTES) return fail('notes:image.tooLarge');
    const bytes = new Uint8Array(await image.arrayBuffer());
    const id = await sha256Hex(bytes);
    const stored = await attachments.put({ id, name, mimeType: image.type, bytes });
    if (stored.ok) return ok(id);
    return fail(stored.error.kind === 'quota' ? 'notes:image.noSpace' : 'notes:image.notStored');
  },
});
