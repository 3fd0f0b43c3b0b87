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
  /** `unless`: what is there already is newer. What cannot be read says nothing. */
  const take = async (unless: () => boolean = () => false): Promise<void> => {
    const stored = await settings.get(KEY).catch(() => 'unread' as const);
    if (stored === 'unread' || unless()) return;
    known = read(stored);
    store.setState({ lastImport: known });
  };
  const keep = (): void => {
    const { lastImport } = store.getState();
    if (lastImport === known) return;
    known = lastImport;
    void settings.set(KEY, written(lastImport));
  };
  // One that was made before this was here is the last.
  const isMade = (): boolean => store.getState().lastImport !== null;
  if (!isMade()) await take(isMade);
  keep();
  store.subscribe(keep);
  settings.onChange((keys, origin) => {
    if (origin === 'elsewhere' && keys.includes(KEY)) void take();
  });
};
