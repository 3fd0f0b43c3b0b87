import { act, render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { I18nextProvider } from 'react-i18next';
import type { AssistedEditor } from '../../../src/core/assistant/assistedEditor';
import type { PackFacts } from '../../../src/core/assistant/packFacts';
import type { SettingsRepository, SettingValue } from '../../../src/core/ports/settingsRepository';
import { FakeAssistant } from '../../fakes/fakeAssistant';
import { PACK_IDS, type PackId } from '../../../src/shared/packManifest';
import type { TextSpan } from '../../../src/shared/protocol';
import { createI18n } from '../../../src/ui/i18n/i18n';
import { StoreProvider } from '../../../src/ui/store/storeContext';
import { openHarness } from '../../state/storeHarness';

export const PACK_BYTES = 5_000_000;
export const CHECKED_AT_MS = new Date(2026, 4, 3, 10, 42).getTime();

const facts = (packId: PackId): PackFacts => ({
  packId,
  version: '1.2.3',
  sizeBytes: PACK_BYTES,
  languages: ['en'],
  tasks: [],
  license: 'MIT',
  parameters: 4_850_000,
});

class MapSettings implements SettingsRepository {
  readonly values = new Map<string, SettingValue>();
  readonly listeners = new Set<Parameters<SettingsRepository['onChange']>[0]>();
  all = async () => Object.fromEntries(this.values);
  get = async (key: string) => this.values.get(key);
  set = async (key: string, value: SettingValue) => {
    this.values.set(key, structuredClone(value));
    return { ok: true, value: null } as const;
  };
  remove = async (key: string) => {
    this.values.delete(key);
    return { ok: true, value: null } as const;
  };
  onChange: SettingsRepository['onChange'] = (listener) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };
}

/** An editor on a plain string that records what is lit up and revealed. */
export class PaperEditor implements AssistedEditor {
  readonly noteId: string;
  body: string;
  selected: TextSpan = { start: 0, end: 0 };
  readonly lit: (string | null)[] = [];
  readonly revealed: string[] = [];
  private readonly tracked: TextSpan[][] = [];

  constructor(body: string, noteId = 'note-1') {
    this.body = body;
    this.noteId = noteId;
  }
  suggestOther = () => undefined;
  text = () => this.body;
  selection = () => this.selected;
  paragraph = () => ({
    start: 0,
    end: this.body.indexOf('\n\n') === -1 ? this.body.length : this.body.indexOf('\n\n'),
  });
  track = (wanted: readonly TextSpan[]) => {
    const spans = [...wanted];
    this.tracked.push(spans);
    return {
      at: (index: number) => spans[index] ?? null,
      light: (index: number | null) => {
        const span = index === null ? undefined : spans[index];
        this.lit.push(span === undefined ? null : this.body.slice(span.start, span.end));
      },
      reveal: (index: number) => {
        const span = spans[index];
        if (span !== undefined) this.revealed.push(this.body.slice(span.start, span.end));
      },
      release: () => undefined,
    };
  };
  /** As a person would: what is tracked moves along. */
  write = (at: number, text: string) => {
    this.body = this.body.slice(0, at) + text + this.body.slice(at);
    const moved = (offset: number, isEnd: boolean) =>
      offset > at || (offset === at && !isEnd) ? offset + text.length : offset;
    for (const spans of this.tracked) {
      spans.forEach(({ start, end }, index) => (spans[index] = { start: moved(start, false), end: moved(end, true) }));
    }
  };
  insertBelow = (offset: number, text: string) => {
    const line = this.body.indexOf('\n', offset);
    const at = line === -1 ? this.body.length : line;
    this.body = `${this.body.slice(0, at)}\n\n${text}${this.body.slice(at)}`;
  };
  replace = ({ start, end }: TextSpan, text: string) => {
    this.body = this.body.slice(0, start) + text + this.body.slice(end);
  };
  focus = () => undefined;
  find = () => undefined;
}

export const settle = async (): Promise<void> => {
  await act(async () => {
    for (let turn = 0; turn < 40; turn += 1) await Promise.resolve();
  });
};

/** The app's store over a scripted assistant and settings in memory. */
export const makeStore = () => {
  const fake = new FakeAssistant();
  const settings = new MapSettings();
  const { store } = openHarness([], {
    assistant: fake,
    settings,
    clock: { nowMs: () => CHECKED_AT_MS, newId: () => 'id' },
    packFacts: PACK_IDS.map(facts),
    engineBytes: 4_000_000,
  });
  return {
    fake,
    settings,
    store,
    actions: store.getState().assistantActions,
    state: () => store.getState().assistant,
    pack: (packId: PackId) => {
      const found = store.getState().assistant.packs.find((pack) => pack.facts.packId === packId);
      if (found === undefined) throw new Error(`No pack ${packId}`);
      return found;
    },
    have: (...packIds: PackId[]) => {
      for (const packId of packIds)
        fake.packs.set(packId, {
          packId,
          state: 'ready',
          version: '1.2.3',
          storedBytes: PACK_BYTES,
          totalBytes: PACK_BYTES,
          update: null,
        });
    },
  };
};

/** A store that is on and has these packs. */
export const makeReadyStore = async (...packIds: PackId[]) => {
  const harness = makeStore();
  harness.have(...packIds);
  harness.settings.values.set('assistant', { enabled: true });
  await harness.actions.restoreAssistant();
  return harness;
};

export const renderWith = (harness: ReturnType<typeof makeStore>, children: ReactNode) =>
  render(
    <I18nextProvider i18n={createI18n()}>
      <StoreProvider store={harness.store}>{children}</StoreProvider>
    </I18nextProvider>,
  );
