import type { PackFacts } from '../core/assistant/packFacts';
import type { InklingError } from '../shared/errors';
import { PACK_IDS, type PackId } from '../shared/packManifest';
import type { PackState, PackStatus } from '../shared/protocol';
import type { AssistantPart } from './assistantSlice';

/** What is under way with a pack. A paused download keeps its verified files. */
export type PackActivity =
  | { readonly kind: 'downloading' | 'verifying'; readonly loadedBytes: number; readonly totalBytes: number }
  | { readonly kind: 'paused'; readonly loadedBytes: number; readonly totalBytes: number }
  | { readonly kind: 'deleting' };

export interface PackView {
  readonly facts: PackFacts;
  /** `unknown` until the worker was asked; while the assistant is off it is not asked. */
  readonly state: PackState | 'unknown';
  readonly storedBytes: number;
  readonly totalBytes: number;
  readonly activity: PackActivity | null;
  readonly error: InklingError | null;
  /** When every file was last read again and found whole, on the person's wish; null before. */
  readonly foundWholeAtMs: number | null;
}

export interface PackActions {
  refreshPacks(): Promise<void>;
  /** Fetches what is missing, or goes on where a pause left off. Resolves when it ended, in whatever way. */
  downloadPack(packId: PackId): Promise<void>;
  pauseDownload(packId: PackId): void;
  /** Stops and removes what was fetched. */
  cancelDownload(packId: PackId): Promise<void>;
  /** Reads every file again and compares its SHA-256; a damaged one is fetched anew. */
  verifyPack(packId: PackId): Promise<void>;
  deletePack(packId: PackId): Promise<void>;
}

export interface PackPart {
  readonly initial: readonly PackView[];
  readonly actions: PackActions;
  pauseAll(): void;
  /** After a call failed for its pack: looks again, and fetches a damaged pack anew, once. */
  mend(packId: PackId, error: InklingError): Promise<void>;
}

export const createAssistantPacks = ({ deps, state, patch }: AssistantPart): PackPart => {
  const running = new Map<PackId, { readonly abort: AbortController; readonly ended: Promise<void> }>();

  const change = (packId: PackId, fields: Partial<Omit<PackView, 'facts'>>): void =>
    patch({ packs: state().packs.map((pack) => (pack.facts.packId === packId ? { ...pack, ...fields } : pack)) });
  const settle = (status: PackStatus): void =>
    change(status.packId, {
      state: status.state,
      storedBytes: status.storedBytes,
      ...(status.totalBytes > 0 ? { totalBytes: status.totalBytes } : {}),
    });
  const view = (packId: PackId): PackView | undefined =>
    state().packs.find((pack) => pack.facts.packId === packId);

  const refreshPacks = async (): Promise<void> => {
    if (!state().settings.enabled) return;
    const outcome = await deps.assistant.listPacks();
    if (outcome.status === 'done') outcome.value.forEach(settle);
  };

  const fetchPack = async (packId: PackId, kind: 'downloading' | 'verifying', signal: AbortSignal): Promise<void> => {
    const before = view(packId);
    if (before === undefined) return;
    const { storedBytes, totalBytes } = before;
    change(packId, { activity: { kind, loadedBytes: storedBytes, totalBytes }, error: null, foundWholeAtMs: null });
    const outcome = await deps.assistant.downloadPack(
      packId,
      (progress) => {
        if (!signal.aborted) change(packId, { activity: { kind, ...progress } });
      },
      signal,
    );
    switch (outcome.status) {
      case 'done':
        settle(outcome.value);
        change(packId, {
          activity: null,
          ...(kind === 'verifying' && outcome.value.state === 'ready' ? { foundWholeAtMs: deps.clock.nowMs() } : {}),
        });
        return;
      case 'failed':
        change(packId, { activity: null, error: outcome.error });
        await refreshPacks();
        return;
      case 'cancelled': {
        const shown = view(packId)?.activity;
        const loadedBytes = shown !== null && shown !== undefined && shown.kind !== 'deleting' ? shown.loadedBytes : 0;
        change(packId, { activity: kind === 'verifying' ? null : { kind: 'paused', loadedBytes, totalBytes } });
      }
    }
  };

  const start = (packId: PackId, kind: 'downloading' | 'verifying'): Promise<void> => {
    const current = running.get(packId);
    if (current !== undefined && !current.abort.signal.aborted) return current.ended;
    const abort = new AbortController();
    const begin = current?.ended ?? Promise.resolve();
    const ended = begin
      .then(() => fetchPack(packId, kind, abort.signal))
      .finally(() => {
        if (running.get(packId)?.abort === abort) running.delete(packId);
      });
    running.set(packId, { abort, ended });
    return ended;
  };
  const stop = async (packId: PackId): Promise<void> => {
    const current = running.get(packId);
    current?.abort.abort();
    await current?.ended;
  };
  const remove = async (packId: PackId): Promise<void> => {
    await stop(packId);
    change(packId, { activity: { kind: 'deleting' }, error: null, foundWholeAtMs: null });
    const outcome = await deps.assistant.deletePack(packId);
    if (outcome.status === 'done') settle(outcome.value);
    change(packId, { activity: null, error: outcome.status === 'failed' ? outcome.error : null });
  };

  const mended = new Set<PackId>();
  const mend = async (packId: PackId, error: InklingError): Promise<void> => {
    if (error.code !== 'pack-damaged' && error.code !== 'pack-missing') return;
    await refreshPacks();
    if (error.code !== 'pack-damaged' || mended.has(packId)) return;
    mended.add(packId);
    await start(packId, 'downloading');
  };

  return {
    mend,
    initial: [...deps.packFacts].sort((a, b) => PACK_IDS.indexOf(a.packId) - PACK_IDS.indexOf(b.packId)).map((facts) => ({
      facts,
      state: 'unknown',
      storedBytes: 0,
      totalBytes: facts.sizeBytes,
      activity: null,
      error: null,
      foundWholeAtMs: null,
    })),
    actions: {
      refreshPacks,
      downloadPack: (packId) => start(packId, 'downloading'),
      pauseDownload: (packId) => running.get(packId)?.abort.abort(),
      cancelDownload: remove,
      verifyPack: (packId) => start(packId, 'verifying'),
      deletePack: remove,
    },
    pauseAll: () => {
      for (const { abort } of running.values()) abort.abort();
    },
  };
};
