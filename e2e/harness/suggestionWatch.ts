import { expect, type Page } from '@playwright/test';

/** What the page asked of the assistant's worker, and what it drew, since the last `forget`. */
export interface Suggestions {
  /** Requests for a suggestion. */
  asked: number;
  /** Texts of the ghosts that were drawn, however shortly. */
  shown: string[];
}
interface Watched extends Suggestions {
  /** Suggestions and packs that the worker has not answered for yet. */
  unanswered: number;
}
type WatchedWindow = Window & { readonly suggestions: Watched };

/** Runs in every page before the app's own code, sent as text: it may use nothing from outside itself. */
const watch = (): void => {
  const seen: Watched = { asked: 0, shown: [], unanswered: 0 };
  Object.assign(window, { suggestions: seen });
  const open = new WeakMap<Worker, Set<number>>();
  // Taken off the prototype so as to be called on whichever worker is posted to.
  const post = Object.getOwnPropertyDescriptor(Worker.prototype, 'postMessage')?.value as (message: unknown) => void;
  Worker.prototype.postMessage = function (this: Worker, message: { type: string; id: number }) {
    if (!open.has(this)) {
      open.set(this, new Set());
      this.addEventListener('message', ({ data }: MessageEvent<{ type: string; id: number }>) => {
        const ended = data.type === 'done' || data.type === 'failed' || data.type === 'cancelled';
        if (ended && open.get(this)?.delete(data.id) === true) seen.unanswered -= 1;
      });
    }
    // The first suggestion is asked for once its pack is loaded.
    if (message.type === 'suggest' || message.type === 'pack/load') {
      open.get(this)?.add(message.id);
      seen.unanswered += 1;
    }
    if (message.type === 'suggest') seen.asked += 1;
    post.call(this, message);
  };
  new MutationObserver(() => {
    const ghost = document.querySelector('.ghost-text')?.textContent ?? '';
    if (ghost !== '' && seen.shown.at(-1) !== ghost) seen.shown.push(ghost);
  }).observe(document, { childList: true, subtree: true, characterData: true });
};

// The runner's loader wraps named functions; inside the page that wrapper must be there as well.
export const SUGGESTION_WATCH = `globalThis.__name ??= (value) => value; (${watch.toString()})();`;

/**
 * Waits until nothing more can come of what was done so far: the app's pause before it asks has run out, for a timer
 * of the same page that is longer has, and every request was answered.
 */
export const suggestionsSettled = async (page: Page): Promise<void> => {
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 400)));
  await expect
    .poll(() => page.evaluate(() => (window as unknown as WatchedWindow).suggestions.unanswered), { timeout: 30_000 })
    .toBe(0);
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
};

/** What `act`, and it alone, led to: ghosts of before do not count. */
export const suggestionsOf = async (page: Page, act: () => Promise<unknown>): Promise<Suggestions> => {
  await suggestionsSettled(page);
  await page.evaluate(() => Object.assign((window as unknown as WatchedWindow).suggestions, { asked: 0, shown: [] }));
  await act();
  await suggestionsSettled(page);
  return await page.evaluate(() => {
    const { asked, shown } = (window as unknown as WatchedWindow).suggestions;
    return { asked, shown };
  });
};
