import { parseDevicePlan } from '../../core/assistant/devicePlan';
import { packOfDirection } from '../../core/assistant/packFacts';
import { isRecord } from '../../shared/decoder';
import { InklingFault } from '../../shared/errors';
import { isLanguage } from '../../shared/languages';
import { PACK_IDS } from '../../shared/packManifest';
import type { PackId } from '../../shared/packManifest';
import { MAX_EMBED_TEXTS } from '../../shared/protocol';
import type { CallName, Calls, SummaryLength } from '../../shared/protocol';

type Json = Readonly<Record<string, unknown>>;
type Decoders = { readonly [Name in CallName]: (payload: Json) => Calls[Name]['request'] };

/** No note is longer; a paste gone wrong is refused before it costs memory. */
const MAX_TEXT_CHARS = 8_000_000;

const refuse = (field: string): never => {
  throw new InklingFault('bad-request', `The request's field "${field}" is not what the protocol says.`);
};

const string = (payload: Json, field: string): string => {
  const value = payload[field];
  return typeof value === 'string' ? value : refuse(field);
};

const text = (payload: Json, field: string): string => {
  const value = string(payload, field);
  if (value.length > MAX_TEXT_CHARS)
    throw new InklingFault('input-too-long', 'This text is too long for the assistant.');
  return value;
};

const someText = (payload: Json, field: string): string => {
  const value = text(payload, field);
  if (value.trim() === '') throw new InklingFault('empty-input', 'There is no text to work on.');
  return value;
};

const boolean = (payload: Json, field: string): boolean => {
  const value = payload[field];
  return typeof value === 'boolean' ? value : refuse(field);
};

const optional = <Value>(
  payload: Json,
  field: string,
  decode: (payload: Json, field: string) => Value,
): Value | undefined => (payload[field] === undefined ? undefined : decode(payload, field));

const within =
  (low: number, high: number) =>
  (payload: Json, field: string): number => {
    const value = payload[field];
    return typeof value === 'number' && value >= low && value <= high ? value : refuse(field);
  };

const count = (payload: Json, field: string): number => {
  const value = within(1, 5)(payload, field);
  return Number.isInteger(value) ? value : refuse(field);
};

const unknownLanguage = (): InklingFault =>
  new InklingFault('unknown-language', 'This language is not one that the pack knows.');

const language = (payload: Json, field: string) => {
  const value = payload[field];
  if (isLanguage(value)) return value;
  throw unknownLanguage();
};

const packRequest = (payload: Json): { readonly packId: PackId } => ({
  packId: PACK_IDS.find((id) => id === payload['packId']) ?? refuse('packId'),
});

const LENGTHS = ['short', 'medium', 'long'] as const satisfies readonly SummaryLength[];

const record = (value: unknown, field: string): Json => (isRecord(value) ? value : refuse(field));

const list = (payload: Json, field: string): readonly unknown[] => {
  const value: unknown = payload[field];
  return Array.isArray(value) ? value : refuse(field);
};

const runtime = (payload: Json, field: string) => {
  const urls = record(payload[field], field);
  return { wasmUrl: string(urls, 'wasmUrl'), mjsUrl: string(urls, 'mjsUrl') };
};

/** As many texts as one call may bring, each as long as a text may be. */
const texts = (payload: Json, field: string): readonly string[] => {
  const value = payload[field];
  if (!Array.isArray(value) || value.length === 0 || value.length > MAX_EMBED_TEXTS) return refuse(field);
  return (value as unknown[]).map((item) => text({ [field]: item }, field));
};

const nothing = (): Record<string, never> => ({});

