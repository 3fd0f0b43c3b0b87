import { readLocked, sealContext } from '../../core/locking/lockedBody';
import { isLocked } from '../../core/note/isLocked';
import type { NoteId } from '../../core/note/note';
import type { AppLockTabs } from '../../core/ports/appLock';
import type { Clock } from '../../core/ports/clock';
import type { NoteCipher } from '../../core/ports/noteCipher';
import type { NoteRepository } from '../../core/ports/noteRepository';
import type { SettingsRepository, SettingValue } from '../../core/ports/settingsRepository';
import type { Visibility } from '../../core/ports/visibility';
import { isRecord } from '../../shared/decoder';
import { KeyRing, LOCKING_KEY_KEY } from './keyRing';
import {
  LOCK_MINUTES,
  type ChangeOutcome,
  type LockingSettings,
  type LockingView,
  type LockOutcome,
  type OpenOutcome,
} from './lockingView';
import { OpenNotes, sealNote } from './openNotes';
import { PlainRemains, type PlainRemainsDeps } from './plainRemains';
import { notesBehind, rewrapNotes } from './rewrapping';

export interface LockingKeeperDeps extends Omit<PlainRemainsDeps, 'settings'> {
  readonly notes: Pick<NoteRepository, 'get' | 'put'>;
  readonly settings: SettingsRepository;
  /** null where the browser has no cryptography. */
  readonly cipher: NoteCipher | null;
  readonly clock: Clock;
  readonly visibility: Visibility;
  readonly tabs: AppLockTabs;
  /** Makes the editor report at once what it would report a moment later. */
  handOver(): void;
}

const SETTINGS_KEY = 'locking';
const DEFAULTS: LockingSettings = { minutes: 5, onHide: false };
/** A person who goes on typing while a note is being locked comes to rest at some time. */
const MOST_ROUNDS = 20;

const parseSettings = (value: SettingValue | undefined): LockingSettings =>
  !isRecord(value)
    ? DEFAULTS
    : {
        minutes: LOCK_MINUTES.find((minutes) => minutes === value['minutes']) ?? DEFAULTS.minutes,
        onHide: value['onHide'] === true,
      };

/** Locks notes and opens them; keys and plain texts are in its hands alone, and only for as long as they are used. */
export class LockingKeeper {
  readonly #deps: LockingKeeperDeps;
  readonly #ring: KeyRing | null;
  readonly #open: OpenNotes;
  readonly #remains: PlainRemains;
  #settings = DEFAULTS;
  #asked: NoteId | null = null;
  #behind = 0;
  #lastUseMs = 0;
  #cancelIdle = (): void => undefined;

