import { attachmentIdsOf } from '../../core/note/attachmentLinks';
import type { InklingStore } from '../../state/store';

interface ReadyPicture {
  readonly image: HTMLImageElement;
  readonly bytes: number;
}

/** Pictures of one note, loaded and waiting for paper. */
export class ReadyPictures {
  readonly #byId = new Map<string, ReadyPicture>();
  #bytes = 0;
  #turn = 0;

  get(id: string): HTMLImageElement | undefined {
    return this.#byId.get(id)?.image;
  }

  /**
   * Loads what the text shows, in its order, up to `mostBytes`; lets go of what it shows no more. Resolves to whether all
   * could be read: what cannot is a line of words on paper.
   */
  async load(store: InklingStore, body: string, mostBytes: number): Promise<boolean> {
    this.#turn += 1;
    const turn = this.#turn;
    const wanted = attachmentIdsOf(body);
    let isWhole = true;
    for (const [id, picture] of this.#byId) if (!wanted.includes(id)) this.#drop(id, picture);
    for (const id of wanted) {
      if (this.#byId.has(id)) continue;
      if (this.#bytes >= mostBytes) break;
      const blob = await store
        .getState()
        .loadImage(id)
        .catch(() => null);
      // Another text came meanwhile.
      if (turn !== this.#turn) return true;
      if (blob === null) isWhole = false;
      // A file that is no picture is a line of words on paper as well.
      if (blob?.type.startsWith('image/') !== true) continue;
      const image = new Image();
      image.src = URL.createObjectURL(blob);
      this.#byId.set(id, { image, bytes: blob.size });
      this.#bytes += blob.size;
      await image.decode().catch(() => undefined);
      if (turn !== this.#turn) return true;
    }
    return isWhole;
  }

  clear(): void {
    this.#turn += 1;
    for (const [id, picture] of this.#byId) this.#drop(id, picture);
  }

  #drop(id: string, { image, bytes }: ReadyPicture): void {
    URL.revokeObjectURL(image.src);
    this.#byId.delete(id);
    this.#bytes -= bytes;
  }
}
