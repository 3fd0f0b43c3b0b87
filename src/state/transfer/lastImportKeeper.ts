import type { NoteId } from '../../core/note/note';
import type { SettingsRepository, SettingValue } from '../../core/ports/settingsRepository';
import type { ImportReceipt } from '../../core/ports/transferService';
import type { InklingStore } from '../store';

export interface LastImportDeps {
  readonly store: InklingStore;
  readonly settings: Pick<SettingsRepository, 'get' | 'set' | 'onChange'>;
}

const KEY = 'transfer.lastImport';

/** Without a note that is to be named nowhere; null where that leaves none. */
export const receiptWithout = ({ noteIds, attachmentIds, revisions }: ImportReceipt, id: NoteId) => {
  const left = noteIds.filter((other) => other !== id);
  const kept = Object.fromEntries(Object.entries(revisions).filter(([other]) => other !== id));
  return left.length === 0 ? null : { noteIds: left, attachmentIds, revisions: kept };
};

/** As one string: settings are read whole at every start, and an import may be of thousands of notes. */
const written = (receipt: ImportReceipt | null): string | null =>
  receipt === null ? null : JSON.stringify(receipt.noteIds.map((id) => [id, receipt.revisions[id]]));

const read = (value: SettingValue | undefined): ImportReceipt | null => {
  try {
    const pairs: unknown = typeof value === 'string' ? JSON.parse(value) : [];
    const revisions: Record<NoteId, number> = {};
    for (const pair of Array.isArray(pairs) ? (pairs as unknown[]) : []) {
      const [id, revision] = Array.isArray(pair) ? (pair as unknown[]) : [];
      if (typeof id === 'string' && typeof revision === 'number') revisions[id] = revision;
    }
    const noteIds = Object.keys(revisions);
    return noteIds.length === 0 ? null : { noteIds, attachmentIds: [], revisions };
  } catch {
    return null;
  }
};

/** The last import can be taken back until the next one, in every tab and after a restart as well. */
export const keepLastImport = async ({ store, settings }: LastImportDeps): Promise<void> => {
  let known: ImportReceipt | null = null;
  const take = async (): Promise<void> => {
    known = read(await settings.get(KEY).catch(() => undefined));
    store.setState({ lastImport: known });
  };
  const keep = (): void => {
    const { lastImport } = store.getState();
    if (lastImport === known) return;
    known = lastImport;
    void settings.set(KEY, written(lastImport));
  };
  // One that was made before this was here is the last.
  if (store.getState().lastImport === null) await take();
  keep();
  store.subscribe(keep);
  settings.onChange((keys, origin) => {
    if (origin === 'elsewhere' && keys.includes(KEY)) void take();
  });
};
