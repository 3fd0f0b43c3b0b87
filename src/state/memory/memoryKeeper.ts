import { learnableNotes, learntStamp, textAtForget, toLearn, wasForgotten } from '../../core/memory/learnableNotes';
import {
  DEFAULT_MEMORY_SETTINGS,
  MEMORY_SETTINGS_KEY,
  parseMemorySettings,
  type MemorySettings,
} from '../../core/memory/memorySettings';
import type { NoteToLearn } from '../../core/memory/learntNote';
import type { Note } from '../../core/note/note';
import type { Clock } from '../../core/ports/clock';
import type { HistoryRepository } from '../../core/ports/historyRepository';
import type { MemoryEngine, MemoryFacts, MemoryStore } from '../../core/ports/personalMemory';
import type { SettingsRepository } from '../../core/ports/settingsRepository';
import type { Timers } from '../../core/ports/timers';
import type { InklingStore } from '../store';
import type { MemoryView } from './memoryView';

export interface MemoryKeeperDeps {
  readonly store: InklingStore;
  readonly engine: MemoryEngine;
  readonly memory: MemoryStore;
  /** Asked what stood in an older note at the last "Forget". */
  readonly history: Pick<HistoryRepository, 'list'>;
  readonly settings: SettingsRepository;
  readonly clock: Clock;
  readonly timers: Timers;
}

/** A rest in the writing after which what was saved is learnt. */
const LEARN_AFTER_MS = 1_200;
/** How much is learnt at a time: the worker must answer a keystroke in between. */
const SLICE_CHARS = 60_000;
const SLICE_NOTES = 50;
/** What was learnt is written down after this rest. It can be learnt again: nothing is lost by a page that goes away. */
const WRITE_AFTER_MS = 8_000;
/** To learn 10,000 notes again takes the worker half a minute: who turns suggestions off and on again is spared it. */
const ERASE_AFTER_MS = 10 * 60_000;

/**
 * Sees to it that the memory holds exactly the notes that it may: it compares what is held with what is there and
 * teaches the difference. So a damaged or an old stored memory, another tab's, or one of before a "Forget" does no harm.
 */
export class MemoryKeeper {
  readonly #deps: MemoryKeeperDeps;
  #settings = DEFAULT_MEMORY_SETTINGS;
  /** Stamps by note of what the worker holds; null while it holds nothing of ours. */
  #held: Map<string, string> | null = null;
  #facts: MemoryFacts | null = null;
  #working = false;
  #again = false;
  #cancelSync: (() => void) | null = null;
  #cancelWrite: (() => void) | null = null;
  /** Whether the disk holds what the worker has forgotten since. */
  #isUnwritten = true;
  /** While it rests: what the disk holds, for as long as that may stay; null once it is erased, or to be. */
  #stored: Map<string, string> | null = null;
  #isErased = false;
  #cancelErase: (() => void) | null = null;

  constructor(deps: MemoryKeeperDeps) {
    this.#deps = deps;
  }

  /** Reads the settings, learns what is new and follows the notes from then on. */
  async start(): Promise<void> {
    const { store, engine, settings } = this.#deps;
    await this.#readSettings();
    settings.onChange((keys, origin) => {
      if (origin === 'elsewhere' && keys.includes(MEMORY_SETTINGS_KEY))
        void this.#readSettings().then(() => this.#soon(0));
    });
    engine.onStart(() => {
      this.#held = null;
      this.#soon();
    });
    store.subscribe(({ library, assistant }, before) => {
      const { settings: known, settingsLoaded } = before.assistant;
      const isSet = assistant.settings !== known || assistant.settingsLoaded !== settingsLoaded;
      if (isSet || library !== before.library) this.#soon();
    });
    this.#soon(0);
  }

