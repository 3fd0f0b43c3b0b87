import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { shareBox } from '../../src/platform/shares';
import {
  MAX_SHARED_FILE_BYTES,
  MAX_SHARED_FILES,
  MAX_WAITING_SHARES,
  SHARE_CACHE,
  type SharedItem,
} from '../../src/shared/shareStash';
import { receiveShare } from '../../src/sw/shareRoute';
import { MemoryCaches } from './memoryCaches';

const scope = 'http://localhost/app/';
let memory: MemoryCaches;

const share = async (fields: Record<string, string>, files: readonly File[] = []): Promise<Response> => {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  for (const file of files) body.append('files', file);
  return await receiveShare(new Request(`${scope}share`, { method: 'POST', body }), scope);
};

/** Everything that waits, taken as a person would who adds all of it. */
const drainAll = async (): Promise<SharedItem[]> => {
  const items: SharedItem[] = [];
  for (const { id } of await shareBox.waiting())
    await shareBox.settle(id, async (item) => {
      items.push(item);
    });
  return items;
};

beforeEach(() => {
  memory = new MemoryCaches();
  vi.stubGlobal('caches', memory);
  vi.stubGlobal('navigator', {});
});

afterEach(() => vi.unstubAllGlobals());

describe('a share', () => {
  it('sends the browser on with 303 and arrives once, whole', async () => {
    const bytes = new Uint8Array([137, 80, 78, 71, 0, 255]);
    const answer = await share({ title: 'Ti&tle', text: 'Zeile 1\nπ 🌊', url: 'https://example.org/a?b=c' }, [
      new File([bytes], 'a b.png', { type: 'image/png' }),
    ]);
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe(`${scope}?shared=1`);
    const [item, ...others] = await drainAll();
    expect(others).toEqual([]);
    expect(item).toMatchObject({ title: 'Ti&tle', url: 'https://example.org/a?b=c', skippedFiles: 0 });
    expect(item?.text.replaceAll('\r\n', '\n')).toBe('Zeile 1\nπ 🌊');
    expect(item?.files).toEqual([{ name: 'a b.png', mimeType: 'image/png', bytes }]);
    expect(await drainAll()).toEqual([]);
    expect(memory.urls(SHARE_CACHE)).toEqual([]);
  });

  it('waits until it is settled, also when it could not be kept', async () => {
    await share({ title: 'one' });
    const [first] = await shareBox.waiting();
    expect(await shareBox.waiting()).toHaveLength(1);
    await expect(shareBox.settle(first!.id, () => Promise.reject(new Error('disk full')))).rejects.toThrow('disk full');
    expect((await shareBox.waiting()).map(({ title }) => title)).toEqual(['one']);
    expect(await shareBox.settle(first!.id, null)).toBe(true);
    expect(memory.urls(SHARE_CACHE)).toEqual([]);
    expect(await shareBox.settle(first!.id, null)).toBe(false);
  });

  it('of another site is named by its origin, one of the system is not', async () => {
    const from = async (referrer: string): Promise<string | undefined> => {
      const body = new FormData();
      body.set('text', 'hello');
      const request = new Request(`${scope}share`, { method: 'POST', body });
      Object.defineProperty(request, 'referrer', { value: referrer });
      await receiveShare(request, scope);
      return (await drainAll())[0]?.from;
    };
    expect(await from('https://elsewhere.example/page?q=1')).toBe('https://elsewhere.example');
    expect(await from('')).toBe('');
    expect(await from('about:client')).toBe('');
    expect(await from(`${scope}index.html`)).toBe('');
  });

  it('of many is refused once too many wait', async () => {
    for (let number = 0; number < MAX_WAITING_SHARES; number += 1) await share({ title: `${number}` });
    expect((await share({ title: 'one more' })).headers.get('location')).toBe(`${scope}?shared=lost`);
    expect((await shareBox.waiting()).map(({ title }) => title)).not.toContain('one more');
    await shareBox.settle((await shareBox.waiting())[0]!.id, null);
    expect((await share({ title: 'one more' })).headers.get('location')).toBe(`${scope}?shared=1`);
  });

  it('with nothing in it leaves nothing', async () => {
    expect((await share({ title: '' })).status).toBe(303);
    expect(await drainAll()).toEqual([]);
  });

  it('that is no form leaves nothing and still lands in the app', async () => {
    const answer = await receiveShare(new Request(`${scope}share`, { method: 'POST', body: '{"a":1}' }), scope);
    expect(answer.status).toBe(303);
    expect(await drainAll()).toEqual([]);
  });

  it('says how many files were too large or too many', async () => {
    const small = Array.from({ length: MAX_SHARED_FILES + 2 }, (_, index) => new File(['x'], `${index}.png`));
    const large = new File([new Uint8Array(MAX_SHARED_FILE_BYTES + 1)], 'large.png');
    await share({}, [large, ...small]);
    const [item] = await drainAll();
    expect(item?.files).toHaveLength(MAX_SHARED_FILES);
    expect(item?.skippedFiles).toBe(3);
  });

  it('that the disk has no room for lands in the app with word of it, and leaves nothing', async () => {
    const cache = await memory.open(SHARE_CACHE);
    const put = cache.put.bind(cache);
    cache.put = async (request, response) => {
      const url = typeof request === 'string' ? request : request.url;
      if (url.endsWith('record.json')) throw new DOMException('Full', 'QuotaExceededError');
      await put(url, response);
    };
    const answer = await share({ title: 'one' }, [new File(['x'], 'a.png')]);
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `${scope}?shared=lost`]);
    expect(memory.urls(SHARE_CACHE)).toEqual([]);
  });

  it('that was cut short before its record is never seen', async () => {
    await share({ title: 'whole' });
    const cache = await memory.open(SHARE_CACHE);
    await cache.put(`${scope}stash/half/0`, new Response('bytes'));
    await cache.put(`${scope}stash/odd/record.json`, new Response('{"id":3}'));
    expect((await drainAll()).map(({ title }) => title)).toEqual(['whole']);
  });

  it('whose body breaks off, as with a file that the other app took back, is said to be lost', async () => {
    const body = new FormData();
    body.append('files', new File(['x'.repeat(1000)], 'a.txt'));
    const whole = new Request(`${scope}share`, { method: 'POST', body });
    const bytes = new Uint8Array(await whole.clone().arrayBuffer());
    const torn = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(bytes.slice(0, 300)),
      pull: (controller) => controller.error(new TypeError('net::ERR_UPLOAD_FILE_CHANGED')),
    });
    const init = { method: 'POST', body: torn, headers: whole.headers, duplex: 'half' };
    const answer = await receiveShare(new Request(`${scope}share`, init), scope);
    expect(answer.headers.get('location')).toBe(`${scope}?shared=lost`);
  });

  it('of which one file has no room leaves nothing of the others, however late they are written', async () => {
    const cache = await memory.open(SHARE_CACHE);
    const put = cache.put.bind(cache);
    cache.put = async (request, response) => {
      const url = typeof request === 'string' ? request : request.url;
      if (url.endsWith('/0')) throw new DOMException('Full', 'QuotaExceededError');
      await new Promise((resolve) => setTimeout(resolve, 10));
      await put(url, response);
    };
    const answer = await share({}, [new File(['large'], 'a.png'), new File(['small'], 'b.png')]);
    expect(answer.headers.get('location')).toBe(`${scope}?shared=lost`);
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(memory.urls(SHARE_CACHE)).toEqual([]);
  });
});

