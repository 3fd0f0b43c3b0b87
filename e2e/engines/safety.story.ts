import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import type { Page } from '@playwright/test';
import { placesOf } from '../harness/placesOf';
import type { EngineName } from './driver';
import { expect, test } from './engineTest';
import {
  backToNotes,
  DOWNLOAD_MS,
  EDITOR,
  newNote,
  noteText,
  NOTES,
  openNote,
  openSettings,
  savedBy,
  waitSaved,
  write,
} from './notebook';
import type { Person } from './person';

const WORD = 'Zebrafinchlantern';
const PASSPHRASE = 'seven quiet boats';

const places = (person: Person, text: string): Promise<string[]> => placesOf(person.driver as unknown as Page, text);

const command = async (person: Person, name: string): Promise<void> => {
  await person.driver.press('Control+k');
  await person.sees({ role: 'combobox', name: 'Commands and notes' }, ({ focused }) => focused);
  await person.driver.type(name);
  await person.sees({ role: 'option' }, ({ text }) => text.includes(name));
  await person.driver.press('Enter');
};

const unlocks = async (person: Person, passphrase: string): Promise<void> => {
  const field = { css: 'article input[type=password]' };
  await person.fills(field, passphrase);
  await person.driver.press('Enter');
};

test('backup and restore: a file, everything erased, the file read back; a lost database comes back from a snapshot', async ({
  app,
}) => {
  // A download, an erasure, two imports, a snapshot and a cold start.
  test.slow();
  let person = await app.open();
  await app.waitUntilOffline();
  await write(person, `Boat\n\nThe ${WORD} is in the shed. #boat`);
  await newNote(person);
  await write(person, 'Call Anna on Tuesday');
  await openSettings(person, 'transfer');
  const file = await savedBy(app, { role: 'button', name: 'Save a backup' });
  const isWhole = async (): Promise<boolean> => {
    try {
      return Object.keys(unzipSync(readFileSync(file))).length > 0;
    } catch {
      return false;
    }
  };
  await person.until('a whole zip', isWhole, DOWNLOAD_MS);

  await openSettings(person, 'device');
  await person.sees({ css: 'h2, h3', name: 'What suggestions were worth' });
  await person.sees({ role: 'button', name: 'Look' });
  await person.clicks({ role: 'button', name: 'Erase everything' });
  const dialog = { role: 'dialog', css: '[role=alertdialog]' };
  await person.fills({ role: 'textbox', within: dialog }, 'erase');
  await app.collectFaults();
  await person.clicks({ role: 'button', name: 'Erase everything', within: dialog });
  await person.sees(EDITOR, ({ focused, text }) => focused && !text.includes(WORD), 60_000);
  await person.sees(NOTES, ({ text }) => text.includes('Nothing written yet'));
  await person.seesCount(NOTES, 1);
  expect(await places(person, WORD)).toEqual([]);

  await openSettings(person, 'transfer');
  await app.driver.willChoose([file]);
  await person.clicks({ role: 'button', name: 'Choose files' });
  await person.clicks({ role: 'button', name: 'Import 2 notes' });
  await person.sees({ role: 'status', text: '2 notes imported.' });
  await backToNotes(person);
  await person.seesCount(NOTES, 2);
  await openNote(person, 'Boat');
  await person.sees(EDITOR, ({ text }) => text.includes(`The ${WORD} is in the shed.`));

  // Lost while the app is not running, as a browser or a broken disk does it; the server is gone as well.
  await openSettings(person, 'transfer');
  await person.sees(
    { role: 'listitem', within: { role: 'list', name: 'Snapshots' } },
    ({ text }) => /2 notes/u.test(text),
    90_000,
  );
  await app.waitUntilOffline();
  await app.collectFaults();
  await app.driver.goto(new URL('icons/icon.svg', app.server.url).href);
  await app.driver.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const deleting = indexedDB.deleteDatabase('inkling');
        deleting.onsuccess = () => resolve();
        deleting.onerror = () => reject(new Error(deleting.error?.name));
      }),
  );
  await app.server.kill();
  person = await app.reopen();
  await person.clicks({ role: 'button', name: 'Look at them' });
  await person.clicks({ role: 'button', name: ['^Bring back what was here', 'u'] });
  await person.clicks({ role: 'button', name: 'Import 2 notes' });
  await person.seesNo({ role: 'dialog' });
  await backToNotes(person);
  await person.seesCount(NOTES, 2);
});

