/** How far the index of what the notes mean has come. */
export interface IndexProgress {
  /** `failed`: the pack could not be used; it is tried again when notes change. */
  readonly status: 'opening' | 'building' | 'ready' | 'failed';
  /** Notes that are up to date, of those that may be read. */
  readonly done: number;
  readonly total: number;
  readonly passages: number;
  /** Grows with every note that was taken in or out: what was found before may be found otherwise now. */
  readonly changes: number;
}
