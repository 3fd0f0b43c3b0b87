import type { StoreApi } from 'zustand';
import type { InklingState } from './inklingState';

/** What a slice is built from: it writes its own part and may read all of it. */
export interface SliceContext {
  readonly set: StoreApi<InklingState>['setState'];
  readonly get: StoreApi<InklingState>['getState'];
}
