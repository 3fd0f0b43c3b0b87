import { MEMORY_SETTINGS_KEY, parseMemorySettings } from '../../core/memory/memorySettings';
import type { Note } from '../../core/note/note';
import type { Clock } from '../../core/ports/clock';
import type { Platform } from '../../core/ports/platform';
import type { QuizCards } from '../../core/ports/quizCards';
import type { SettingsRepository } from '../../core/ports/settingsRepository';
import type { Timers } from '../../core/ports/timers';
import { mayBeAsked } from '../../core/quiz/askableNotes';
import { CARD_RETENTION_MS, sortCards, type QuizCard } from '../../core/quiz/quizCard';
import type { InklingStore } from '../store';
import type { QuizSitter } from './quizSitter';
import type { QuizSource, QuizView } from './quizSlice';

export interface QuizKeeperDeps {
  readonly store: InklingStore;
  readonly cards: QuizCards;
  readonly settings: SettingsRepository;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly platform: Pick<Platform, 'saveFile'>;
}

const CHOICES_KEY = 'quizChoices';
/** A rest in the writing after which what is due is counted anew. */
const COUNT_AFTER_MS = 1_500;
/** A day begins while the page is open: it is looked at least so often, should the timer have slept. */
const LOOK_EVERY_MS = 60 * 60 * 1000;

/** Counts what is due, and opens rounds. What a round takes is loaded with the first one. */
export class QuizKeeper {
  readonly #deps: QuizKeeperDeps;
  #memory = parseMemorySettings(undefined);
  #wantsChoices = false;
  #sitter: QuizSitter | null = null;
  #opening = 0;
  #cancelCount = (): void => undefined;

  constructor(deps: QuizKeeperDeps) {
    this.#deps = deps;
  }

  async start(): Promise<void> {
    const { store, cards, settings, clock } = this.#deps;
    await this.#readSettings();
    this.#patch({});
    settings.onChange((keys) => {
      if (keys.includes(MEMORY_SETTINGS_KEY)) void this.#readSettings().then(() => this.#changed());
    });
    cards.onChange(() => this.#countSoon());
    store.subscribe((state, before) => {
      if (state.library !== before.library) this.#changed();
      if (state.quizSource !== before.quizSource) void this.#open(state.quizSource);
    });
    void cards.prune(clock.nowMs() - CARD_RETENTION_MS);
    await this.#count();
    const { quizSource } = store.getState();
    if (quizSource !== null) await this.#open(quizSource);
  }

  async #readSettings(): Promise<void> {
    const { settings } = this.#deps;
    this.#memory = parseMemorySettings(await settings.get(MEMORY_SETTINGS_KEY).catch(() => null));
    this.#wantsChoices = (await settings.get(CHOICES_KEY).catch(() => false)) === true;
  }

  #notes(): Note[] {
    return [...this.#deps.store.getState().library.byId.values()].filter((note) => mayBeAsked(note, this.#memory));
  }

  #changed(): void {
    this.#sitter?.refresh();
    this.#countSoon();
  }

  #countSoon(waitMs = COUNT_AFTER_MS): void {
    this.#cancelCount();
    this.#cancelCount = this.#deps.timers.after(waitMs, () => void this.#count());
  }

  async #count(): Promise<void> {
    const { cards, clock, store } = this.#deps;
    const nowMs = clock.nowMs();
    try {
      const due = await this.#stillThere(await cards.due(nowMs), nowMs);
      if (due !== store.getState().quiz?.due) this.#patch({ due });
      const next = await cards.nextDue(nowMs);
      if (next !== null) this.#countSoon(Math.min(LOOK_EVERY_MS, next - nowMs));
    } catch {
      // A database that does not answer has its own notice; the count stays as it is.
    }
  }

  /** How many of the cards their notes still say; the others are retired. Without cards no note is read. */
  async #stillThere(due: readonly QuizCard[], nowMs: number): Promise<number> {
    const { store, cards } = this.#deps;
    const { byId } = store.getState().library;
    const asked = due.filter(({ noteId }) => mayBeAsked(byId.get(noteId), this.#memory));
    if (asked.length === 0) return 0;
    const { possibleItems } = await import('../../core/quiz/noteItems');
    const isThere = ({ noteId, key }: QuizCard): boolean => {
      const note = byId.get(noteId);
      return note !== undefined && possibleItems(note).has(key);
    };
    const { kept, changed } = sortCards(asked, isThere, nowMs);
    if (changed.length > 0) await cards.put(changed);
    return kept.length;
  }

  async #open(source: QuizSource | null): Promise<void> {
    this.#opening += 1;
    const own = this.#opening;
    this.#sitter?.end();
    this.#sitter = null;
    if (source === null) {
      this.#patch({ sitting: null });
      return;
    }
    this.#patch({ sitting: 'preparing' });
    const { store } = this.#deps;
    // What was typed a moment ago is to be asked as well.
    void store.getState().flush();
    const part = await import('./quizSitter').catch(() => null);
    if (own !== this.#opening) return;
    if (part === null) {
      this.#patch({ sitting: null });
      store.getState().notify({ key: 'shell:part.missing', tone: 'warning' });
      return;
    }
    const sitter = new part.QuizSitter(source, {
      ...this.#deps,
      notes: () => this.#notes(),
      saveFile: (file) => this.#deps.platform.saveFile(file),
      wantsChoices: () => this.#wantsChoices,
      meaningOf: async (text, signal) => (await store.getState().meaning?.index.vectorOf(text, signal)) ?? null,
      show: (sitting) => {
        if (own === this.#opening) this.#patch({ sitting });
      },
      onLost: () => void store.getState().notify({ key: 'quiz:notKept', tone: 'warning' }),
    });
    this.#sitter = sitter;
    await sitter.begin().catch(() => {
      if (own !== this.#opening) return;
      this.#patch({ sitting: null });
      store.getState().notify({ key: 'quiz:notRead', tone: 'warning' });
    });
  }

  #patch(patch: Partial<Pick<QuizView, 'due' | 'sitting'>>): void {
    const { store, settings } = this.#deps;
    const before = store.getState().quiz;
    const quiz: QuizView = {
      due: before?.due ?? 0,
      sitting: before?.sitting ?? null,
      wantsChoices: this.#wantsChoices,
      setWantsChoices: (wanted) => {
        this.#wantsChoices = wanted;
        void settings.set(CHOICES_KEY, wanted);
        this.#patch({});
        this.#sitter?.refresh();
      },
      answer: (typed) => this.#sitter?.answer(typed) ?? null,
      rate: (rating) => this.#sitter?.rate(rating),
      next: () => this.#sitter?.next(),
      again: () => this.#sitter?.again(),
      leave: () => store.setState({ quizSource: null }),
      saveDeck: () => this.#sitter?.saveDeck(),
      ...patch,
    };
    store.setState({ quiz });
  }
}
