import type { SharedItem } from '../../shared/shareStash';

/** What other apps and sites have shared, and nobody has decided about yet. */
export interface ShareBox {
  waiting(): Promise<readonly SharedItem[]>;
  /**
   * Hands a share to `keep` and forgets it after that; without `keep` it is forgotten at once. A `keep` that rejects leaves
   * it where it is, and so does this. Resolves to false when another tab was faster.
   */
  settle(id: string, keep: ((item: SharedItem) => Promise<void>) | null): Promise<boolean>;
}
