import { createContext, useContext, useSyncExternalStore } from 'react';
import type { RequestLedger, RequestRecord } from '../../core/ports/requestLedger';

const EMPTY: readonly RequestRecord[] = [];
const NO_LEDGER: RequestLedger = { records: () => EMPTY, onChange: () => () => undefined };

export const LedgerContext = createContext<RequestLedger>(NO_LEDGER);

export const useRequests = (): readonly RequestRecord[] => {
  const ledger = useContext(LedgerContext);
  return useSyncExternalStore(ledger.onChange, ledger.records);
};
