import { readFileSync } from 'node:fs';
import path from 'node:path';
import { randomFrom } from './harness/hostile/inputs';
import { editorOf, ghostText, newNote } from './harness/notebook';
import { DIST_PATH } from './harness/server';
import { expect, test } from './harness/test';

/** A short form by default; `npm run test:cuts` breaks a hundred downloads. */
const ROUNDS = Number(process.env['INKLING_CUTS'] ?? 8);
const SEED = 12;
/** A manifest is asked for by whoever looks at the packs, too: here it breaks for good, once, before the rounds. */
const IS_CHECKED = /^\/(?:packs\/(?:notes-en|graph)\/(?!manifest)|assets\/engine\/)/u;
const MANIFEST = '/packs/notes-en/manifest.json';

test(`a pack and an engine whose downloads break ${ROUNDS} times: the page says so, and none of it is ever used`, async ({
  app,
}) => {
  test.setTimeout(90_000 + ROUNDS * 8_000);
  const page = await app.open();
  // Only behind the service worker the engine is checked, too.
  await app.waitUntilOffline();
  await page.reload();
  await editorOf(page).focus();
  const random = randomFrom(SEED);
  const invitation = page.getByRole('complementary', { name: 'The assistant' });
  const again = invitation.getByRole('button', { name: 'Try again' });
  app.server.interfere((urlPath, response) => {
    if (urlPath !== MANIFEST) return false;
    // It is a manifest still, of a version that nobody released.
    const body = readFileSync(path.join(DIST_PATH, urlPath), 'utf8').replace(/("version": "\d+\.\d+\.)(\d)/u, (_, before: string, last: string) => `${before}${Number(last) ^ 1}`); // prettier-ignore
    response.writeHead(200, { 'Content-Type': 'application/json' }).end(body);
    return true;
  });
  await page.getByRole('button', { name: /^Turn it on/u }).click();
  await expect(invitation.getByRole('alert')).toContainText('damaged');
  let broken = '';
  let skip = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    broken = '';
    // What is whole stays and is not asked for again, two files a round at most; now and then all of it begins anew.
    if (round % 2 === 0)
      await page.evaluate(async () => {
        const cache = await caches.open('inkling-packs');
        for (const request of await cache.keys()) if (request.url.includes('/files/')) await cache.delete(request);
      });
    // Whatever file comes next but so many: those that are whole already are not asked for again.
    skip = Math.floor(random() * 3);
    const [cuts, share, bit] = [random() < 0.5, random(), Math.floor(random() * 8)];
    app.server.interfere((urlPath, response) => {
      if (!IS_CHECKED.test(urlPath) || broken !== '') return false;
      skip -= 1;
      if (skip >= 0) return false;
      broken = urlPath;
      const bytes = readFileSync(path.join(DIST_PATH, urlPath));
      const at = Math.floor(share * bytes.length);
      const type = urlPath.endsWith('.js') || urlPath.endsWith('.mjs') ? 'text/javascript' : 'application/octet-stream';
      const headers = { 'Content-Type': urlPath.endsWith('.wasm') ? 'application/wasm' : type };
      if (cuts) {
        response.writeHead(200, { ...headers, 'Content-Length': bytes.length });
        response.write(bytes.subarray(0, at), () => response.destroy());
      } else {
        bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << bit), at);
        response.writeHead(200, headers).end(bytes);
      }
      return true;
    });
    await again.click();
    const said = invitation.getByRole('alert');
    await expect.poll(() => broken, { message: `round ${round}` }).not.toBe('');
    await expect(said, `round ${round}: ${broken}`).toBeVisible();
    await expect(again).toBeVisible();
    // Nothing but whole files is kept: each stands under the hash of what it holds.
    const wrong = await page.evaluate(async () => {
      const cache = await caches.open('inkling-packs');
      const damaged: string[] = [];
      for (const request of await cache.keys()) {
        const hash = request.url.split('/files/')[1];
        if (hash === undefined) continue;
        const bytes = (await (await cache.match(request))?.arrayBuffer()) ?? new ArrayBuffer();
        const digest = [...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))];
        if (digest.map((byte) => byte.toString(16).padStart(2, '0')).join('') !== hash) damaged.push(request.url);
      }
      return damaged;
    });
    expect(wrong, `round ${round}: ${broken}`).toEqual([]);
  }
  app.server.interfere(null);
  await again.click();
  await expect(invitation).toHaveCount(0, { timeout: 60_000 });
  await newNote(page);
  await page.keyboard.type('Please let me', { delay: 20 });
  await expect.poll(() => ghostText(page)).toMatch(/^ know\b/u);
});
