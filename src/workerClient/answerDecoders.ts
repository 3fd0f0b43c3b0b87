import { parseDevicePlan } from '../core/assistant/devicePlan';
import { count, flag, isRecord, list, nullable, oneOf, record, text, type Decoder } from '../shared/decoder';
import { PACK_IDS } from '../shared/packManifest';
import {
  SUMMARY_SILENCES,
  type CallName,
  type Calls,
  type DevicePlan,
  type FromWorker,
  type PackUpdate,
} from '../shared/protocol';
import { ERROR_CODES, type InklingError } from '../shared/errors';

const provider = oneOf(['wasm', 'webgpu'] as const);
const packId = oneOf(PACK_IDS);
const span = record<{ start: number; end: number }>({ start: count, end: count });
const summaryLine = record<Calls['summarize']['done']['lines'][number]>({ text, start: count, end: count });
const sentence = record<Calls['translate']['chunk']['sentence']>({ source: span, target: text, confidence: count });
const packStatus = record<Calls['pack/download']['done']>({
  packId,
  state: oneOf(['absent', 'partial', 'ready', 'damaged'] as const),
  version: nullable(text),
  storedBytes: count,
  totalBytes: count,
  update: nullable(record<PackUpdate>({ version: text, sizeBytes: count, storedBytes: count })),
});
const instanceOf =
  <Value extends object>(kind: new (length: number) => Value): Decoder<Value> =>
  (value) =>
    value instanceof kind ? value : undefined;
/** Arrays whose lengths fit together: what the index stores, it stores by these lengths. */
const embedding: Decoder<Calls['embed']['done']> = (value) => {
  const decoded = record<Calls['embed']['done']>({
    version: text,
    dimensions: count,
    vectors: instanceOf(Int8Array),
    scales: instanceOf(Float32Array),
  })(value);
  return decoded?.vectors.length === (decoded?.scales.length ?? 0) * (decoded?.dimensions ?? 0) ? decoded : undefined;
};
/** `others` is there only when it was asked for. */
const suggestion: Decoder<Calls['suggest']['done']> = (value) => {
  const plain = record<{ ghost: string; probability: number }>({ ghost: text, probability: count })(value);
  const others = isRecord(value) ? list(text)(value['others']) : undefined;
  return plain && others ? { ...plain, others } : plain;
};
const holds = record({ noteCount: count, wordCount: count });
const none: Decoder<never> = () => undefined;
const nothing: Decoder<null> = (value) => (value === null ? null : undefined);

const devicePlan: Decoder<DevicePlan> = (value) => parseDevicePlan(value) ?? undefined;

/** What each call may stream and end with. */
export const ANSWERS: {
  readonly [Name in CallName]: {
    readonly chunk: Decoder<Calls[Name]['chunk']>;
    readonly done: Decoder<Calls[Name]['done']>;
  };
} = {
  hello: { chunk: none, done: record({ protocol: oneOf([1] as const), webgpu: flag }) },
  'pack/list': { chunk: none, done: record({ packs: list(packStatus) }) },
  'pack/check': { chunk: none, done: packStatus },
  'pack/download': { chunk: none, done: packStatus },
  'pack/update': { chunk: none, done: packStatus },
  'pack/discard': { chunk: none, done: packStatus },
  'pack/delete': { chunk: none, done: packStatus },
  'pack/load': { chunk: none, done: record({ packId, version: text, provider, loadMs: count }) },
  'pack/unload': { chunk: none, done: nothing },
  prefill: { chunk: none, done: nothing },
  suggest: { chunk: record({ ghost: text }), done: suggestion },
  summarize: {
    chunk: record({ share: count, line: nullable(summaryLine) }),
    done: record({ lines: list(summaryLine), silence: nullable(oneOf(SUMMARY_SILENCES)) }),
  },
  title: { chunk: none, done: record({ titles: list(text) }) },
  translate: {
    chunk: record({ sentence, index: count, total: count }),
    done: record({ text, sentences: list(sentence) }),
  },
  'memory/open': { chunk: none, done: record({ notes: list(record({ id: text, stamp: text })) }) },
  'memory/change': { chunk: none, done: holds },
  'memory/clear': { chunk: none, done: holds },
  'memory/bytes': { chunk: none, done: record({ bytes: instanceOf(ArrayBuffer) }) },
  embed: { chunk: none, done: embedding },
  probe: { chunk: none, done: devicePlan },
  'plan/use': { chunk: none, done: nothing },
};

const inklingError = record<InklingError>({ code: oneOf(ERROR_CODES), message: text, retryable: flag });
const EVENTS: { readonly [Type in FromWorker['type']]: Decoder<Extract<FromWorker, { readonly type: Type }>> } = {
  plan: record({ type: oneOf(['plan'] as const), plan: devicePlan }),
  trial: record({ type: oneOf(['trial'] as const), isTrying: flag }),
  ready: record({ type: oneOf(['ready'] as const) }),
  progress: record({ type: oneOf(['progress'] as const), id: count, loadedBytes: count, totalBytes: count }),
  chunk: record({ type: oneOf(['chunk'] as const), id: count, value: nullable((value) => value) }),
  done: record({ type: oneOf(['done'] as const), id: count, value: nullable((value) => value) }),
  cancelled: record({ type: oneOf(['cancelled'] as const), id: count }),
  failed: record({ type: oneOf(['failed'] as const), id: count, error: inklingError }),
};

/** The frame of a message from the worker; its `value` is read later, by the decoder of its call. */
export const decodeFromWorker = (data: unknown): FromWorker | undefined => {
  if (!isRecord(data)) return undefined;
  const type = oneOf(Object.keys(EVENTS) as FromWorker['type'][])(data['type']);
  return type === undefined ? undefined : EVENTS[type](data);
};
