import { expect, test } from './harness/test';
import { newNote, noteText, waitSaved, write } from './harness/notebook';

/** A script for every page: the databases open this much later, or never. */
const opensLater = (waitMs: number | null): string => `
  const open = IDBFactory.prototype.open;
  IDBFactory.prototype.open = function (...wanted) {
    if (${String(waitMs)} === null) return new EventTarget();
    const request = open.apply(this, wanted);
    let listener = null;
    Object.defineProperty(request, 'onsuccess', {
      get: () => listener,
      set: (next) => {
        listener = next;
        request.addEventListener('success', (event) => setTimeout(() => next.call(request, event), ${String(waitMs)}));
      },
    });
    return request;
  };
`;

test('a note that is begun while the library is still read stays under the hand', async ({ app }) => {
  const page = await app.open();
  await write(page, 'Old letter');
  const hash = new URL(page.url()).hash;
  const slow = await app.reopen(hash, opensLater(4000));
  await newNote(slow);
  await slow.keyboard.type('We leave on Friday and are back on Sunday, said Anna.', { delay: 80 });
  expect(await noteText(slow)).toBe('We leave on Friday and are back on Sunday, said Anna.');
  await waitSaved(slow);
  await expect(slow.getByRole('list', { name: 'All notes' }).getByRole('listitem')).toHaveText([
    /^We leave/u,
    /^Old letter/u,
  ]);
});

test('what is written while the storage does not answer is there at the next start', async ({ app }) => {
  const page = await app.open('', opensLater(null));
  await newNote(page);
  await page.keyboard.type('Words on a day when nothing worked');
  const home = page.url();
  await page.goto('about:blank');
  // A browser that is closed within this moment has not heard yet what the page left behind.
  await page.goto(new URL('manifest.webmanifest', home).href);
  await expect.poll(() => page.evaluate(() => localStorage.length)).toBe(1);
  const next = await app.reopen();
  await expect(next.getByRole('list', { name: 'All notes' }).getByRole('listitem')).toHaveText([/^Words on a day/u]);
});