test('a locked note leaves nothing readable, survives a cold start, and opens with its passphrase alone', async ({
  app,
}) => {
  let person = await app.open();
  await write(person, `My ${WORD}\n\nThe ${WORD} hangs behind the shed.`);
  expect(await places(person, WORD)).toContain('inkling/notes');
  await command(person, 'Lock this note');
  const dialog = { role: 'dialog', name: 'Lock this note' };
  await person.fills({ css: 'input[type=password]', within: dialog }, PASSPHRASE);
  await app.driver.press('Tab');
  await app.driver.type(PASSPHRASE);
  await app.driver.press('Enter');
  await person.seesNo(dialog, 60_000);
  await person.sees({ css: 'article', text: 'This note is locked.' });
  await person.until('nothing readable', async () => (await places(person, WORD)).length === 0);
  expect(await places(person, PASSPHRASE)).toEqual([]);

  person = await app.reopen();
  await person.clicks({ role: 'link', name: ['^Locked note', 'u'] });
  await unlocks(person, 'seven noisy boats');
  await person.sees({ role: 'alert' }, ({ text }) => text.includes('This passphrase does not open the note'));
  await unlocks(person, PASSPHRASE);
  await person.sees(EDITOR, ({ text }) => text.includes(WORD));
  await person.focuses(EDITOR);
  await app.driver.press('Control+End');
  await app.driver.type(' And more.');
  await waitSaved(person);
  expect(await noteText(person)).toContain('And more.');
  expect(await places(person, WORD)).toEqual([]);
});

/**
 * What no page can keep a browser from: looking for a newer service worker; and in WebKit, on a cold start, asking for the
 * page itself while it wakes the worker, whose answer it then takes.
 */
const browsersOwn = (engine: EngineName): readonly string[] =>
  engine === 'WebKit' ? ['/serviceWorker.js', '/'] : ['/serviceWorker.js'];

test('the offline lock: nothing reaches the server, over a restart, and the app works on', async ({ app }) => {
  let person = await app.open();
  await app.waitUntilOffline();
  await write(person, 'Written before');
  await openSettings(person, 'device');
  const lock = { role: 'switch', name: ['^Offline lock', 'u'] } as const;
  // What comes late stands above the switch and moves it.
  await person.sees({ css: 'h2, h3', name: 'What suggestions were worth' });
  await person.clicks(lock);
  await person.sees({ role: 'button', name: 'Offline lock on' });
  await app.collectFaults();
  await app.driver.close();
  app.server.paths.length = 0;
  person = await app.open();
  await person.sees({ role: 'button', name: 'Offline lock on' });
  await newNote(person);
  await app.driver.type('Written under the lock');
  await waitSaved(person);
  const refused = await app.driver.evaluate(() =>
    Promise.all(
      ['packs/en-de/manifest.json', 'no-such-file.txt', 'assets/missing.js'].map((address) =>
        fetch(address, { cache: 'no-store' }).then(
          () => 'answered',
          () => 'refused',
        ),
      ),
    ),
  );
  expect(refused).toEqual(['refused', 'refused', 'refused']);
  expect(app.server.paths.filter((urlPath) => !browsersOwn(app.driver.engine).includes(urlPath))).toEqual([]);
  if (browsersOwn(app.driver.engine).includes('/')) {
    const [workerStart] = await app.driver.evaluate(() =>
      performance.getEntriesByType('navigation').map((entry) => (entry as PerformanceNavigationTiming).workerStart),
    );
    expect(workerStart, 'the page came from the service worker').not.toBe(0);
  }
  await openSettings(person, 'device');
  await person.sees({ css: 'h2, h3', name: 'What suggestions were worth' });
  await person.clicks(lock);
  await person.seesNo({ role: 'button', name: 'Offline lock on' });
  expect(await app.driver.evaluate(async () => (await fetch('packs/en-de/manifest.json')).status)).toBe(200);
});
