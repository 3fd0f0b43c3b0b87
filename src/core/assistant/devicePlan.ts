import type { DevicePlan, Provider } from '../../shared/protocol';

const provider = (value: unknown): Provider | undefined => (value === 'wasm' || value === 'webgpu' ? value : undefined);
const amount = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : undefined;
const amountOrNone = (value: unknown): number | null => amount(value) ?? null;

/** Reads a stored plan; null when there is none or it cannot be read, and then the device is measured again. */
export const parseDevicePlan = (stored: unknown): DevicePlan | null => {
  if (typeof stored !== 'object' || stored === null) return null;
  const fields = stored as Readonly<Record<string, unknown>>;
  const decode = provider(fields['decode']);
  const read = provider(fields['read']);
  const readFromTokens = amount(fields['readFromTokens']);
  const wasmDecodeMs = amount(fields['wasmDecodeMs']);
  const wasmReadMs = amount(fields['wasmReadMs']);
  if (decode === undefined || read === undefined) return null;
  if (readFromTokens === undefined || wasmDecodeMs === undefined || wasmReadMs === undefined) return null;
  return {
    decode,
    read,
    readFromTokens,
    wasmDecodeMs,
    wasmReadMs,
    webgpuDecodeMs: amountOrNone(fields['webgpuDecodeMs']),
    webgpuReadMs: amountOrNone(fields['webgpuReadMs']),
  };
};
