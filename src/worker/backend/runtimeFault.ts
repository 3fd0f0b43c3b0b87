import { InklingFault } from '../../shared/errors';

const OUT_OF_MEMORY = /out of memory|bad_alloc|memory access out of bounds|allocation failed|Array buffer allocation/iu;
const DEVICE_LOST = /device (?:is )?lost|device lost|GPUDevice|validation error/iu;

/** A failure of the runtime as a typed fault; its own message stays here, it may quote sizes but no text. */
export const runtimeFault = (thrown: unknown): InklingFault => {
  if (thrown instanceof InklingFault) return thrown;
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  if (OUT_OF_MEMORY.test(message) || thrown instanceof RangeError) {
    return new InklingFault('out-of-memory', 'This device has too little free memory for the model.');
  }
  if (DEVICE_LOST.test(message)) {
    return new InklingFault('backend-failed', 'The graphics device went away.', true);
  }
  return new InklingFault('backend-failed', 'The model could not be run on this device.');
};