describe('a share that the storage does not hand over', () => {
  const broken = new DOMException('Broken', 'UnknownError');
  /** The next reading of what ends like this fails. */
  const breakOnce = async (end: string, how: 'json' | 'arrayBuffer'): Promise<void> => {
    vi.restoreAllMocks();
    const cache = await memory.open(SHARE_CACHE);
    const match = cache.match.bind(cache);
    let isBroken = false;
    vi.spyOn(cache, 'match').mockImplementation(async (request) => {
      const found = await match(request);
      if (found === undefined || isBroken || !(typeof request === 'string' ? request : request.url).endsWith(end))
        return found;
      isBroken = true;
      vi.spyOn(found, how).mockRejectedValue(broken);
      return found;
    });
  };
  const file = new File(['small'], 'b.png');

  it('goes on waiting, and the others are asked about meanwhile', async () => {
    await share({ title: 'one' });
    await share({ title: 'two' });
    await breakOnce('record.json', 'json');
    expect((await shareBox.waiting()).map(({ title }) => title)).toEqual(['two']);
    expect((await shareBox.waiting()).map(({ title }) => title)).toEqual(['one', 'two']);
  });

  it('is not added without a file that may be read the next time, but can be discarded', async () => {
    await share({ title: 'one' }, [file]);
    await breakOnce('/0', 'arrayBuffer');
    const [item] = await shareBox.waiting();
    expect(item).toMatchObject({ title: 'one', files: [], skippedFiles: 1 });
    await breakOnce('/0', 'arrayBuffer');
    const keep = vi.fn(async () => undefined);
    await expect(shareBox.settle(item!.id, keep)).rejects.toThrow('Broken');
    expect(keep).not.toHaveBeenCalled();
    expect((await shareBox.waiting())[0]?.files).toHaveLength(1);
    await breakOnce('record.json', 'json');
    expect(await shareBox.settle(item!.id, null)).toBe(true);
    expect(memory.urls(SHARE_CACHE)).toEqual([]);
  });

  it('is said to lack a file that is gone', async () => {
    await share({}, [file, file]);
    const cache = await memory.open(SHARE_CACHE);
    for (const { url } of await cache.keys()) if (url.endsWith('/0')) await cache.delete(url);
    const [item] = await drainAll();
    expect(item).toMatchObject({ files: [{ name: 'b.png' }], skippedFiles: 1 });
  });
});
