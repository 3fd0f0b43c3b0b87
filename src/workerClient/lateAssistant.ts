import type { Assistant, Outcome } from '../core/ports/assistant';
import { inklingError } from '../shared/errors';
import { whileWanted } from './patience';
import type { WorkerAssistant } from './workerAssistant';

/**
 * The assistant whose code is fetched with the first call, behind the first paint. Calls that come meanwhile are made in
 * their order once it is here; a fetch that failed ends them as `network`, and the next call tries again.
 */
export class LateAssistant implements Assistant {
  readonly #load: () => Promise<WorkerAssistant>;
  readonly #whenHere: ((client: WorkerAssistant) => void)[] = [];
  #client: WorkerAssistant | null = null;
  #coming: Promise<WorkerAssistant> | null = null;
  /** Ends the calls that wait for the code. */
  #stopped = new AbortController();

  constructor(load: () => Promise<WorkerAssistant>) {
    this.#load = load;
  }

  /** True while a call is under way or waits for the code. */
  get busy(): boolean {
    return this.#coming !== null || this.#client?.busy === true;
  }

  suggest: Assistant['suggest'] = (...call) => this.#call((client) => client.suggest(...call), call[2]);
  summarize: Assistant['summarize'] = (...call) => this.#call((client) => client.summarize(...call), call[2]);
  title: Assistant['title'] = (...call) => this.#call((client) => client.title(...call), call[1]);
  translate: Assistant['translate'] = (...call) => this.#call((client) => client.translate(...call), call[2]);
  embed: Assistant['embed'] = (...call) => this.#call((client) => client.embed(...call), call[1]);
  listPacks: Assistant['listPacks'] = () => this.#call((client) => client.listPacks());
  checkPack: Assistant['checkPack'] = (...call) => this.#call((client) => client.checkPack(...call));
  downloadPack: Assistant['downloadPack'] = (...call) => this.#call((client) => client.downloadPack(...call), call[2]);
  updatePack: Assistant['updatePack'] = (...call) => this.#call((client) => client.updatePack(...call), call[2]);
  discardDownload: Assistant['discardDownload'] = (...call) => this.#call((client) => client.discardDownload(...call));
  deletePack: Assistant['deletePack'] = (...call) => this.#call((client) => client.deletePack(...call));
  loadPack: Assistant['loadPack'] = (...call) => this.#call((client) => client.loadPack(...call));
  probe: Assistant['probe'] = (...call) => this.#call((client) => client.probe(...call));

  /** A hint: for it nothing is fetched. */
  prefill: Assistant['prefill'] = async (...call) => this.#client?.prefill(...call);

  usePlan: Assistant['usePlan'] = (plan) => this.#tell((client) => client.usePlan(plan));
  onPlan: Assistant['onPlan'] = (listener) => this.#tell((client) => client.onPlan(listener));
  onTrial: Assistant['onTrial'] = (listener) => this.#tell((client) => client.onTrial(listener));

  stop(): void {
    this.#stopped.abort();
    this.#stopped = new AbortController();
    this.#client?.stop();
  }

  /** The assistant itself. Rejects when its code cannot be fetched. */
  client(): Promise<WorkerAssistant> {
    if (this.#client !== null) return Promise.resolve(this.#client);
    return (this.#coming ??= this.#load()
      .then((client) => {
        for (const tell of this.#whenHere.splice(0)) tell(client);
        return (this.#client = client);
      })
      .finally(() => (this.#coming = null)));
  }

  #tell(what: (client: WorkerAssistant) => void): void {
    if (this.#client === null) this.#whenHere.push(what);
    else what(this.#client);
  }

  async #call<Done>(
    make: (client: WorkerAssistant) => Promise<Outcome<Done>>,
    signal?: AbortSignal,
  ): Promise<Outcome<Done>> {
    if (this.#client !== null) return make(this.#client);
    const here = this.client().then(
      (value): Outcome<WorkerAssistant> => ({ status: 'done', value }),
      (): Outcome<WorkerAssistant> => ({
        status: 'failed',
        error: inklingError('network', 'The assistant could not be fetched.', true),
      }),
    );
    const fetched = await whileWanted(whileWanted(here, signal), this.#stopped.signal);
    return fetched.status === 'done' ? make(fetched.value) : fetched;
  }
}
