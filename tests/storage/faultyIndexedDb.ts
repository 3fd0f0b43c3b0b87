import { IDBFactory, IDBKeyRange, IDBObjectStore, IDBIndex, IDBDatabase } from 'fake-indexeddb';

/** How a call of IndexedDB goes wrong. */
export const FAULTS = [
  'QuotaExceededError',
  'UnknownError',
  'InvalidStateError',
  'AbortError',
  'abort-transaction',
] as const;
export type Fault = (typeof FAULTS)[number];

const STORE_CALLS = [
  'put',
  'add',
  'get',
  'getAll',
  'getAllKeys',
  'delete',
  'openCursor',
  'openKeyCursor',
  'count',
  'clear',
] as const;

/** Counts the calls into IndexedDB and breaks the n-th; `until` breaks that one and all after it. */
export interface FaultPlan {
  calls: number;
  breakAt: number;
  forGood: boolean;
  fault: Fault;
}

type Call = (this: object, ...args: unknown[]) => unknown;

const transactionOf = (target: object): IDBTransaction | undefined => {
  if ('transaction' in target && typeof target.transaction === 'object') return target.transaction as IDBTransaction;
  if ('objectStore' in target) return (target.objectStore as IDBObjectStore).transaction;
  return undefined;
};

/** Breaks the calls of every database made from the fake until `undo` is called. */
export const injectFaults = (plan: FaultPlan): { undo: () => void } => {
  const undos: (() => void)[] = [];
  const wrap = (
    owner: object,
    name: string,
    onBreak: (target: object, original: Call, args: unknown[]) => unknown,
  ): void => {
    const original = Reflect.get(owner, name) as Call | undefined;
    if (!original) return;
    Reflect.set(owner, name, function (this: object, ...args: unknown[]) {
      // The fake itself opens the transaction of an upgrade.
      if (args[1] === 'versionchange') return original.apply(this, args);
      plan.calls += 1;
      const broken = plan.forGood ? plan.calls >= plan.breakAt : plan.calls === plan.breakAt;
      return broken ? onBreak(this, original, args) : original.apply(this, args);
    });
    undos.push(() => Reflect.set(owner, name, original));
  };
  const fail = (target: object, original: Call, args: unknown[]): unknown => {
    if (plan.fault === 'abort-transaction') {
      const request = original.apply(target, args);
      transactionOf(target)?.abort();
      return request;
    }
    throw new DOMException('injected', plan.fault);
  };
  for (const name of STORE_CALLS) {
    wrap(IDBObjectStore.prototype, name, fail);
    wrap(IDBIndex.prototype, name, fail);
  }
  wrap(IDBDatabase.prototype, 'transaction', fail);
  wrap(IDBFactory.prototype, 'open', fail);
  const undo = (): void => {
    // Open handles have bound the broken calls already.
    plan.breakAt = Number.POSITIVE_INFINITY;
    undos.forEach((restore) => restore());
  };
  return { undo };
};

export const freshBrowser = () => ({ indexedDB: new IDBFactory(), IDBKeyRange });
