import { afterEach, describe, expect, it, vi } from 'vitest';
import { onLaunch } from '../../src/platform/launches';

const START = 'https://inkling.test/?new';

const open = () => {
  let consumer: (params: { files?: unknown[]; targetURL?: string }) => void = () => {};
  vi.stubGlobal('launchQueue', { setConsumer: (given: typeof consumer) => (consumer = given) });
  const opened: string[][] = [];
  const followed: string[] = [];
  const known = onLaunch(
    { openFiles: (files) => opened.push(files.map(({ name }) => name)), follow: ({ search }) => followed.push(search) },
    START,
  );
  return { known, opened, followed, launch: (params: Parameters<typeof consumer>[0]) => consumer(params) };
};

afterEach(() => vi.unstubAllGlobals());

describe('launches into the open window', () => {
  it('hand over their files, the unreadable left out', async () => {
    const { known, opened, followed, launch } = open();
    expect(known).toBe(true);
    const gone = { getFile: () => Promise.reject(new DOMException('gone', 'NotFoundError')) };
    launch({ files: [{ getFile: async () => new File(['# a'], 'a.md') }, gone], targetURL: 'https://inkling.test/' });
    launch({ files: [gone] });
    await vi.waitFor(() => expect(opened).toEqual([['a.md']]));
    expect(followed).toEqual([]);
  });

  it('are followed, all but the one that opened this page', () => {
    const { followed, launch } = open();
    launch({ targetURL: START });
    launch({ targetURL: 'https://inkling.test/?search' });
    launch({ targetURL: START });
    expect(followed).toEqual(['?search', '?new']);
  });

  it('are followed from the first on where the page was opened by hand', () => {
    const { followed, launch } = open();
    launch({ targetURL: 'https://inkling.test/?search' });
    expect(followed).toEqual(['?search']);
  });

  it('are said to be out of reach where the browser has no such thing', () => {
    expect(onLaunch({ openFiles: () => {}, follow: () => {} }, START)).toBe(false);
  });
});
