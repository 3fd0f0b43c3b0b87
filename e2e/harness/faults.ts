/** How a call of the browser's storage goes wrong. `slow` answers late, `closed` has lost its database. */
export const FAULTS = ['quota', 'abort', 'unknown', 'closed', 'slow'] as const;
export type FaultKind = (typeof FAULTS)[number];

/** One call site, as a page counts them: `IDBObjectStore.put inkling/notes`, the `nth` time in one start. */
export interface FaultPlan {
  /** '*': every call that writes for `quota`, every call for the others. */
  readonly site: string;
  readonly nth: number;
  readonly kind: FaultKind;
  /** Every later call of the site, too, until the fault ends. */
  readonly forGood: boolean;
}

/** A page reads its plan before the app's own code runs: from a cookie, the one store that is not under test. */
export const planCookie = (plan: FaultPlan | null, url: string) => ({
  name: 'faults',
  value: plan === null ? 'none' : encodeURIComponent(JSON.stringify(plan)),
  url,
});

interface FaultBook {
  /** Calls by site since the start of the page. */
  readonly counts: Readonly<Record<string, number>>;
  /** How often the plan struck. */
  readonly struck: number;
  end(): void;
}

/** What the script below leaves in the page. */
export interface FaultyWindow {
  readonly faults: FaultBook;
}