const DECODERS: Decoders = {
  hello: (payload) => {
    const webgpuRuntime = optional(payload, 'webgpuRuntime', runtime);
    return {
      packsUrl: string(payload, 'packsUrl'),
      runtime: runtime(payload, 'runtime'),
      ...(webgpuRuntime === undefined ? {} : { webgpuRuntime }),
    };
  },
  'pack/list': nothing,
  'pack/check': packRequest,
  'pack/download': packRequest,
  'pack/update': packRequest,
  'pack/discard': packRequest,
  'pack/delete': packRequest,
  'pack/load': packRequest,
  'pack/unload': packRequest,
  suggest: (payload) => {
    const eagerness = optional(payload, 'eagerness', within(0, 1));
    const explicit = optional(payload, 'explicit', boolean);
    const noteId = optional(payload, 'noteId', string);
    const alone = optional(payload, 'alone', boolean);
    const besides = optional(payload, 'besides', string);
    return {
      before: text(payload, 'before'),
      after: text(payload, 'after'),
      ...(eagerness === undefined ? {} : { eagerness }),
      ...(explicit === undefined ? {} : { explicit }),
      ...(noteId === undefined ? {} : { noteId }),
      ...(alone === undefined ? {} : { alone }),
      ...(besides === undefined ? {} : { besides }),
    };
  },
  prefill: (payload) => ({ before: text(payload, 'before') }),
  summarize: (payload) => {
    const boxesApart = optional(payload, 'boxesApart', boolean);
    return {
      text: someText(payload, 'text'),
      length: LENGTHS.find((length) => length === payload['length']) ?? refuse('length'),
      compress: boolean(payload, 'compress'),
      ...(boxesApart === undefined ? {} : { boxesApart }),
    };
  },
  title: (payload) => ({ text: someText(payload, 'text'), count: count(payload, 'count') }),
  translate: (payload) => {
    const [from, to] = [language(payload, 'from'), language(payload, 'to')];
    const { packId } = packRequest(payload);
    if (packOfDirection(from, to) !== packId) throw unknownLanguage();
    return { text: someText(payload, 'text'), from, to, packId };
  },
  embed: (payload) => ({ texts: texts(payload, 'texts'), urgent: boolean(payload, 'urgent') }),
  'memory/open': ({ bytes }) => ({
    bytes: bytes === null || bytes instanceof ArrayBuffer ? bytes : refuse('bytes'),
  }),
  'memory/change': (payload) => ({
    learn: list(payload, 'learn').map((value) => {
      const note = record(value, 'learn');
      return {
        id: string(note, 'id'),
        stamp: string(note, 'stamp'),
        writtenAtMs: within(-8.64e15, 8.64e15)(note, 'writtenAtMs'),
        text: text(note, 'text'),
        ...(note['known'] === undefined ? {} : { known: text(note, 'known') }),
      };
    }),
    forget: list(payload, 'forget').map((id) => (typeof id === 'string' ? id : refuse('forget'))),
  }),
  'memory/clear': nothing,
  'memory/bytes': nothing,
  probe: (payload) => ({ webgpu: boolean(payload, 'webgpu') }),
  'plan/use': (payload) => parseDevicePlan(payload) ?? refuse('plan'),
};

export type DecodedCall = {
  [Name in CallName]: { readonly type: Name; readonly payload: Calls[Name]['request'] };
}[CallName];

export type DecodedMessage =
  | { readonly kind: 'cancel'; readonly id: number }
  | { readonly kind: 'call'; readonly id: number; readonly decode: () => DecodedCall };

const isCallName = (value: unknown): value is CallName => typeof value === 'string' && Object.hasOwn(DECODERS, value);

/**
 * What came from the page, or null when it is no message of the protocol (nobody waits for an answer then). The
 * payload is decoded by `decode`, which throws InklingFault `bad-request`: that answer has an id to go to.
 */
export const decodeMessage = (message: unknown): DecodedMessage | null => {
  if (typeof message !== 'object' || message === null || !('id' in message) || !('type' in message)) return null;
  const { id, type } = message;
  if (typeof id !== 'number' || !Number.isSafeInteger(id)) return null;
  if (type === 'cancel') return { kind: 'cancel', id };
  const payload: unknown = 'payload' in message ? message.payload : undefined;
  return {
    kind: 'call',
    id,
    decode: () => {
      if (!isCallName(type)) return refuse('type');
      return { type, payload: DECODERS[type](record(payload, 'payload')) } as DecodedCall;
    },
  };
};
