import type { Assistant, DownloadProgress, Outcome } from '../core/ports/assistant';
import { withoutWebgpu } from '../core/assistant/devicePlan';
import type { Timers } from '../core/ports/timers';
import type { WorkerPort } from '../core/ports/workerPort';
import { inklingError } from '../shared/errors';
import type { PackId } from '../shared/packManifest';
import type { CallName, Calls, DevicePlan, HelloRequest, PackStatus, SuggestChunk } from '../shared/protocol';
import { QUIET_MS, whileWanted } from './patience';
import { WorkerLink, type CallOptions } from './workerLink';

export interface WorkerAssistantDeps {
  /** Called when the first answer is wanted, and again after a crash or a stop. */
  readonly createWorker: () => WorkerPort;
  readonly hello: HelloRequest;
  readonly timers: Timers;
  /** Nothing is to be done that is not asked for: the page is hidden, or the battery low. */
  readonly spare?: () => boolean;
  /** Whether the assistant is on. What the app asks of its own accord ends as cancelled when it is not, and starts nothing. */
  readonly isOn?: () => boolean;
}

/** Asked by nobody: what was begun while the assistant was on may come to its next step after it was turned off. */
const UNASKED: ReadonlySet<CallName> = new Set(['memory/open', 'memory/change', 'memory/bytes', 'embed', 'probe']);

/** A worker that dies this often before it says hello is not started again for a while. */
const MOST_FAILED_STARTS = 3;
const REST_MS = 30_000;

interface Session {
  readonly link: WorkerLink;
  readonly hello: Promise<Outcome<Calls['hello']['done']>>;
  readonly packs: Map<PackId, Promise<Outcome<Calls['pack/load']['done']>>>;
}

/** The assistant in a dedicated worker that is started late, restarted after a crash, and never awaited forever. */
export class WorkerAssistant implements Assistant {
  readonly #deps: WorkerAssistantDeps;
  #session: Session | null = null;
  #failedStarts = 0;
  /** What was measured last: a new worker goes by it. */
  #plan: DevicePlan | null = null;
  #onPlan: (plan: DevicePlan) => void = () => undefined;
  #onTrial: Parameters<Assistant['onTrial']>[0] = () => undefined;
  readonly #startListeners = new Set<() => void>();
  /** The one slot of `suggest`: the latest request wins. This is decided here alone; the worker obeys its signals. */
  #suggesting: AbortController | null = null;
  #prefilling = false;

  constructor(deps: WorkerAssistantDeps) {
    this.#deps = deps;
  }

  /** True while a worker runs: the device page shows it. */
  get running(): boolean {
    return this.#session !== null;
  }

  /** True while a call is under way, be it a download. */
  get busy(): boolean {
    return this.#session?.link.busy === true;
  }