  constructor(deps: LockingKeeperDeps) {
    this.#deps = deps;
    const ring = deps.cipher === null ? null : new KeyRing(deps.cipher, deps.settings, () => deps.clock.nowMs());
    this.#ring = ring;
    this.#remains = new PlainRemains(deps);
    this.#open = new OpenNotes({
      store: deps.store,
      timers: deps.timers,
      keyOf: (keyId) => ring?.held(keyId),
      keyToWrite: (keyId) => ring?.libraryKey ?? ring?.held(keyId),
      onChange: () => this.#show(),
    });
  }

  async start(): Promise<void> {
    const { settings, store, visibility, tabs } = this.#deps;
    await this.#read();
    tabs.onTold((what) => {
      if (what === 'lock') void this.#lockNow();
    });
    settings.onChange((keys, origin) => {
      if (origin === 'elsewhere' && (keys.includes(SETTINGS_KEY) || keys.includes(LOCKING_KEY_KEY))) void this.#read();
    });
    store.subscribe((state, before) => {
      if (state.library !== before.library) this.#open.follow();
      if (state.loadState !== before.loadState && state.loadState === 'ready') void this.#resume();
    });
    visibility.onChange(() => {
      if (visibility.hidden() ? this.#settings.onHide : this.#isOverdue()) void this.#lockNow();
    });
    if (store.getState().loadState === 'ready') await this.#resume();
  }

  async #read(): Promise<void> {
    this.#settings = parseSettings(await this.#deps.settings.get(SETTINGS_KEY).catch(() => undefined));
    await this.#ring?.read();
    this.#show();
  }

  async #resume(): Promise<void> {
    await this.#remains.resume();
    await this.#finishChange();
  }

  async #lock(id: NoteId, title: string, passphrase: string | null): Promise<LockOutcome> {
    const { store, handOver } = this.#deps;
    const held = (await this.#ring?.forLocking(passphrase)) ?? 'wrong';
    if (typeof held === 'string') return held;
    this.#touch();
    if (!(await this.#remains.announce(id))) return 'notStored';
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      handOver();
      const text = store.getState().library.byId.get(id)?.body;
      if (text === undefined || isLocked(text)) return 'locked';
      const body = await sealNote(id, title, text, held);
      handOver();
      // Nothing that was typed meanwhile is left out.
      if (store.getState().library.byId.get(id)?.body !== text) continue;
      store.getState().editNote(id, { body });
      // The words on the screen were found in what is locked now.
      store.getState().markForSearch(id);
      store.getState().refreshSearch();
      if (!(await store.getState().flush(id))) return 'notStored';
      return (await this.#remains.erase(id)) ? 'locked' : 'unclean';
    }
    return 'notStored';
  }

  async #openNote(id: NoteId, passphrase: string | null, evenMoved: boolean): Promise<OpenOutcome> {
    const note = this.#deps.store.getState().library.byId.get(id);
    const locked = note === undefined ? 'damaged' : readLocked(note.body);
    if (typeof locked === 'string' || note === undefined || this.#ring === null)
      return locked === 'newer' ? 'newer' : 'damaged';
    let held = this.#ring.held(locked.key.id);
    if (held === undefined) {
      if (passphrase === null) return 'needsPassphrase';
      held = (await this.#ring.open(locked.key, passphrase)) ?? undefined;
      if (held === undefined) return 'wrong';
    }
    this.#touch();
    const text = await held.key.read(locked, sealContext(locked.noteId, locked.key.id));
    if (text === null) return 'damaged';
    // The other text of two tabs stands under an id of its own.
    const isOwn = locked.noteId === id || id.startsWith(`${locked.noteId}-conflict-`);
    if (!isOwn && !evenMoved) return 'moved';
    const now = this.#deps.store.getState().library.byId.get(id);
    if (now?.body !== note.body) return await this.#openNote(id, null, evenMoved);
    this.#open.put(note, text, locked.key.id);
    return 'opened';
  }

  async #unlockForGood(id: NoteId): Promise<boolean> {
    const { store, handOver } = this.#deps;
    handOver();
    await this.#open.sealed();
    handOver();
    const text = this.#open.textOf(id);
    if (text === undefined || !this.#open.drop(id)) return false;
    store.getState().editNote(id, { body: text }, 'unlock');
    return await store.getState().flush(id);
  }

  async #lockNow(): Promise<void> {
    const { handOver } = this.#deps;
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      handOver();
      const sealing = this.#open.sealed();
      if (sealing === null) break;
      await sealing.catch(() => undefined);
    }
    // A text that cannot be encrypted stays open, with its key: it must not be lost.
    if (this.#open.dropAll()) this.#ring?.drop();
    this.#cancelIdle();
    this.#show();
  }

  async #retitle(id: NoteId, title: string): Promise<boolean> {
    this.#touch();
    const { store } = this.#deps;
    return (await this.#open.retitle(id, title)) && (await store.getState().flush(id));
  }

  async #close(id: NoteId): Promise<void> {
    this.#touch();
    await this.#open.sealed()?.catch(() => undefined);
    this.#open.drop(id);
  }

  #isOverdue(): boolean {
    return this.#ring !== null && this.#ring.ids.size > 0 && this.#idleLeftMs() <= 0;
  }

  #idleLeftMs(): number {
    const wholeMs = this.#settings.minutes * 60_000;
    return Math.min(wholeMs, this.#lastUseMs + wholeMs - this.#deps.clock.nowMs());
  }

  #touch(): void {
    this.#lastUseMs = this.#deps.clock.nowMs();
    this.#watchIdle();
  }

  #watchIdle(): void {
    this.#cancelIdle();
    // Every use begins the wait anew, so that none has come when it is over, whatever a clock that was set back says.
    this.#cancelIdle = this.#deps.timers.after(Math.max(0, this.#idleLeftMs()), () => void this.#lockNow());
  }

  #set(patch: Partial<LockingSettings>): void {
    this.#settings = { ...this.#settings, ...patch };
    void this.#deps.settings.set(SETTINGS_KEY, { ...this.#settings });
    if (this.#ring !== null && this.#ring.ids.size > 0) this.#watchIdle();
    this.#show();
  }

  async #changePassphrase(passphrase: string, next: string): Promise<ChangeOutcome> {
    const changed = (await this.#ring?.change(passphrase, next)) ?? 'wrong';
    if (changed !== 'changed') return changed;
    await this.#finishChange();
    return this.#behind === 0 ? 'changed' : 'partly';
  }

  async #finishChange(): Promise<void> {
    const { store } = this.#deps;
    if (this.#ring !== null) await rewrapNotes(this.#deps, this.#ring);
    this.#behind = notesBehind(store, this.#ring?.library ?? null).length;
    this.#show();
  }

  #show(): void {
    const { store } = this.#deps;
    const view: LockingView = {
      available: this.#ring !== null,
      hasPassphrase: (this.#ring?.library ?? null) !== null,
      keyIds: this.#ring?.ids ?? new Set(),
      unlocked: this.#ring?.libraryKey !== undefined,
      settings: this.#settings,
      asked: this.#asked,
      opened: this.#open.texts,
      behind: this.#behind,
      ask: (id) => {
        this.#asked = id;
        this.#show();
        store.getState().showOverlay('lock');
      },
      lock: (id, title, passphrase) => this.#shown(this.#lock(id, title, passphrase)),
      open: (id, passphrase, evenMoved = false) => this.#shown(this.#openNote(id, passphrase, evenMoved)),
      write: (id, text) => {
        this.#touch();
        this.#open.write(id, text);
      },
      retitle: (id, title) => this.#retitle(id, title),
      close: (id) => this.#close(id),
      unlockForGood: (id) => this.#unlockForGood(id),
      lockNow: () => {
        // Whoever locks by hand means what is open, wherever it is.
        this.#deps.tabs.tell('lock');
        return this.#lockNow();
      },
      sealed: () => this.#open.sealed(),
      waits: (id) => this.#open.waits(id),
      touch: () => this.#touch(),
      set: (patch) => this.#set(patch),
      changePassphrase: (passphrase, next) => this.#shown(this.#changePassphrase(passphrase, next)),
      finishChange: () => this.#finishChange(),
    };
    store.setState({ locking: view });
  }

  /** Keys come and go with it. */
  async #shown<Value>(work: Promise<Value>): Promise<Value> {
    try {
      return await work;
    } finally {
      this.#show();
    }
  }
}
