import type { EngineApp } from './engineTest';
import type { Query } from './look';
import type { Person } from './person';

/** What a person does in the app, by the names that a screen reader would read. English interface. */
export const EDITOR: Query = { role: 'textbox', name: 'Note' };
export const INVITATION: Query = { role: 'complementary', name: 'The assistant' };
export const NOTES: Query = { role: 'listitem', within: { role: 'list', name: 'All notes' } };
export const packRow = (packId: string): Query => ({ css: `[data-pack="${packId}"]` });

/** The lines of the note that are drawn, without the pencil after the caret. */
export const noteText = (person: Person): Promise<string> =>
  person.driver.evaluate(() =>
    [...document.querySelectorAll('.cm-content .cm-line')]
      .map((line) => {
        const ink = line.cloneNode(true) as Element;
        for (const ghost of ink.querySelectorAll('.ghost-text')) ghost.remove();
        return ink.textContent;
      })
      .join('\n'),
  );

export const ghostText = (person: Person): Promise<string> =>
  person.driver.evaluate(() => [...document.querySelectorAll('.ghost-text')].map((one) => one.textContent).join(''));

export const waitSaved = async (person: Person): Promise<void> => {
  await person.sees(
    { css: '[data-testid="save-state"]' },
    ({ state, text }) => state === 'saved' && /Saved/u.test(text),
  );
};

export const newNote = async (person: Person): Promise<void> => {
  await person.clicks({ role: 'button', name: ['^New note', 'u'] });
  await person.sees(EDITOR, ({ focused }) => focused);
};

/** Puts a text at the caret of the open note in one piece, as pasting would, and waits until it is stored. */
export const write = async (person: Person, text: string): Promise<void> => {
  await person.focuses(EDITOR);
  await person.driver.evaluate((piece) => {
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- the one way to insert as the browser itself does
    document.execCommand('insertText', false, piece);
  }, text);
  await person.until(`the note holds ${text}`, async () =>
    (await noteText(person)).includes(text.split('\n')[0] ?? ''),
  );
  await waitSaved(person);
};

/** By the start of its row, which is its title; `title` holds nothing that a pattern would take for a sign. */
export const openNote = async (person: Person, title: string): Promise<void> => {
  await person.clicks({ role: 'link', name: [`^${title}`, 'u'], within: { css: '[aria-label="List of notes"]' } });
  await person.sees(EDITOR, ({ text }) => text.startsWith(title));
};

export type SettingsTab = 'appearance' | 'assistant' | 'device' | 'transfer';

export const openSettings = async (person: Person, tab: SettingsTab): Promise<void> => {
  await person.driver.evaluate((hash) => {
    window.location.hash = hash;
  }, `#/settings/${tab}`);
};

export const backToNotes = (person: Person): Promise<void> =>
  person.clicks({ role: 'button', name: 'Back to the notes' });

/** Turns the assistant on by the invitation under the note and waits until its pack is on this device. */
export const turnOnAssistant = async (person: Person): Promise<void> => {
  await person.clicks({ role: 'button', name: ['^Turn it on', 'u'], within: INVITATION });
  await person.seesNo(INVITATION, 60_000);
  await person.sees({ role: 'button', name: 'Summarise' });
};

export const fetchPack = async (person: Person, packId: string): Promise<void> => {
  await openSettings(person, 'assistant');
  await person.clicks({ role: 'button', name: ['^Fetch', 'u'], within: packRow(packId) });
  await person.sees(packRow(packId), ({ state }) => state === 'ready', 60_000);
};

/** A browser that shares its machine takes its time to write a file down. */
export const DOWNLOAD_MS = 120_000;

/** Presses `button` and resolves to the path of the file that the browser saved for it. */
export const savedBy = async (app: EngineApp, button: Query): Promise<string> => {
  await app.person.sees(button, ({ disabled }) => !disabled);
  const before = new Set(app.driver.downloads());
  await app.person.clicks(button);
  const saved = async (): Promise<string | null> => app.driver.downloads().find((one) => !before.has(one)) ?? null;
  return await app.person.until(`a file from ${JSON.stringify(button)}`, saved, DOWNLOAD_MS);
};
