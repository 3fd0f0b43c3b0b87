import { beforeEach, describe, expect, it } from 'vitest';
import type { PackId, PackManifest } from '../../../src/shared/packManifest';
import type { Calls, PackStatus } from '../../../src/shared/protocol';
import { assistantHandlers } from '../../../src/worker/calls/handlers';
import type { Backend } from '../../../src/worker/backend/modelSession';
import type { DownloadingPackStore, PackContents } from '../../../src/worker/packStore/packStore';
import type { PackSwitches } from '../../../src/worker/packStore/packSwitches';
import { EOS, SEP } from '../../../src/worker/tokenizer/reservedTokens';
import { ScriptedSession, tokenizerJson } from '../../fakes/scriptedModel';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const TEXT = 'We go home. They stay here. The boat is old.';
const request = { text: TEXT, from: 'en', to: 'de', packId: 'en-de' } as const;

/** What is on the disk of a device, for all its tabs. */
const makeDisk = () => ({
  versions: new Map<PackId, string>([
    ['notes-en', '1.0.0'],
    ['en-de', '1.0.0'],
    ['en-es', '1.0.0'],
    ['en-fr', '1.0.0'],
    ['meaning', '1.0.0'],
  ]),
});

const storeOn = (disk: ReturnType<typeof makeDisk>): DownloadingPackStore => {
  const status = async (packId: PackId): Promise<PackStatus> => ({
    packId,
    state: 'ready',
    version: disk.versions.get(packId) ?? null,
    storedBytes: 1,
    totalBytes: 1,
    update: null,
  });
  return {
    status,
    check: status,
    download: status,
    discard: status,
    delete: status,
    update: async (packId) => {
      disk.versions.set(packId, '2.0.0');
      return status(packId);
    },
    read: async (packId): Promise<PackContents> => {
      const version = disk.versions.get(packId) ?? '';
      const model = { vocabSize: 512, layers: 1, hiddenSize: 1, kvHeads: 1, headDim: 1, contextTokens: 1024 };
      return {
        manifest: { id: packId, version, model } as PackManifest,
        tokenizer: encode(JSON.stringify(tokenizerJson)),
        graphs: { wasm: encode(''), webgpu: encode('') },
        shards: [{ location: 'w0', bytes: encode(version) }],
      };
    },
  };
};

/** A translator that writes the source again. */
class CopyingSession extends ScriptedSession {
  readonly version: string;

  constructor(version: string) {
    super(512, (tokens) => {
      const at = tokens.indexOf(SEP);
      return new Map([[tokens.slice(1, at)[tokens.length - at - 1] ?? EOS, 1]]);
    });
    this.version = version;
  }
}

/** Workers of tabs that hear each other. */
const makeTabs = () => {
  const disk = makeDisk();
  const listeners: Parameters<PackSwitches['listen']>[0][] = [];
  const open = async () => {
    const sessions: CopyingSession[] = [];
    const wasm: Backend = {
      provider: 'wasm',
      open: async ({ shards }) => {
        const session = new CopyingSession(new TextDecoder().decode(shards[0]?.bytes));
        sessions.push(session);
        return session;
      },
    };
    let own: Parameters<PackSwitches['listen']>[0] | null = null;
    const switches: PackSwitches = {
      announce: (packId, version) => listeners.forEach((listener) => listener !== own && listener(packId, version)),
      listen: (listener) => {
        own = listener;
        listeners.push(listener);
      },
    };
    const handlers = assistantHandlers(() => ({ store: storeOn(disk), wasm, webgpu: null, switches }));
    await handlers['hello'](
      { packsUrl: 'https://notes.example/packs/', runtime: { wasmUrl: 'w', mjsUrl: 'm' } },
      context(),
    );
    return { handlers, sessions };
  };
  return { open };
};

const context = <Chunk>(chunk: (value: Chunk) => void = () => undefined) => ({
  signal: new AbortController().signal,
  chunk,
  progress: () => undefined,
});
const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

describe('a pack whose version changes while it is loaded', () => {
  let tab: Awaited<ReturnType<ReturnType<typeof makeTabs>['open']>>;
  let open: ReturnType<typeof makeTabs>['open'];
  beforeEach(async () => {
    ({ open } = makeTabs());
    tab = await open();
  });
  const versions = (): string[] =>
    tab.sessions.map(({ version, isReleased }) => `${version}${isReleased ? ' released' : ''}`);

  it('is opened anew by the next request', async () => {
    expect((await tab.handlers['translate'](request, context())).text).toBe(TEXT);
    await tab.handlers['pack/update']({ packId: 'en-de' }, context());
    expect((await tab.handlers['translate'](request, context())).text).toBe(TEXT);
    expect(versions()).toEqual(['1.0.0 released', '2.0.0']);
  });

  it('serves a request to its end that began before, and is given back only then', async () => {
    const seen: string[] = [];
    let updating: Promise<unknown> | null = null;
    const onChunk = (chunk: Calls['translate']['chunk']): void => {
      seen.push(versions().join(', '));
      updating ??= tab.handlers['pack/update']({ packId: 'en-de' }, context()).then(async () => {
        // A second request in the middle of the first has the new version already.
        await tab.handlers['translate']({ ...request, text: 'Tea.' }, context());
      });
      expect(chunk.total).toBe(3);
    };
    expect((await tab.handlers['translate'](request, context(onChunk))).text).toBe(TEXT);
    await updating;
    await turn();
    expect(seen).toHaveLength(3);
    expect(versions()).toEqual(['1.0.0 released', '2.0.0']);
  });

  it('stays loaded when it is only checked', async () => {
    await tab.handlers['translate'](request, context());
    await tab.handlers['pack/download']({ packId: 'en-de' }, context());
    await tab.handlers['pack/check']({ packId: 'en-de' }, context());
    await tab.handlers['translate'](request, context());
    expect(versions()).toEqual(['1.0.0']);
  });

  it('is changed in the other tabs as well, none of which fails', async () => {
    const other = await open();
    await tab.handlers['translate'](request, context());
    await other.handlers['pack/update']({ packId: 'en-de' }, context());
    await turn();
    expect((await tab.handlers['translate'](request, context())).text).toBe(TEXT);
    expect(versions()).toEqual(['1.0.0 released', '2.0.0']);
  });

  it('a fourth pack does not take the memory of one that is at work', async () => {
    let others: Promise<unknown> | null = null;
    const onChunk = (): void => {
      others ??= (async () => {
        for (const to of ['es', 'fr'] as const)
          await tab.handlers['translate']({ text: 'Tea.', from: 'en', to, packId: `en-${to}` }, context());
        await tab.handlers['embed']({ texts: ['Tea.'], urgent: true }, context());
      })();
    };
    expect((await tab.handlers['translate'](request, context(onChunk))).text).toBe(TEXT);
    await others;
    await turn();
    expect(versions()).toEqual(['1.0.0 released', '1.0.0', '1.0.0', '1.0.0']);
  });
});
