import { InklingFault } from '../../shared/errors';
import { PACK_IDS } from '../../shared/packManifest';
import type { PackId } from '../../shared/packManifest';
import type { CallName, Calls, PackStatus } from '../../shared/protocol';
import { memoryHandlers } from './memoryHandlers';
import type { Model } from '../engine/model';
import { ModelHost } from '../engine/modelHost';
import type { ModelHostParts } from '../engine/modelHost';
import type { DownloadingPackStore } from '../packStore/packStore';
import type { PackSwitches } from '../packStore/packSwitches';
import { embed } from '../tasks/embed';
import { suggestAlone } from '../tasks/suggestAlone';
import { Suggester } from '../tasks/suggest';
import { summarize } from '../tasks/summarize';
import { suggestTitles } from '../tasks/title';
import { translate } from '../tasks/translate';

/** What a handler may say before its end. */
export interface CallContext<Chunk> {
  readonly signal: AbortSignal;
  readonly chunk: (value: Chunk) => void;
  readonly progress: (loadedBytes: number, totalBytes: number) => void;
}

export type Handlers = {
  readonly [Name in CallName]: (
    payload: Calls[Name]['request'],
    context: CallContext<Calls[Name]['chunk']>,
  ) => Promise<Calls[Name]['done']>;
};

/** Everything that hangs on the addresses which `hello` brings. */
export interface Engine extends Omit<ModelHostParts, 'store'> {
  readonly store: DownloadingPackStore;
  readonly switches?: PackSwitches;
}

const NOTES: PackId = 'notes-en';
const MEANING: PackId = 'meaning';

/** The calls of the protocol over one engine, which `open` builds when the page has said hello. */
export const assistantHandlers = (open: (hello: Calls['hello']['request']) => Engine): Handlers => {
  let engine: { readonly parts: Engine; readonly host: ModelHost } | null = null;
  let suggester: { readonly model: Model; readonly suggester: Suggester } | null = null;
  const memory = memoryHandlers();

  const ready = () => {
    if (engine === null) throw new InklingFault('bad-request', 'The first call must be hello.');
    return engine;
  };

  const suggesterOf = (model: Model): Suggester => {
    if (suggester?.model !== model) suggester = { model, suggester: new Suggester(model, memory.current) };
    return suggester.suggester;
  };

  const dropPack = async (packId: PackId): Promise<void> => {
    if (packId === NOTES) suggester = null;
    await ready().host.unload(packId);
  };

  /** The version in use is the one of `status` now: the next call opens it, in the other tabs as well. */
  const followSwitch = async ({ packId, version }: PackStatus): Promise<void> => {
    if (version === null) return;
    await ready().host.unloadOther(packId, version);
    ready().parts.switches?.announce(packId, version);
  };

  return {
    async hello(payload) {
      const parts = open(payload);
      if (engine === null) {
        const host = new ModelHost(parts);
        engine = { parts, host };
        parts.switches?.listen((packId, version) => void host.unloadOther(packId, version));
      }
      return { protocol: 1, webgpu: engine.parts.webgpu !== null };
    },
    async 'pack/list'() {
      const { store } = ready().parts;
      return { packs: await Promise.all(PACK_IDS.map((packId) => store.status(packId))) };
    },
    async 'pack/check'({ packId }, { signal }) {
      return ready().parts.store.check(packId, signal);
    },
    async 'pack/download'({ packId }, { signal, progress }) {
      const status = await ready().parts.store.download(packId, { signal, onProgress: progress });
      // What was damaged may have been replaced by a newer version.
      await followSwitch(status);
      return status;
    },
    async 'pack/update'({ packId }, { signal, progress }) {
      const status = await ready().parts.store.update(packId, { signal, onProgress: progress });
      await followSwitch(status);
      return status;
    },
    async 'pack/discard'({ packId }) {
      return ready().parts.store.discard(packId);
    },
    async 'pack/delete'({ packId }) {
      await dropPack(packId);
      return ready().parts.store.delete(packId);
    },
    async 'pack/load'({ packId }, { signal }) {
      const startMs = performance.now();
      return ready().host.use(packId, async (model) => {
        if (packId === NOTES) await suggesterOf(model).warmUp(signal);
        return {
          packId,
          version: model.manifest.version,
          provider: model.plan.decode,
          loadMs: performance.now() - startMs,
        };
      });
    },
    async 'pack/unload'({ packId }) {
      await dropPack(packId);
      return null;
    },
    async suggest(payload, { signal, chunk }) {
      const show = (ghost: string): void => chunk({ ghost });
      if (payload.alone === true) return suggestAlone(memory.current(), payload, show, signal);
      return ready().host.use(NOTES, (model) => suggesterOf(model).suggest(payload, show, signal));
    },
    async prefill({ before }, { signal }) {
      await ready().host.use(NOTES, (model) => suggesterOf(model).prefill(before, signal));
      return null;
    },
    ...memory.handlers,
    async summarize(payload, { signal, chunk }) {
      return ready().host.use(NOTES, (model) => summarize(model, payload, chunk, signal));
    },
    async title(payload, { signal }) {
      return ready().host.use(NOTES, (model) => suggestTitles(model, payload, signal));
    },
    async translate(payload, { signal, chunk }) {
      return ready().host.use(payload.packId, (model) => translate(model, payload, chunk, signal));
    },
    async embed(payload, { signal }) {
      return ready().host.use(MEANING, (model) => embed(model, payload, signal));
    },
    async 'plan/use'(plan) {
      ready().host.usePlan(plan);
      return null;
    },
    async probe({ webgpu }, { signal }) {
      const { parts, host } = ready();
      for (const packId of PACK_IDS) {
        if ((await parts.store.status(packId)).state === 'ready') return host.probe(packId, webgpu, signal);
      }
      throw new InklingFault('pack-missing', 'There is no pack on this device to measure with yet.', true);
    },
  };
};
