import { afterEach, expect, it, vi } from 'vitest';
import { onLeaving, pageVisibility } from '../../src/platform/pageVisibility';

const show = (state: DocumentVisibilityState): void => {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(state);
  document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
};

afterEach(() => vi.restoreAllMocks());

it('tells of each change until nobody asks any more', () => {
  const seen: boolean[] = [];
  const stop = pageVisibility.onChange(() => seen.push(pageVisibility.hidden()));
  show('hidden');
  show('visible');
  stop();
  show('hidden');
  expect(seen).toEqual([true, false]);
});

it('takes a page that is hidden or left for one that may not come back, and one that is shown for none', () => {
  let left = 0;
  onLeaving(() => void (left += 1));
  show('hidden');
  show('visible');
  expect(left).toBe(1);
  window.dispatchEvent(new Event('pagehide'));
  expect(left).toBe(2);
});
