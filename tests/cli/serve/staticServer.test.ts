import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SECURITY_HEADERS } from '../../../src/cli/build/headers';
import { createStaticServer, listen } from '../../../src/cli/serve/staticServer';

const folder = mkdtempSync(path.join(tmpdir(), 'inkling-serve-'));
let server: Server;
let port: number;

interface Answer {
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

// Not fetch: it would tidy '..' out of the path and decode the body before the server's own answer is seen.
const get = (urlPath: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const sent = request({ port, host: 'localhost', path: urlPath, headers, method, agent: false }, (response) => {
      let body = '';
      response.setEncoding('latin1');
      response.on('data', (piece: string) => (body += piece));
      response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, body }));
    });
    sent.on('error', reject);
    sent.end();
  });

beforeAll(async () => {
  mkdirSync(path.join(folder, 'site/assets'), { recursive: true });
  writeFileSync(path.join(folder, 'secret.txt'), 'secret');
  writeFileSync(path.join(folder, 'site/index.html'), '<p>page</p>');
  writeFileSync(path.join(folder, 'site/serviceWorker.js'), 'worker');
  writeFileSync(path.join(folder, 'site/assets/a-12345678.js'), 'plain');
  writeFileSync(path.join(folder, 'site/assets/a-12345678.js.br'), 'brotli');
  writeFileSync(path.join(folder, 'site/assets/a-12345678.js.gz'), 'gzip');
  writeFileSync(path.join(folder, 'site/assets/b.wasm'), 'wasm');
  server = createStaticServer(path.join(folder, 'site'));
  port = await listen(server, 0, 'localhost');
});

afterAll(() => {
  server.close();
  server.closeAllConnections();
  rmSync(folder, { recursive: true });
});

describe('static server', () => {
  it('serves the page at the root, to be asked for each time', async () => {
    const answer = await get('/');
    expect(answer).toMatchObject({ status: 200, body: '<p>page</p>' });
    expect(answer.headers).toMatchObject({ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' });
  });

  it.each(['/', '/nothing', '/%zz', '/assets/a-12345678.js'])('sends the whole policy with %s', async (urlPath) => {
    const { headers } = await get(urlPath);
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) expect(headers[name.toLowerCase()]).toBe(value);
  });

  it('answers a missing file with 404 and never with the page', async () => {
    for (const urlPath of [
      '/assets/gone-12345678.js',
      '/packs/notes-en/weights-0.bin',
      '/notes/1',
      '/assets/',
      '/assets',
    ]) {
      const answer = await get(urlPath);
      expect(answer.status, urlPath).toBe(404);
      expect(answer.body).not.toContain('<p>');
    }
  });

  it.each(['/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/..\\secret.txt', '/%00', '/%c0%ae'])(
    'gives nothing outside its folder for %s',
    async (urlPath) => {
      const answer = await get(urlPath);
      expect([400, 404]).toContain(answer.status);
      expect(answer.body).not.toContain('secret');
    },
  );

  it('prefers brotli, then gzip, then the file as it is', async () => {
    const urlPath = '/assets/a-12345678.js';
    expect(await get(urlPath, { 'accept-encoding': 'gzip, br' })).toMatchObject({
      body: 'brotli',
      headers: { 'content-encoding': 'br' },
    });
    expect(await get(urlPath, { 'accept-encoding': 'gzip, br;q=0' })).toMatchObject({ body: 'gzip' });
    const plain = await get(urlPath);
    expect(plain.body).toBe('plain');
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(plain.headers['cache-control']).toBe('public, max-age=31536000, immutable');
  });

  it('does not hand out the compressed copies under their own names', async () => {
    expect((await get('/assets/a-12345678.js.br')).status).toBe(404);
  });

  it('names WebAssembly so that it can be compiled while it streams', async () => {
    expect((await get('/assets/b.wasm')).headers['content-type']).toBe('application/wasm');
  });

  it('answers 304 for a copy that is still right, and another tag for another encoding', async () => {
    const first = await get('/serviceWorker.js');
    const again = await get('/serviceWorker.js', { 'if-none-match': String(first.headers['etag']) });
    expect(again).toMatchObject({ status: 304, body: '' });
    const urlPath = '/assets/a-12345678.js';
    const packed = await get(urlPath, { 'accept-encoding': 'br' });
    expect(packed.headers['etag']).not.toBe((await get(urlPath)).headers['etag']);
  });

  it('answers HEAD without a body and refuses other methods', async () => {
    expect(await get('/', {}, 'HEAD')).toMatchObject({ status: 200, body: '' });
    const refused = await get('/', {}, 'POST');
    expect(refused.status).toBe(405);
    expect(refused.headers['allow']).toBe('GET, HEAD');
  });

  it('takes the next free port when the wanted one is busy', async () => {
    const other = createStaticServer(folder);
    const taken = await listen(other, port, 'localhost');
    other.close();
    expect(taken).toBeGreaterThan(port);
  });
});

it('asks static hosts for the same headers as our own server sends', () => {
  const hosted = readFileSync(path.join(import.meta.dirname, '../../../public/_headers'), 'utf8');
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) expect(hosted).toContain(`  ${name}: ${value}\n`);
});
