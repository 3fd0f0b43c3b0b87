import { readFileSync } from 'node:fs';
import path from 'node:path';
import { DIST_PATH } from '../harness/server';
import { expect, test } from './engineTest';
import { EDITOR, INVITATION, openSettings, packRow, waitSaved } from './notebook';

const shard = (number: number, urlPath: string): boolean => urlPath.startsWith(`/packs/notes-en/weights-${number}.`);

test('pack download: damaged, then cut by a dead server, then fetched; what was whole is not fetched twice', async ({
  app,
}) => {
  const person = await app.open();
  await app.waitUntilOffline();
  let halfSent = false;
  app.server.interfere((urlPath, response) => {
    const whole = shard(0, urlPath) || shard(1, urlPath) ? readFileSync(path.join(DIST_PATH, urlPath)) : null;
    if (whole === null) return false;
    if (shard(0, urlPath)) {
      const middle = whole.length >> 1;
      whole.writeUInt8(whole.readUInt8(middle) ^ 1, middle);
    }
    response.writeHead(200, { 'Content-Type': 'application/octet-stream', 'Content-Length': whole.length });
    response.end(whole);
    return true;
  });
  await person.focuses(EDITOR);
  await person.clicks({ role: 'button', name: ['^Turn it on', 'u'], within: INVITATION });
  const alert = { role: 'alert', within: INVITATION };
  await person.sees(alert, ({ text }) => text.includes('damaged and was not used'), 60_000);

  app.server.interfere((urlPath, response) => {
    if (!shard(1, urlPath)) return false;
    const whole = readFileSync(path.join(DIST_PATH, urlPath));
    response.writeHead(200, { 'Content-Type': 'application/octet-stream', 'Content-Length': whole.length });
    response.write(whole.subarray(0, whole.length / 2), () => {
      halfSent = true;
    });
    return true;
  });
  // Whichever shards were whole already are kept: the second one may be among them.
  await app.driver.evaluate(async () => {
    const cache = await caches.open('inkling-packs');
    for (const request of await cache.keys()) if (request.url.includes('/files/')) await cache.delete(request);
  });
  await person.clicks({ role: 'button', name: 'Try again', within: INVITATION });
  await person.until('half a shard', async () => halfSent);
  await app.server.kill();
  await person.sees(alert, ({ text }) => text.includes('The download broke off.'));
  await person.focuses(EDITOR);
  await app.driver.type('Written meanwhile');
  await waitSaved(person);

  app.server.interfere(null);
  await app.server.restart();
  app.server.paths.length = 0;
  await openSettings(person, 'assistant');
  await person.clicks({ role: 'button', name: 'Try again', within: packRow('notes-en') });
  await person.sees(packRow('notes-en'), ({ state }) => state === 'ready', 60_000);
  expect(app.server.paths.filter((urlPath) => shard(0, urlPath))).toEqual([]);
  expect(app.server.paths.filter((urlPath) => shard(1, urlPath))).toHaveLength(1);
});
