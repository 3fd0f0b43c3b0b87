import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';

/** Work between two breaths of the main thread. */
const PIECE_BYTES = 512 * 1024;
/** Zip dates begin in 1980 and are local; a day's distance keeps every time zone inside. */
const FIRST_TIME_MS = Date.UTC(1980, 0, 2);
const LAST_TIME_MS = Date.UTC(2099, 11, 30);

export interface ZipInput {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly modifiedAtMs: number;
  /** Stored as it is: images do not shrink. */
  readonly stored?: boolean;
}

const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** One archive, deflated on this thread in pieces: fflate's own workers are blob scripts, which the page's policy forbids. */
export const writeZip = async (inputs: readonly ZipInput[]): Promise<Uint8Array> => {
  const pieces: Uint8Array[] = [];
  const failures: Error[] = [];
  const zip = new Zip((error, piece) => {
    // The types promise an error even when there is none.
    const problem = error as Error | null;
    if (problem) failures.push(problem);
    else pieces.push(piece);
  });
  let sinceBreath = 0;
  for (const { path, bytes, modifiedAtMs, stored } of inputs) {
    const file = stored ? new ZipPassThrough(path) : new ZipDeflate(path, { level: 6 });
    file.mtime = Math.min(LAST_TIME_MS, Math.max(FIRST_TIME_MS, modifiedAtMs));
    zip.add(file);
    for (let at = 0; at < bytes.length || at === 0; at += PIECE_BYTES) {
      const piece = bytes.slice(at, at + PIECE_BYTES);
      file.push(piece, at + PIECE_BYTES >= bytes.length);
      sinceBreath += piece.length;
      if (sinceBreath >= PIECE_BYTES) {
        sinceBreath = 0;
        await breathe();
      }
    }
  }
  zip.end();
  const [failure] = failures;
  if (failure) throw failure;
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
};
