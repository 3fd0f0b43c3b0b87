import type { TransferFailure } from '../../core/ports/transferService';

/** A failure in flight inside the import; turned into a result at its edge. */
export class TransferFault extends Error {
  constructor(
    readonly kind: TransferFailure['kind'],
    readonly detail: string,
  ) {
    super(`${kind}: ${detail}`);
    this.name = 'TransferFault';
  }
}
