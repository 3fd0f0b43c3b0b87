import { expect, test } from './engineTest';
import { backToNotes, EDITOR, openSettings, turnOnAssistant, waitSaved, write } from './notebook';

/** What the engine has, asked of the engine itself. */
const abilities = () => ({
  folder: 'showDirectoryPicker' in window,
  graphics: 'gpu' in navigator,
  install: 'onbeforeinstallprompt' in window,
  threads: crossOriginIsolated,
  persisted: 'storage' in navigator,
});

test('what this engine lacks is said where it would be, or not offered, and stands in no way', async ({ app }) => {
  const person = await app.open();
  const has = await app.driver.evaluate(abilities);
  console.log(app.driver.engine, JSON.stringify(has));
  await write(person, 'A first note');
  await turnOnAssistant(person);

  await openSettings(person, 'transfer');
  await person.sees({ role: 'button', name: 'Save a backup' });
  if (has.folder) await person.sees({ role: 'button', name: 'Pick a folder' });
  else await person.sees({ css: 'main, body', text: 'This browser lets no folder be picked.' });

  await openSettings(person, 'assistant');
  await person.sees({ css: 'body', text: 'does all the work' }, undefined, 60_000);
  expect((await person.all({ role: 'switch', name: ['^Try the graphics card', 'u'] })).length > 0).toBe(has.graphics);

  await openSettings(person, 'device');
  const kept = { css: 'dl div', text: 'Kept when space is short' };
  await person.sees(kept, ({ text }) =>
    /Yes, the browser promised it|Not promised by the browser|The browser does not say/u.test(text),
  );
  if (!has.persisted) await person.sees(kept, ({ text }) => text.includes('The browser does not say'));
  if (!has.install) await person.sees({ css: 'body', text: 'Use the menu of the browser, where it offers it' });
  await backToNotes(person);
  expect(has.threads).toBe(true);
});

/** Counts what is asked of the browser, and asks it all the same. */
const ASKED = `(() => {
  if (!('storage' in navigator)) return;
  const ask = StorageManager.prototype.persist;
  window.asked = { count: 0, open: false };
  StorageManager.prototype.persist = function () {
    window.asked.count += 1;
    window.asked.open = true;
    const answer = ask.call(this);
    answer.finally(() => { window.asked.open = false; });
    return answer;
  };
})();`;

interface Asked {
  readonly count: number;
  readonly open: boolean;
}

test('a browser that asks the person whether notes may stay asks once, and not at every start', async ({ app }) => {
  let person = await app.open(ASKED);
  const asked = () => app.driver.evaluate(() => (window as unknown as { asked: Asked }).asked);
  await write(person, 'A first note');
  test.skip(!(await app.driver.evaluate(() => 'storage' in navigator)), 'This engine cannot be asked.');
  await person.until('the browser is asked', async () => (await asked()).count === 1);
  // Whoever decides by itself has done so by then.
  await new Promise((resolve) => setTimeout(resolve, 2_500));
  const asksThePerson = (await asked()).open;
  person = await app.reopen();
  await person.focuses(EDITOR);
  await app.driver.press('Control+End');
  await app.driver.type(' and more');
  await waitSaved(person);
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  const isKept = await app.driver.evaluate(() => navigator.storage.persisted());
  console.log(app.driver.engine, { asksThePerson, isKept });
  expect((await asked()).count).toBe(asksThePerson || isKept ? 0 : 1);
});
