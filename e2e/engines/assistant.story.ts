import { setTimeout as wait } from 'node:timers/promises';
import { expect, test, type EngineApp } from './engineTest';
import {
  EDITOR,
  fetchPack,
  ghostText,
  newNote,
  noteText,
  openNote,
  turnOnAssistant,
  waitSaved,
  write,
} from './notebook';
import type { Person } from './person';

const MINUTES = [
  'Minutes of the boat club',
  'The committee met on Tuesday and agreed to repair the jetty before the winter storms.',
  'Anna will ask three builders for a price and report back next week.',
  'The membership fee stays at 85 euros for another year.',
  'Somebody brought an excellent cake.',
  'The next meeting is on 14 March at 19:30 in the old boathouse.',
];
const NOTE = MINUTES.join('\n\n');
const SENTENCE = 'Thank you very mu';

/** Types into a new note, waits for a ghost that stays, and takes it by Tab. */
const takesGhost = async (person: Person): Promise<void> => {
  await newNote(person);
  await person.driver.type(SENTENCE);
  const ghost = await person.until(
    'a ghost',
    async () => {
      const first = await ghostText(person);
      await wait(300);
      return first !== '' && first === (await ghostText(person)) ? first : null;
    },
    60_000,
  );
  expect(await noteText(person)).toBe(SENTENCE);
  await person.driver.press('Tab');
  await person.until('the ghost in ink', async () => (await noteText(person)) === SENTENCE + ghost);
  await waitSaved(person);
};

const sumsUp = async (person: Person): Promise<void> => {
  await openNote(person, 'Minutes');
  await person.clicks({ role: 'button', name: 'Summarise' });
  const sheet = { role: 'complementary', name: 'Summary' };
  const insert = { role: 'button', name: 'Insert into the note', within: sheet };
  await person.sees(insert, ({ disabled }) => !disabled, 60_000);
  const lines = await person.all({ css: '[title="Show where this comes from"]', within: sheet });
  expect(lines.length).toBeGreaterThan(0);
  for (const { text } of lines) expect(MINUTES).toContain(text.trim());
  await person.clicks({ role: 'button', name: 'Dismiss', within: sheet });
  await person.seesNo(sheet);
};

/** From English into German, inserted below; numbers travel as they are. One undo takes it away again. */
const translates = async (person: Person): Promise<void> => {
  await openNote(person, 'Minutes');
  await person.clicks({ role: 'button', name: 'Translate' });
  const sheet = { role: 'complementary', name: 'Translation' };
  await person.sees({ css: 'select', within: sheet });
  await person.driver.evaluate(() => {
    const selects = document.querySelectorAll<HTMLSelectElement>('aside select');
    const to = selects[selects.length - 1];
    if (to === undefined) throw new Error('There is no choice of a language.');
    to.value = 'de';
    to.dispatchEvent(new Event('change', { bubbles: true }));
  });
  const insert = { role: 'button', name: 'Insert below', within: sheet };
  await person.sees(insert, ({ disabled }) => !disabled, 60_000);
  await person.clicks(insert);
  await person.until('both texts', async () => (await noteText(person)).split('19:30').length === 3);
  expect(await noteText(person)).toMatch(/\b(und|der|die|das)\b/u);
  await person.focuses(EDITOR);
  await person.driver.press('Control+z');
  await person.until('one undo', async () => (await noteText(person)).split('19:30').length === 2);
  await waitSaved(person);
  await person.clicks({ role: 'button', name: 'Dismiss', within: sheet });
  await person.seesNo(sheet);
};

/** The engine is kept in the background; offline begins when it is. */
const engineKept = async (app: EngineApp): Promise<void> => {
  await app.person.until('the engine is kept', () =>
    app.driver.evaluate(async () => (await (await caches.open('inkling-engine')).keys()).length >= 3),
  );
};

test('ghost, summary and translation; then the server is dead and the browser new, and all of it works on', async ({
  app,
}) => {
  let person = await app.open();
  await app.waitUntilOffline();
  await write(person, NOTE);
  await turnOnAssistant(person);
  await takesGhost(person);
  await sumsUp(person);
  await fetchPack(person, 'en-de');
  await person.clicks({ role: 'button', name: 'Back to the notes' });
  await translates(person);
  await engineKept(app);

  await app.server.kill();
  person = await app.reopen();
  await person.sees(EDITOR);
  await takesGhost(person);
  await sumsUp(person);
  await translates(person);
});
