import { count, oneOf, record } from '../../shared/decoder';
import type { DevicePlan } from '../../shared/protocol';

const provider = oneOf(['wasm', 'webgpu'] as const);
const countOrNone = (value: unknown): number | null => count(value) ?? null;

const plan = record<DevicePlan>({
  decode: provider,
  read: provider,
  readFromTokens: count,
  wasmDecodeMs: count,
  wasmReadMs: count,
  webgpuDecodeMs: countOrNone,
  webgpuReadMs: countOrNone,
});

/** Reads a stored plan; null when there is none or it cannot be read, and then the device is measured again. */
export const parseDevicePlan = (stored: unknown): DevicePlan | null => plan(stored) ?? null;

export const usesWebgpu = ({ decode, read }: Pick<DevicePlan, 'decode' | 'read'>): boolean =>
  decode === 'webgpu' || read === 'webgpu';

/** The same plan once the GPU has failed. */
export const withoutWebgpu = (plan: DevicePlan): DevicePlan => ({
  ...plan,
  decode: 'wasm',
  read: 'wasm',
  readFromTokens: Number.MAX_SAFE_INTEGER,
  webgpuDecodeMs: null,
  webgpuReadMs: null,
});
