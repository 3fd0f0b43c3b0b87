import type { Result } from '../../shared/result';
import type { ChangeOrigin, StorageFailure } from './noteRepository';

export type SettingValue =
  string | number | boolean | null | readonly SettingValue[] | { readonly [key: string]: SettingValue };

/** Small key/value store. Keys are dotted (`theme`, `assistant.enabled`); readers validate what they find. */
export interface SettingsRepository {
  all(): Promise<Readonly<Record<string, SettingValue>>>;
  /** `undefined` when the key was never set. */
  get(key: string): Promise<SettingValue | undefined>;
  set(key: string, value: SettingValue): Promise<Result<null, StorageFailure>>;
  remove(key: string): Promise<Result<null, StorageFailure>>;
  /** Called with the changed keys after changes made here and in other tabs; returns the unsubscriber. */
  onChange(listener: (keys: readonly string[], origin: ChangeOrigin) => void): () => void;
}
