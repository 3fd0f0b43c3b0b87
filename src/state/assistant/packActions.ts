import type { PackFacts } from '../../core/assistant/packFacts';
import type { DownloadProgress } from '../../core/ports/assistant';
import type { InklingError } from '../../shared/errors';
import { PACK_IDS, type PackId } from '../../shared/packManifest';
import type { PackState, PackStatus, PackUpdate } from '../../shared/protocol';
import type { AssistantPart } from './assistantSlice';

/** `updating`: the version in use works on meanwhile, and the bytes are those that it does not have. */
export type FetchKind = 'downloading' | 'updating' | 'verifying';

/** What is under way with a pack. A paused download keeps its verified files. */
export type PackActivity =
  | { readonly kind: FetchKind; readonly loadedBytes: number; readonly totalBytes: number }
  | { readonly kind: 'paused'; readonly loadedBytes: number; readonly totalBytes: number }
  | { readonly kind: 'deleting' };

export interface PackView {
  readonly facts: PackFacts;
  /** `unknown` until the worker was asked; while the assistant is off it is not asked. */
  readonly state: PackState | 'unknown';
  /** The version in use; null while none is known to be. */
  readonly version: string | null;
  /** A newer version that the server offers; null where none is known of. */
  readonly update: PackUpdate | null;
  readonly storedBytes: number;
  readonly totalBytes: number;
  readonly activity: PackActivity | null;
  readonly error: InklingError | null;
  /** When every file was last read again and found whole, on the person's wish; null before. */
  readonly foundWholeAtMs: number | null;
}

export interface PackActions {
  refreshPacks(): Promise<void>;
  /** As refreshPacks, and asks the server for newer versions of the packs that are here. Silent without a network. */
  checkPacks(): Promise<void>;
  /** Fetches what is missing, or goes on where a pause left off. Resolves when it ended, in whatever way. */
  downloadPack(packId: PackId): Promise<void>;
  /** Goes over to the newer version, or goes on with that where a pause left off. The old one works until then. */
  updatePack(packId: PackId): Promise<void>;
  pauseDownload(packId: PackId): void;
  /** Stops and removes what was fetched. A version in use stays. */
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
  const endedRuns = new Map<PackId, number>();

  const change = (packId: PackId, fields: Partial<Omit<PackView, 'facts'>>): void =>
    patch({ packs: state().packs.map((pack) => (pack.facts.packId === packId ? { ...pack, ...fields } : pack)) });
  const settle = (status: PackStatus): void =>
    change(status.packId, {
      state: status.state,
      version: status.version,
      update: status.update,
      storedBytes: status.storedBytes,
      ...(status.totalBytes > 0 ? { totalBytes: status.totalBytes } : {}),
    });
  const view = (packId: PackId): PackView | undefined => state().packs.find((pack) => pack.facts.packId === packId);

  const refreshPacks = async (): Promise<void> => {
    if (!state().settings.enabled) return;
    const before = new Map(endedRuns);
    const outcome = await deps.assistant.listPacks();
    if (outcome.status !== 'done') return;
    // A list waits for the slowest of its packs: a download that ended meanwhile knows better.
    outcome.value.filter(({ packId }) => endedRuns.get(packId) === before.get(packId)).forEach(settle);
  };

  const checkPacks = async (): Promise<void> => {
    await refreshPacks();
    if (!state().settings.enabled) return;
    const isHere = ({ state: where, activity }: PackView): boolean => where === 'ready' && activity === null;
    await Promise.all(
      state()
        .packs.filter(isHere)
        .map(async ({ facts: { packId } }) => {
          const outcome = await deps.assistant.checkPack(packId);
          if (outcome.status === 'done') settle(outcome.value);
        }),
    );
  };

  const fetchPack = async (packId: PackId, kind: FetchKind, signal: AbortSignal): Promise<void> => {
    const before = view(packId);
    if (before === undefined) return;
    let progress: DownloadProgress =
      kind === 'updating' && before.update !== null
        ? { loadedBytes: before.update.storedBytes, totalBytes: before.update.sizeBytes }
        : { loadedBytes: before.storedBytes, totalBytes: before.totalBytes };
    change(packId, { activity: { kind, ...progress }, error: null, foundWholeAtMs: null });
    const onProgress = (next: DownloadProgress): void => {
      if (signal.aborted) return;
      progress = next;
      change(packId, { activity: { kind, ...progress } });
    };
    const outcome =
      kind === 'updating'
        ? await deps.assistant.updatePack(packId, onProgress, signal)
        : await deps.assistant.downloadPack(packId, onProgress, signal);
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
        return;
      case 'cancelled':
        change(packId, { activity: kind === 'verifying' ? null : { kind: 'paused', ...progress } });
    }
  };

  const start = (packId: PackId, kind: FetchKind): Promise<void> => {
    const current = running.get(packId);
    if (current !== undefined && !current.abort.signal.aborted) return current.ended;
    const abort = new AbortController();
    const begin = current?.ended ?? Promise.resolve();
    const ended = begin
      .then(() => fetchPack(packId, kind, abort.signal))
      .finally(() => {
        endedRuns.set(packId, (endedRuns.get(packId) ?? 0) + 1);
        if (running.get(packId)?.abort === abort) running.delete(packId);
      });
    running.set(packId, { abort, ended });
    // Outside of the run: whoever tries again while this looks must not be told that it still runs.
    return ended.then(() => (view(packId)?.error === null ? undefined : refreshPacks()));
  };
  const stop = async (packId: PackId): Promise<void> => {
    const current = running.get(packId);
    current?.abort.abort();
    await current?.ended;
  };
  const remove = async (packId: PackId, what: 'pack' | 'fetched'): Promise<void> => {
    await stop(packId);
    // A pack that is in use while an update is given up is not shown as one that goes away.
    const stays = what === 'fetched' && view(packId)?.state === 'ready';
    change(packId, { activity: stays ? null : { kind: 'deleting' }, error: null, foundWholeAtMs: null });
    const outcome = await (what === 'pack'
      ? deps.assistant.deletePack(packId)
      : deps.assistant.discardDownload(packId));
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
    initial: [...deps.packFacts]
      .sort((a, b) => PACK_IDS.indexOf(a.packId) - PACK_IDS.indexOf(b.packId))
      .map((facts) => ({
        facts,
        state: 'unknown',
        version: null,
        update: null,
        storedBytes: 0,
        totalBytes: facts.sizeBytes,
        activity: null,
        error: null,
        foundWholeAtMs: null,
      })),
    actions: {
      refreshPacks,
      checkPacks,
      downloadPack: (packId) => start(packId, 'downloading'),
      updatePack: (packId) => start(packId, 'updating'),
      pauseDownload: (packId) => running.get(packId)?.abort.abort(),
      cancelDownload: (packId) => remove(packId, 'fetched'),
      verifyPack: (packId) => start(packId, 'verifying'),
      deletePack: (packId) => remove(packId, 'pack'),
    },
    pauseAll: () => {
      for (const { abort } of running.values()) abort.abort();
    },
  };
};
