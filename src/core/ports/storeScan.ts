/** What is looked for. A single word also stands in the app's own files: it is looked for only where notes could be. */
export interface ScanTerm {
  readonly text: string;
  readonly everywhere: boolean;
}

/** One table of a database, one cache, the files of the origin, or one of the two web storages. */
export interface ScannedStore {
  readonly kind: 'database' | 'cache' | 'files' | 'local' | 'session';
  readonly name: string;
  /** Records, answers, files or entries that were read. */
  readonly recordCount: number;
  /** How many of them hold one of the terms. */
  readonly hitCount: number;
}

export interface ScanReport {
  readonly stores: readonly ScannedStore[];
  /** Stores that could not be read: nothing is known about them. */
  readonly unread: readonly string[];
}

/** Reads everything that this origin keeps in the browser, past the app's own code, and looks for terms in it. */
export interface StoreScan {
  search(terms: readonly ScanTerm[]): Promise<ScanReport>;
}