  suggest: Assistant['suggest'] = async (request, onChunk, signal) => {
    this.#suggesting?.abort();
    const slot = new AbortController();
    this.#suggesting = slot;
    const leave = (): void => slot.abort();
    if (signal.aborted) leave();
    signal.addEventListener('abort', leave, { once: true });
    try {
      const options = { onChunk: ({ ghost }: SuggestChunk) => onChunk(ghost), signal: slot.signal };
      return await (request.alone === true
        ? this.call('suggest', request, options)
        : this.#callWithPack('notes-en', 'suggest', request, options));
    } finally {
      signal.removeEventListener('abort', leave);
      if (this.#suggesting === slot) this.#suggesting = null;
    }
  };

  prefill: Assistant['prefill'] = async (before, signal) => {
    // For it nothing is started or loaded, and it never waits in a row.
    const idle = !this.#prefilling && this.#suggesting === null && this.#session?.packs.has('notes-en') === true;
    if (!idle || this.#deps.spare?.() === true) return;
    this.#prefilling = true;
    await this.#callWithPack('notes-en', 'prefill', { before }, { signal });
    this.#prefilling = false;
  };

  summarize: Assistant['summarize'] = (request, onPart, signal) =>
    this.#callWithPack('notes-en', 'summarize', request, { onChunk: onPart, signal });

  title: Assistant['title'] = (request, signal) => this.#callWithPack('notes-en', 'title', request, { signal });

  translate: Assistant['translate'] = (request, onSentence, signal) =>
    this.#callWithPack(request.packId, 'translate', request, { onChunk: onSentence, signal });

  embed: Assistant['embed'] = (request, signal) => this.#callWithPack('meaning', 'embed', request, { signal });

  listPacks: Assistant['listPacks'] = async () => {
    const outcome = await this.call('pack/list', {}, {});
    return outcome.status === 'done' ? { status: 'done', value: outcome.value.packs } : outcome;
  };

  checkPack: Assistant['checkPack'] = (packId) => this.call('pack/check', { packId }, {});

  downloadPack: Assistant['downloadPack'] = (packId, onProgress, signal) =>
    this.#fetchPack('pack/download', packId, onProgress, signal);

  updatePack: Assistant['updatePack'] = (packId, onProgress, signal) =>
    this.#fetchPack('pack/update', packId, onProgress, signal);

  discardDownload: Assistant['discardDownload'] = (packId) => this.call('pack/discard', { packId }, {});

  deletePack: Assistant['deletePack'] = (packId) => {
    this.#session?.packs.delete(packId);
    return this.call('pack/delete', { packId }, {});
  };

  loadPack: Assistant['loadPack'] = async (packId) => {
    const session = this.#start();
    return session === null ? resting() : this.#load(session, packId);
  };

  probe: Assistant['probe'] = async (webgpu) => {
    const outcome = await this.#callWithPack('notes-en', 'probe', { webgpu }, {});
    if (outcome.status === 'done') this.#plan = outcome.value;
    return outcome;
  };

  usePlan: Assistant['usePlan'] = (plan) => {
    this.#plan = plan;
    // The list of packs may have started the worker before what is stored was read: it is told now.
    const session = this.#session;
    void session?.hello.then((hello) => hello.status === 'done' && tellPlan(session.link, plan));
  };

  onPlan: Assistant['onPlan'] = (listener) => {
    this.#onPlan = listener;
  };

  onTrial: Assistant['onTrial'] = (listener) => {
    this.#onTrial = listener;
  };

  stop(): void {
    const session = this.#session;
    this.#session = null;
    session?.link.close();
  }

  /** Called whenever a worker begins; its memory is empty. Returns the unsubscriber. */
  onStart(listener: () => void): () => void {
    this.#startListeners.add(listener);
    return () => this.#startListeners.delete(listener);
  }

  /** A call that needs no pack. */
  async call<Name extends CallName>(
    name: Name,
    payload: Calls[Name]['request'],
    options: Omit<CallOptions<Name>, 'quietMs'>,
  ): Promise<Outcome<Calls[Name]['done']>> {
    if (this.#isIdle(name)) return { status: 'cancelled' };
    const session = this.#start();
    if (session === null) return resting();
    const hello = await whileWanted(session.hello, options.signal);
    if (hello.status !== 'done') return hello;
    return session.link.call(name, payload, { ...options, quietMs: QUIET_MS[name] });
  }

  async #fetchPack(
    name: 'pack/download' | 'pack/update',
    packId: PackId,
    onProgress: (progress: DownloadProgress) => void,
    signal: AbortSignal,
  ): Promise<Outcome<PackStatus>> {
    const outcome = await this.call(
      name,
      { packId },
      { onProgress: (loadedBytes, totalBytes) => onProgress({ loadedBytes, totalBytes }), signal },
    );
    // Another version may be in use by now: the next call loads it, with the patience that loading needs.
    this.#session?.packs.delete(packId);
    return outcome;
  }

  async #callWithPack<Name extends CallName>(
    packId: PackId,
    name: Name,
    payload: Calls[Name]['request'],
    options: Omit<CallOptions<Name>, 'quietMs'>,
  ): Promise<Outcome<Calls[Name]['done']>> {
    if (options.signal?.aborted === true || this.#isIdle(name)) return { status: 'cancelled' };
    const session = this.#start();
    if (session === null) return resting();
    const loaded = await whileWanted(this.#load(session, packId), options.signal);
    if (loaded.status !== 'done') return loaded;
    return session.link.call(name, payload, { ...options, quietMs: QUIET_MS[name] });
  }

  #isIdle(name: CallName): boolean {
    return UNASKED.has(name) && this.#deps.isOn?.() === false;
  }

  /** A pack is loaded once a worker; a failed load is tried again by the next call. */
  #load(session: Session, packId: PackId): Promise<Outcome<Calls['pack/load']['done']>> {
    const known = session.packs.get(packId);
    if (known !== undefined) return known;
    const loading = session.hello.then((hello) =>
      hello.status === 'done' ? session.link.call('pack/load', { packId }, { quietMs: QUIET_MS['pack/load'] }) : hello,
    );
    session.packs.set(packId, loading);
    void loading.then((outcome) => {
      if (outcome.status === 'done') return;
      if (session.packs.get(packId) === loading) session.packs.delete(packId);
    });
    return loading;
  }

  #start(): Session | null {
    if (this.#session !== null) return this.#session;
    if (this.#failedStarts >= MOST_FAILED_STARTS) return null;
    let greeted = false;
    let isTrying = false;
    const link = new WorkerLink(
      this.#deps.createWorker(),
      this.#deps.timers,
      () => {
        const ownDeath = this.#session?.link === link;
        if (ownDeath) this.#session = null;
        // The next worker must not begin with what ended this one.
        if (isTrying && ownDeath && this.#plan !== null) this.#plan = withoutWebgpu(this.#plan);
        if (isTrying) this.#onTrial(ownDeath ? 'killed' : 'over');
        // Stopped on purpose, or after it had started well: no failed start.
        if (greeted || !ownDeath) return;
        this.#failedStarts += 1;
        if (this.#failedStarts === MOST_FAILED_STARTS) {
          this.#deps.timers.after(REST_MS, () => {
            this.#failedStarts = 0;
          });
        }
      },
      (news) => {
        if (news.type === 'trial') {
          isTrying = news.isTrying;
          this.#onTrial(isTrying ? 'begun' : 'over');
          return;
        }
        isTrying = false;
        this.#plan = news.plan;
        this.#onPlan(news.plan);
      },
    );
    const plan = this.#plan;
    const hello = link.call('hello', this.#deps.hello, { quietMs: QUIET_MS['hello'] }).then((outcome) => {
      if (outcome.status === 'done') {
        greeted = true;
        this.#failedStarts = 0;
        // Before any pack is loaded: messages keep their order.
        if (plan !== null) tellPlan(link, plan);
      } else link.close();
      return outcome;
    });
    this.#session = { link, hello, packs: new Map() };
    for (const listener of this.#startListeners) listener();
    return this.#session;
  }
}

const tellPlan = (link: WorkerLink, plan: DevicePlan): void => {
  void link.call('plan/use', plan, { quietMs: QUIET_MS['plan/use'] });
};

const resting = () =>
  ({
    status: 'failed',
    error: inklingError('worker-crashed', 'The assistant could not start. It tries again in half a minute.', true),
  }) as const;