/* Serialised into the page: it may use nothing of this module. */
const install = (slowMs: number): void => {
  const cookie = /(?:^|; )faults=([^;]*)/u.exec(document.cookie)?.[1] ?? 'none';
  const plan = cookie === 'none' ? null : (JSON.parse(decodeURIComponent(cookie)) as FaultPlan);
  const counts: Record<string, number> = {};
  const book = { counts, struck: 0, end: (): void => void (ended = true) };
  let ended = plan === null;
  Object.assign(window, { faults: book });

  type Call = (this: unknown, ...args: unknown[]) => unknown;
  const WRITES = /\.(?:put|add|addAll|setItem|open)\b/u;
  const strikes = (site: string): boolean => {
    const count = (counts[site] ?? 0) + 1;
    counts[site] = count;
    if (plan === null || ended) return false;
    const meant = plan.site === '*' ? plan.kind !== 'quota' || WRITES.test(site) : plan.site === site;
    if (!meant || !(plan.forGood ? count >= plan.nth : count === plan.nth)) return false;
    book.struck += 1;
    return true;
  };
  const NAMES = {
    quota: 'QuotaExceededError',
    abort: 'AbortError',
    unknown: 'UnknownError',
    closed: 'InvalidStateError',
  };
  const errorOf = (kind: keyof typeof NAMES): Error => new DOMException('Made to fail by a test.', NAMES[kind]);
  const wrap = (
    owner: object,
    name: string,
    siteOf: (target: unknown, args: unknown[]) => string,
    strike: (call: Call, target: unknown, args: unknown[], kind: FaultKind) => unknown,
  ): void => {
    const call = Reflect.get(owner, name) as Call | undefined;
    if (typeof call !== 'function') return;
    Reflect.set(owner, name, function (this: unknown, ...args: unknown[]) {
      const struck = strikes(siteOf(this, args));
      return plan !== null && struck ? strike(call, this, args, plan.kind) : call.apply(this, args);
    });
  };

  /** The answer comes later: whoever listens is told when the time has passed. */
  const later = (target: EventTarget, types: readonly string[]): void => {
    for (const type of types) {
      let listener: ((event: Event) => unknown) | null = null;
      Object.defineProperty(target, `on${type}`, {
        get: () => listener,
        set: (next: ((event: Event) => unknown) | null) => {
          listener = next;
          if (next !== null)
            target.addEventListener(type, (event) => setTimeout(() => next.call(target, event), slowMs));
        },
      });
    }
  };

  const databaseOf = (target: unknown): IDBDatabase | undefined => {
    if (target instanceof IDBDatabase) return target;
    if (target instanceof IDBIndex) return target.objectStore.transaction.db;
    if (target instanceof IDBObjectStore) return target.transaction.db;
    if (target instanceof IDBCursor) return databaseOf(target.source);
    return undefined;
  };
  const transactionOf = (target: unknown): IDBTransaction | undefined =>
    target instanceof IDBIndex
      ? target.objectStore.transaction
      : target instanceof IDBObjectStore
        ? target.transaction
        : target instanceof IDBCursor
          ? transactionOf(target.source)
          : undefined;
  const placeOf = (target: unknown): string => {
    const database = databaseOf(target)?.name ?? '';
    const store =
      target instanceof IDBIndex
        ? target.objectStore.name
        : target instanceof IDBObjectStore
          ? target.name
          : target instanceof IDBCursor
            ? 'cursor'
            : '';
    return `${database}/${store}`;
  };
  const strikeDatabase = (call: Call, target: unknown, args: unknown[], kind: FaultKind): unknown => {
    switch (kind) {
      case 'slow': {
        const made = call.apply(target, args);
        // A request of a transaction that is answered late finds the transaction over; it ends late instead.
        if (made instanceof IDBOpenDBRequest) later(made, ['success']);
        else if (made instanceof IDBTransaction) later(made, ['complete']);
        return made;
      }
      case 'abort': {
        const transaction = transactionOf(target);
        if (transaction === undefined) throw errorOf('abort');
        const made = call.apply(target, args);
        transaction.abort();
        return made;
      }
      case 'closed': {
        const database = databaseOf(target);
        database?.close();
        database?.dispatchEvent(new Event('close'));
        throw errorOf('closed');
      }
      default:
        throw errorOf(kind);
    }
  };
  const REQUESTS = [
    'put',
    'add',
    'get',
    'getKey',
    'getAll',
    'getAllKeys',
    'delete',
    'clear',
    'count',
    'openCursor',
    'openKeyCursor',
  ];
  for (const [title, owner, names] of [
    ['IDBObjectStore', IDBObjectStore.prototype, REQUESTS],
    ['IDBIndex', IDBIndex.prototype, REQUESTS],
    ['IDBCursor', IDBCursor.prototype, ['continue', 'delete', 'update']],
    ['IDBDatabase', IDBDatabase.prototype, ['transaction']],
  ] as const) {
    for (const name of names) {
      const siteOf = (target: unknown, args: unknown[]): string => {
        const wanted = title === 'IDBDatabase' ? `${[args[0]].flat().join('+')} ${String(args[1])}` : '';
        return `${title}.${name} ${placeOf(target)}${wanted}`;
      };
      wrap(owner, name, siteOf, strikeDatabase);
    }
  }
  wrap(IDBFactory.prototype, 'open', (_target, args) => `IDBFactory.open ${String(args[0])}`, strikeDatabase);

  const strikeCache = async (call: Call, target: unknown, args: unknown[], kind: FaultKind): Promise<unknown> => {
    if (kind !== 'slow') throw errorOf(kind);
    await new Promise((resolve) => setTimeout(resolve, slowMs));
    return await call.apply(target, args);
  };
  for (const name of ['open', 'has', 'match', 'keys', 'delete'])
    wrap(
      CacheStorage.prototype,
      name,
      (_target, args) => `CacheStorage.${name} ${typeof args[0] === 'string' ? args[0] : ''}`,
      strikeCache,
    );
  for (const name of ['match', 'put', 'delete', 'keys', 'add', 'addAll'])
    wrap(Cache.prototype, name, () => `Cache.${name}`, strikeCache);

  const strikeStorage = (call: Call, target: unknown, args: unknown[], kind: FaultKind): unknown => {
    if (kind === 'slow') return call.apply(target, args);
    throw kind === 'closed' ? new DOMException('Made to fail by a test.', 'SecurityError') : errorOf(kind);
  };
  for (const name of ['getItem', 'setItem', 'removeItem', 'key', 'clear']) {
    const siteOf = (target: unknown, args: unknown[]): string =>
      `Storage.${name} ${target === sessionStorage ? 'session' : 'local'} ${String(args[0]).replace(/^(inkling\.draft\.).*$/u, '$1')}`;
    wrap(Storage.prototype, name, siteOf, strikeStorage);
  }
};

/** A script for every page: it counts the calls of IndexedDB, Cache Storage and web storage and breaks those of the plan. */
export const faultScript = (slowMs: number): string => `(${install.toString()})(${slowMs})`;
