import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { NOTE_ACTIONS } from '../../../src/ui/actions/noteActions';
import { createI18n } from '../../../src/ui/i18n/i18n';
import { printNote, watchPrinting } from '../../../src/ui/print/printing';
import type { InklingStore } from '../../../src/state/store';
import { noteOf, openLoaded } from '../../state/storeHarness';

const [A = '', B = '', C = ''] = ['a', 'b', 'c'].map((digit) => digit.repeat(64));
const PART = '../../../src/ui/print/printing';

const fileOf = (id: string, sizeBytes = 1): File =>
  Object.defineProperty(new File(['x'], `${id}.png`, { type: 'image/png' }), 'size', { value: sizeBytes });

/** What is on paper while the browser prints. */
const printed = (): { readonly images: number; readonly text: string } => {
  window.dispatchEvent(new Event('beforeprint'));
  const page = document.querySelector('.print-page');
  const seen = { images: page?.querySelectorAll('img').length ?? 0, text: page?.textContent ?? '' };
  window.dispatchEvent(new Event('afterprint'));
  return seen;
};

/** Past the rest before the pictures of the open note are made ready. */
const rest = () => vi.advanceTimersByTimeAsync(1_100);

let addresses = new Set<string>();
let stop = (): void => undefined;
const watch = async (bodies: Readonly<Record<string, string>>, loadImage: (id: string) => Promise<File>) => {
  const { store } = await openLoaded(Object.entries(bodies).map(([id, body]) => noteOf(id, body)));
  store.setState({ loadImage });
  store.getState().openNote('a');
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  stop = watchPrinting(store, createI18n());
  await rest();
  return store;
};
const choosePrint = (store: InklingStore, id: string): void =>
  NOTE_ACTIONS.find((action) => action.id === 'print')?.run(store, id);

beforeEach(() => {
  addresses = new Set();
  let made = 0;
  URL.createObjectURL = () => {
    made += 1;
    addresses.add(`blob:${made}`);
    return `blob:${made}`;
  };
  URL.revokeObjectURL = (address) => void addresses.delete(address);
  HTMLImageElement.prototype.decode = async () => undefined;
  Object.defineProperty(document, 'fonts', { configurable: true, value: { load: async () => [] } });
});
afterEach(() => {
  stop();
  vi.useRealTimers();
  vi.doUnmock(PART);
  vi.resetModules();
});

describe('pictures on paper', () => {
  it('of the open note are still there after another one was printed, whose own are let go', async () => {
    const bodies = { a: `Boat\n\n![sail](attachment:${A})`, b: `Hull\n\n![](attachment:${B}) ![](attachment:${C})` };
    const store = await watch(bodies, async (id) => fileOf(id));
    expect(printed().images).toBe(1);
    const pages: number[] = [];
    window.print = () => void pages.push(printed().images);
    await printNote(store, 'b');
    expect(pages).toEqual([2]);
    expect(addresses.size).toBe(1);
    await rest();
    expect(printed().images).toBe(1);
  });

  it('leave room for others once they are no longer in the note', async () => {
    const bodies = { a: `Boat\n\n![](attachment:${A}) ![](attachment:${B})` };
    const store = await watch(bodies, async (id) => fileOf(id, 20_000_000));
    expect(printed().images).toBe(2);
    store.getState().editNote('a', { body: `Boat\n\n![](attachment:${A}) ![](attachment:${C})` });
    await rest();
    expect(printed().images).toBe(2);
  });

  it('that cannot be read are words, and are tried again', async () => {
    let isBroken = true;
    const bodies = { a: `Boat\n\n![sail](attachment:${A}) ![](attachment:${B})` };
    const store = await watch(bodies, (id) =>
      isBroken && id === A ? Promise.reject(new Error('The database is closed.')) : Promise.resolve(fileOf(id)),
    );
    expect(printed()).toEqual({ images: 1, text: expect.stringContaining('sail') });
    const pages: number[] = [];
    window.print = () => void pages.push(printed().images);
    choosePrint(store, 'a');
    await vi.waitFor(() => expect(pages).toEqual([1]));
    isBroken = false;
    store.getState().focus('editor');
    await rest();
    expect(printed().images).toBe(2);
  });
});

it('a note that cannot be printed says so', async () => {
  const store = await watch({ a: 'Boat' }, async (id) => fileOf(id));
  vi.doMock(PART, () => {
    throw new Error('Failed to fetch');
  });
  choosePrint(store, 'a');
  await vi.waitFor(() => expect(store.getState().notices.map(({ key }) => key)).toEqual(['shell:part.missing']));
});
