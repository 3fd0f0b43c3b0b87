import { expect, test } from './engineTest';
import { EDITOR, INVITATION, newNote, noteText, NOTES, openNote, waitSaved, write } from './notebook';

test('first run: the first letter is one action away, is saved, and outlives a reload and the browser', async ({
  app,
}) => {
  let person = await app.open();
  await person.sees(EDITOR, ({ focused }) => focused);
  expect(await person.all({ role: 'dialog' })).toEqual([]);
  expect(await person.driver.evaluate(() => [isSecureContext, crossOriginIsolated])).toEqual([true, true]);
  await person.driver.type('Buy milk and bread');
  expect(await noteText(person)).toBe('Buy milk and bread');
  await waitSaved(person);
  expect((await person.sees(INVITATION)).text).toMatch(/\d MB/u);
  await app.reload();
  await person.sees(EDITOR, ({ text }) => text.includes('Buy milk and bread'));
  await person.focuses(EDITOR);
  await person.driver.press('Control+End');
  await person.driver.type(' and jam');
  // Not a moment to save it: the journal has it.
  await app.reload();
  await person.sees(EDITOR, ({ text }) => text.includes('Buy milk and bread and jam'));
  await waitSaved(person);
  person = await app.reopen();
  await person.sees(EDITOR, ({ text }) => text.includes('Buy milk and bread and jam'));
  await person.seesCount(NOTES, 1);
});

test('write and find: parts of words, Chinese and Japanese, tags, a check box, undo, a link', async ({ app }) => {
  const person = await app.open();
  await write(person, 'Boat plans\n\nBuy a pump at the harbour shop. #boat');
  await newNote(person);
  await write(person, '旅行メモ\n\n明日の東京の天気は雨。');
  await newNote(person);
  await write(person, 'Errands\n\n- [ ] Milk\n- [ ] Stamps\n\nThat is all.');
  await person.seesCount(NOTES, 3);
  const box = { role: 'combobox', name: 'Search notes' };
  for (const [query, title] of [
    ['harb', 'Boat plans'],
    ['京の天', '旅行メモ'],
    ['tag:boat', 'Boat plans'],
    ['"that is"', 'Errands'],
  ] as const) {
    await person.fills(box, query);
    await person.seesCount(NOTES, 1);
    await person.sees(NOTES, ({ text }) => text.includes(title));
  }
  await person.fills(box, '');
  await person.seesCount(NOTES, 3);

  await openNote(person, 'Errands');
  const check = { role: 'checkbox', within: EDITOR };
  await person.sees(check, ({ checked }) => !checked);
  await person.clicks(check);
  await person.sees(check, ({ checked }) => checked);
  await openNote(person, 'Boat plans');
  await person.sees(EDITOR, ({ text }) => text.includes('harbour'));
  await person.focuses(EDITOR);
  await person.driver.press('Control+End');
  await person.driver.type(' See [[Erra');
  await person.sees({ role: 'option', text: 'Errands' });
  // A list that has just come up takes no key yet: it could be meant for the text.
  await new Promise((resolve) => setTimeout(resolve, 400));
  await person.driver.press('Enter');
  await person.until('the link', async () => (await noteText(person)).includes('See [[Errands]]'));
  await person.driver.press('Control+z');
  await person.until('the link is undone', async () => !(await noteText(person)).includes('[[Errands]]'));
  await person.driver.press('Control+Shift+z');
  await waitSaved(person);
  await app.reload();
  await openNote(person, 'Errands');
  await person.sees(check, ({ checked }) => checked);
});