  #active(): boolean {
    const { enabled, ghost } = this.#deps.store.getState().assistant.settings;
    return enabled && ghost.enabled && this.#settings.enabled;
  }

  async #readSettings(): Promise<void> {
    const stored = await this.#deps.settings.get(MEMORY_SETTINGS_KEY).catch(() => null);
    this.#settings = parseMemorySettings(stored);
    this.#show();
  }

  #soon(waitMs = LEARN_AFTER_MS): void {
    this.#cancelSync?.();
    this.#cancelSync = this.#deps.timers.after(waitMs, () => void this.#sync());
  }

  async #sync(): Promise<void> {
    if (this.#working) {
      this.#again = true;
      return;
    }
    this.#working = true;
    this.#show();
    try {
      await (this.#active() ? this.#learn() : this.#rest());
    } finally {
      this.#working = false;
      this.#show();
    }
    if (!this.#again) return;
    this.#again = false;
    await this.#sync();
  }

  /**
   * Off: the worker forgets, and so does the disk, for nobody takes out of it what is erased or written anew meanwhile.
   * It is spared for some minutes, unless a note goes that it holds: then, and where nobody knows what it holds, at once.
   */
  async #rest(): Promise<void> {
    const { engine, memory, store, timers } = this.#deps;
    const held = this.#held;
    if (held !== null) await engine.clear();
    this.#held = null;
    this.#facts = null;
    this.#cancelWrite?.();
    if (held !== null) this.#stored = this.#isUnwritten ? null : held;
    if (this.#settings.enabled) {
      // Until the settings are read it is only off for now.
      if (!store.getState().assistant.settingsLoaded) return;
      if (this.#stored !== null && idsBeyond(this.#stored, this.#wanted()).length === 0) {
        this.#cancelErase ??= timers.after(ERASE_AFTER_MS, () => {
          this.#stored = null;
          this.#soon(0);
        });
        return;
      }
    }
    this.#stored = null;
    this.#isErased ||= await memory.erase();
  }

  async #learn(): Promise<void> {
    const { engine, memory, store, timers } = this.#deps;
    if (store.getState().loadState !== 'ready') return;
    this.#cancelErase?.();
    this.#cancelErase = null;
    this.#stored = null;
    this.#isErased = false;
    if (this.#held === null) {
      const opened = await engine.open(await memory.read());
      if (opened.status !== 'done') return;
      this.#held = new Map(opened.value.map(({ id, stamp }) => [id, stamp]));
    }
    const held = this.#held;
    const wanted = this.#wanted();
    let forget = idsBeyond(held, wanted);
    const fresh = wanted.filter((note) => held.get(note.id) !== learntStamp(note, this.#settings));
    const isChanged = forget.length > 0 || fresh.length > 0;
    if (!isChanged && this.#facts !== null) return;
    this.#isUnwritten = isChanged;
    for (const slice of slices(fresh)) {
      const { settings, lessons } = await this.#lessons(slice);
      if (this.#held !== held) return;
      const outcome = await engine.change(lessons, forget);
      // The worker is gone, or another one has begun: the next round starts over.
      if (outcome.status !== 'done' || this.#held !== held) return;
      for (const id of forget) held.delete(id);
      for (const note of slice) held.set(note.id, learntStamp(note, settings));
      forget = [];
      this.#facts = outcome.value;
      this.#show();
      if (!this.#active()) return this.#rest();
      await new Promise<void>((resolve) => void timers.after(0, resolve));
    }
    if (isChanged) this.#writeSoon();
  }

  /** What the notes are to teach, by the settings of this moment. */
  async #lessons(notes: readonly Note[]): Promise<{ settings: MemorySettings; lessons: NoteToLearn[] }> {
    const settings = this.#settings;
    const knownOf = async (note: Note): Promise<string | null> =>
      wasForgotten(note, settings)
        ? textAtForget(await this.#deps.history.list(note.id).catch(() => []), settings)
        : null;
    const lessons = await Promise.all(notes.map(async (note) => toLearn(note, settings, await knownOf(note))));
    return { settings, lessons };
  }

  #wanted(): Note[] {
    return learnableNotes(this.#deps.store.getState().library.byId.values(), this.#settings);
  }

  #writeSoon(): void {
    this.#cancelWrite?.();
    this.#cancelWrite = this.#deps.timers.after(WRITE_AFTER_MS, () => void this.#write());
  }

  async #write(): Promise<void> {
    const held = this.#held;
    // A page that nobody sees wakes once a minute, and this may be its turn before what was locked or erased meanwhile is
    // forgotten. Then that comes first, and is written down after its rest.
    const isClean = (): boolean => held !== null && idsBeyond(held, this.#wanted()).length === 0;
    if (!isClean()) return;
    const bytes = await this.#deps.engine.bytes();
    if (bytes.status !== 'done' || this.#held !== held || !this.#active() || !isClean()) return;
    this.#isUnwritten = false;
    if (!(await this.#deps.memory.write(bytes.value))) this.#isUnwritten = true;
  }

  async #forgetAll(): Promise<void> {
    const { clock, engine, memory } = this.#deps;
    this.#cancelWrite?.();
    this.#save({ ...this.#settings, sinceMs: clock.nowMs() });
    this.#held = null;
    await memory.erase();
    await engine.clear();
    this.#facts = { noteCount: 0, wordCount: 0 };
    this.#soon(0);
    this.#show();
  }

  #save(settings: MemorySettings): void {
    this.#settings = settings;
    void this.#deps.settings.set(MEMORY_SETTINGS_KEY, { ...settings });
    this.#show();
  }

  #show(): void {
    const view: MemoryView = {
      settings: this.#settings,
      facts: this.#facts,
      learning: this.#working,
      set: (patch) => {
        this.#save({ ...this.#settings, ...patch });
        this.#soon(0);
      },
      forgetAll: () => this.#forgetAll(),
    };
    const remembers = this.#held !== null && this.#active();
    this.#deps.store.setState(({ assistant }) => ({
      memory: view,
      ...(assistant.remembers === remembers ? {} : { assistant: { ...assistant, remembers } }),
    }));
  }
}

/** Of the notes that are held, those that may not be. */
const idsBeyond = (held: ReadonlyMap<string, string>, wanted: readonly Note[]): string[] => {
  const ids = new Set(wanted.map(({ id }) => id));
  return [...held.keys()].filter((id) => !ids.has(id));
};

/**
 * Slices small enough to be learnt between two keystrokes. The first is empty, and what is to be forgotten goes with it:
 * that must not wait for a note that cannot be learnt.
 */
const slices = (notes: readonly Note[]): Note[][] => {
  const made: Note[][] = [[]];
  let chars = Infinity;
  for (const note of notes) {
    const last = made.at(-1);
    if (last !== undefined && last.length < SLICE_NOTES && chars + note.body.length <= SLICE_CHARS) last.push(note);
    else {
      made.push([note]);
      chars = 0;
    }
    chars += note.body.length;
  }
  return made;
};
