/**
 * What reading ahead at the key is worth: the time from the end of the pause to the first ghost, and from a key to its
 * paint, with and without it by turns in one run, so that the noise of the machine falls out of the ratio.
 *
 *     npx tsx e2e/bench/ghostPrefill.ts [WORDS]
 */
import { GHOST_WAIT_MS } from '../../src/core/ghost/ghostState';
import { InklingApp } from '../harness/app';
import { firstBuild } from '../harness/builds';
import { newNote, turnOnAssistant, write } from '../harness/notebook';
import { watchGhosts, watchKeys } from './appSpeedPage';
import { NATURAL_PROMPTS } from './naturalPrompts';

/** Answers the worker's calls to read ahead in its place while the page says so. Sent as text. */
const interceptPrefill = (): void => {
  const post = Object.getOwnPropertyDescriptor(Worker.prototype, 'postMessage')?.value as (message: unknown) => void;
  Worker.prototype.postMessage = function (this: Worker, message: { type: string; id: number }) {
    if (message.type !== 'prefill' || (window as unknown as { readsAhead: boolean }).readsAhead) {
      post.call(this, message);
      return;
    }
    this.dispatchEvent(new MessageEvent('message', { data: { type: 'done', id: message.id, value: null } }));
  };
};

const IN_PAGE = `globalThis.__name = (value) => value; (${interceptPrefill.toString()})();`;
const KEY_MS = 60;
const REST_MS = 600;

const at = (values: readonly number[], share: number): number =>
  Number(([...values].sort((a, b) => a - b)[Math.ceil(share * values.length) - 1] ?? Number.NaN).toFixed(1));

await firstBuild();
const app = await InklingApp.start();
try {
  const page = await app.open('', IN_PAGE);
  await app.waitUntilOffline();
  await write(page, 'First note');
  await turnOnAssistant(page);
  await newNote(page);
  const ghosts = await page.evaluateHandle(watchGhosts);
  const keys = await page.evaluateHandle(watchKeys);
  const words = NATURAL_PROMPTS.join(' ')
    .split(' ')
    .slice(0, Number(process.argv[2] ?? 240));
  const found = {
    ahead: { ghosts: [] as number[], keys: [] as number[] },
    not: { ghosts: [] as number[], keys: [] as number[] },
  };
  for (const [index, word] of words.entries()) {
    const mode = index % 2 === 0 ? 'ahead' : 'not';
    await page.evaluate((ahead) => Object.assign(window, { readsAhead: ahead }), mode === 'ahead');
    await page.keyboard.type(`${word} `, { delay: KEY_MS });
    await page.waitForTimeout(REST_MS);
    found[mode].ghosts.push(...(await ghosts.evaluate((all) => all.splice(0))));
    found[mode].keys.push(...(await keys.evaluate((all) => all.splice(0))));
  }
  for (const [mode, { ghosts: shown, keys: pressed }] of Object.entries(found)) {
    const beyond = shown.map((ms) => Math.max(0, ms - GHOST_WAIT_MS));
    console.log(mode, {
      ghosts: shown.length,
      beyondPauseMs: { p50: at(beyond, 0.5), p95: at(beyond, 0.95) },
      keyToPaintMs: { p50: at(pressed, 0.5), p95: at(pressed, 0.95) },
    });
  }
} finally {
  await app.stop();
}
