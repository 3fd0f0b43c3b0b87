import type { AssistedEditor } from '../../core/assistant/assistedEditor';
import {
  DEFAULT_ASSISTANT_SETTINGS,
  parseAssistantSettings,
  type AssistantSettings,
  type GhostSettings,
} from '../../core/assistant/assistantSettings';
import type { PackFacts } from '../../core/assistant/packFacts';
import type { Assistant, Outcome } from '../../core/ports/assistant';
import type { Clock } from '../../core/ports/clock';
import type { SettingsRepository } from '../../core/ports/settingsRepository';
import type { DevicePlan, SuggestDone, SuggestRequest } from '../../shared/protocol';
import { createAssistantPacks, type PackActions, type PackView } from './packActions';
import { createPackArrivals, isComing } from './packArrival';
import { createPlanKeeping, PLAN_KEY } from './planKeeping';
import { createAssistantSummary, type SummaryActions, type SummarySession } from './summaryActions';
import { createAssistantTranslation, type TranslationActions, type TranslationSession } from './translationActions';

export type AssistantSheetKind = 'closed' | 'summary' | 'translation';

export interface AssistantState {
  readonly settings: AssistantSettings;
  readonly settingsLoaded: boolean;
  /** Every pack that this build knows, in the order of the page. */
  readonly packs: readonly PackView[];
  readonly engineBytes: number;
  readonly webgpuBytes: number;
  readonly plan: DevicePlan | null;
  /** The memory is there: suggestions can be made without a pack. */
  readonly remembers: boolean;
  readonly sheet: AssistantSheetKind;
  /** Grows with every request for a sheet: asked again, an open one does its work anew. */
  readonly sheetTicket: number;
  /** The open note; null while none is on screen. */
  readonly editor: AssistedEditor | null;
  readonly summary: SummarySession | null;
  readonly translation: TranslationSession | null;
}

export interface AssistantActions extends PackActions, SummaryActions, TranslationActions {
  /** Reads the stored settings, and, when the assistant is on, the state of the packs. */
  restoreAssistant(): Promise<void>;
  /** Turning it on fetches notes-en; turning it off stops the worker and everything under way. */
  setAssistantEnabled(enabled: boolean): void;
  /** "Not now": the invitation does not come back by itself. */
  dismissInvitation(): void;
  setGhost(patch: Partial<GhostSettings>): void;
  useHint(): void;
  /** Whether the notes are read for what they mean. Off forgets the index. */
  setMeaning(on: boolean): void;
  /** Whether the graphics card may be tried; what that takes is fetched then. */
  setGraphics(on: boolean): void;
  setEditor(editor: AssistedEditor | null): void;
  openSheet(sheet: AssistantSheetKind): void;
  closeSheet(): void;
  suggest(
    request: SuggestRequest,
    onChunk: (ghost: string) => void,
    signal: AbortSignal,
  ): Promise<Outcome<SuggestDone>>;
  prefill: Assistant['prefill'];
}

export interface AssistantSlice {
  readonly assistant: AssistantState;
  /** One object for the life of the store. */
  readonly assistantActions: AssistantActions;
}

export interface AssistantDeps {
  /** Must start no worker before its first call. */
  readonly assistant: Assistant;
  readonly settings: SettingsRepository;
  readonly clock: Clock;
  /** Known at build time, so that sizes are shown before anything is fetched. */
  readonly packFacts: readonly PackFacts[];
  /** Bytes of the runtime that is fetched once with the first pack; 0 when the build does not say. */
  readonly engineBytes?: number;
  /** As `engineBytes`, of its build for the graphics card. */
  readonly webgpuBytes?: number;
  /** Names the app's build and the browser. */
  readonly build?: string;
}

export interface AssistantContext {
  set(patch: (slice: AssistantSlice) => Partial<AssistantSlice>): void;
  get(): AssistantSlice;
}

/** What the parts of the slice share: one place that writes `assistant`. */
export interface AssistantPart {
  readonly deps: AssistantDeps;
  state(): AssistantState;
  patch(change: Partial<AssistantState>): void;
}

const SETTINGS_KEY = 'assistant';

const saysSomething = ({ ghost, others }: SuggestDone): boolean => ghost !== '' || (others?.length ?? 0) > 0;

export const createAssistantSlice = ({ set, get }: AssistantContext, deps: AssistantDeps): AssistantSlice => {
  const state = (): AssistantState => get().assistant;
  const arrivals = createPackArrivals(state);
  const patch = (change: Partial<AssistantState>): void => {
    set((slice) => ({ assistant: { ...slice.assistant, ...change } }));
    arrivals.changed();
  };
  const part: AssistantPart = { deps, state, patch };

  const packs = createAssistantPacks(part);
  const summary = createAssistantSummary(part, packs.mend);
  const translation = createAssistantTranslation(part, packs.mend);
  const plans = createPlanKeeping(part);

  /** What was changed before the stored settings were read: over defaults it would take all the others with it. */
  const early: ((settings: AssistantSettings) => AssistantSettings)[] = [];
  const withEarly = (stored: AssistantSettings): AssistantSettings =>
    early.reduce((settings, change) => change(settings), stored);
  const store = (settings: AssistantSettings): void =>
    void deps.settings.set(SETTINGS_KEY, { ...settings, ghost: { ...settings.ghost } });
  const saveSettings = (change: (settings: AssistantSettings) => AssistantSettings): void => {
    patch({ settings: change(state().settings) });
    if (state().settingsLoaded) store(state().settings);
    else {
      early.push(change);
      void readSettings().then((settings) => store(withEarly(settings)));
    }
  };
  const readSettings = async (): Promise<AssistantSettings> => {
    // Settings that cannot be read leave the assistant off: it must never start by accident.
    const stored = await deps.settings.get(SETTINGS_KEY).catch(() => undefined);
    return parseAssistantSettings(stored);
  };
  const endSessions = (): void => {
    summary.actions.dismissSummary();
    translation.actions.dismissTranslation();
  };
  const closeSheet = (): void => {
    endSessions();
    if (state().sheet !== 'closed') patch({ sheet: 'closed' });
  };
  const stopEverything = (): void => {
    closeSheet();
    packs.pauseAll();
    deps.assistant.stop();
  };
  const warmUp = async (): Promise<void> => {
    await packs.actions.refreshPacks();
    const notes = state().packs.find((pack) => pack.facts.packId === 'notes-en');
    if (!state().settings.enabled || notes?.state !== 'ready') return;
    plans.use();
    const loaded = await deps.assistant.loadPack('notes-en');
    if (loaded.status === 'failed') await packs.mend('notes-en', loaded.error);
    void plans.measure();
  };
  const followSettings = async (): Promise<void> => {
    const settings = await readSettings();
    const wasEnabled = state().settings.enabled;
    patch({ settings });
    if (wasEnabled && !settings.enabled) stopEverything();
    if (!wasEnabled && settings.enabled) await warmUp();
    // Its pack was fetched in the other tab: it is here as well.
    else if (settings.meaning) await packs.actions.refreshPacks();
  };
  const followPlan = async (): Promise<void> => {
    patch({ plan: await plans.read() });
    // The other tab measures once its pack has arrived: it is there for this one as well.
    const notes = state().packs.find((pack) => pack.facts.packId === 'notes-en');
    if (notes?.state !== 'ready') await warmUp();
  };
  deps.settings.onChange((keys, origin) => {
    if (origin === 'here') return;
    if (keys.includes(SETTINGS_KEY)) void followSettings();
    if (keys.includes(PLAN_KEY)) void followPlan();
  });

  return {
    assistant: {
      settings: DEFAULT_ASSISTANT_SETTINGS,
      settingsLoaded: false,
      packs: packs.initial,
      engineBytes: deps.engineBytes ?? 0,
      webgpuBytes: deps.webgpuBytes ?? 0,
      plan: null,
      remembers: false,
      sheet: 'closed',
      sheetTicket: 0,
      editor: null,
      summary: null,
      translation: null,
    },
    assistantActions: {
      ...packs.actions,
      ...summary.actions,
      ...translation.actions,
      restoreAssistant: async () => {
        const plan = await plans.read();
        const settings = withEarly(await readSettings());
        patch({ settings, settingsLoaded: true, plan });
        if (state().settings.enabled) await warmUp();
      },
      setAssistantEnabled: (enabled) => {
        saveSettings((settings) => ({ ...settings, enabled, invitationAnswered: true }));
        if (!enabled) {
          stopEverything();
          return;
        }
        void packs.actions.downloadPack('notes-en').then(warmUp);
      },
      dismissInvitation: () => saveSettings((settings) => ({ ...settings, invitationAnswered: true })),
      setGhost: (change) => saveSettings((settings) => ({ ...settings, ghost: { ...settings.ghost, ...change } })),
      setMeaning: (meaning) => {
        if (meaning !== state().settings.meaning) saveSettings((settings) => ({ ...settings, meaning }));
      },
      setGraphics: (graphics) => {
        plans.tryAgain();
        saveSettings((settings) => ({ ...settings, graphics }));
        void plans.measure();
      },
      useHint: () => {
        const { ghost } = state().settings;
        if (ghost.hintsLeft === 0) return;
        saveSettings((settings) => ({ ...settings, ghost: { ...ghost, hintsLeft: ghost.hintsLeft - 1 } }));
      },
      setEditor: (editor) => {
        // Results belong to the note they were made from; another note ends them, and the sheet with them.
        const { summary: ofSummary, translation: ofTranslation } = state();
        const noteId = ofSummary?.noteId ?? ofTranslation?.noteId ?? editor?.noteId;
        if (editor !== null && noteId !== editor.noteId) closeSheet();
        patch({ editor });
      },
      openSheet: (sheet) => {
        if (!state().settings.enabled) return;
        // What the other sheet has under way would go on unseen, and keep the worker from this one.
        if (sheet !== 'summary') summary.actions.dismissSummary();
        if (sheet !== 'translation') translation.actions.dismissTranslation();
        patch({ sheet, sheetTicket: state().sheetTicket + 1 });
      },
      closeSheet,
      prefill: (before, signal) => deps.assistant.prefill(before, signal),
      suggest: async (request, onChunk, signal) => {
        const ask = async (): Promise<Outcome<SuggestDone>> => {
          const notes = state().packs.find((pack) => pack.facts.packId === 'notes-en');
          const alone = request.alone === true || notes?.state !== 'ready';
          // Without a whole pack none is asked for: the editor must not make the worker fail at every pause.
          if (signal.aborted || !state().settings.enabled || (alone && !state().remembers))
            return { status: 'cancelled' };
          const outcome = await deps.assistant.suggest(alone ? { ...request, alone } : request, onChunk, signal);
          if (outcome.status === 'failed' && !alone) void packs.mend('notes-en', outcome.error);
          return outcome;
        };
        const waits = request.alone !== true && isComing(state(), 'notes-en');
        const first = await ask();
        if (!waits || signal.aborted || (first.status === 'done' && saysSomething(first.value))) return first;
        // Whoever writes at once after the start, and then waits, would get no suggestion before the next key.
        await arrivals.settled('notes-en', signal);
        return ask();
      },
    },
  };
};
