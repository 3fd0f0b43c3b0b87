import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { editorOf, noteText, openSettings, write } from './harness/notebook';
import { expect, test } from './harness/test';

const WORD = 'Zebrafinchlantern';
const TEXT = `My ${WORD}\n\nIt hangs behind the shed. #secretive`;
const PASSPHRASE = 'nine patient gulls';

const check = async (page: Page): Promise<void> => {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  expect(violations.map(({ id, nodes }) => `${id} ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
};

/** With the keyboard alone, from the summary on. */
const turnOn = async (page: Page): Promise<void> => {
  await openSettings(page, 'device');
  await page.locator('summary', { hasText: 'Turn on the lock of the app' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('New passphrase')).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.type(PASSPHRASE);
  await page.keyboard.press('Tab');
  await page.keyboard.type(PASSPHRASE);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Lock the app now' })).toBeVisible();
  await check(page);
};

const field = (page: Page) => page.getByLabel('Passphrase', { exact: true });

/** Nothing of the notes is in the page, its title or its address. */
const expectLocked = async (page: Page): Promise<void> => {
  await expect(page.getByRole('heading', { name: 'Inkling is locked' })).toBeVisible();
  await expect(field(page)).toBeFocused();
  await expect(page).toHaveTitle('Inkling');
  expect(new URL(page.url()).hash).toBe('');
  const html = await page.content();
  expect(html).not.toContain(WORD);
  expect(html).not.toContain('secretive');
};

const unlock = async (page: Page): Promise<void> => {
  await field(page).focus();
  await page.keyboard.type(PASSPHRASE);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Inkling is locked' })).toHaveCount(0);
};

test('the app asks at its start, shows nothing before, and goes on where it was; wrong passphrases take ever longer', async ({
  app,
}) => {
  test.slow();
  let page = await app.open();
  await app.waitUntilOffline();
  await write(page, TEXT);
  const address = page.url();
  await turnOn(page);
  await page.goto(address);
  await page.reload();
  await expectLocked(page);
  await check(page);
  // Keys of the app lead nowhere.
  for (const keys of ['Control+k', 'Alt+n', 'Alt+1', '/', 'F1']) await page.keyboard.press(keys);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.locator('[role="option"], [role="textbox"], .cm-editor')).toHaveCount(0);
  await field(page).fill('');
  for (const wrong of ['one', 'two', 'three']) {
    await page.keyboard.type(wrong);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('alert')).toHaveText('This is not the passphrase.');
    await expect(field(page)).toBeFocused();
  }
  await expect(page.getByRole('timer')).toHaveText(/The next try is taken in [2-5] seconds\./u);
  await expect(page.getByRole('button', { name: 'Open' })).toBeDisabled();
  await check(page);
  // A page that is loaded anew waits as long.
  await page.reload();
  await expect(page.getByRole('timer')).toBeVisible();
  await expect(page.getByRole('timer')).toHaveCount(0);
  await unlock(page);
  expect(page.url()).toBe(address);
  await expect(editorOf(page)).toContainText(WORD);

  // Offline and after a new start of the browser, too.
  await app.server.kill();
  page = await app.reopen(new URL(address).hash);
  await expectLocked(page);
  await unlock(page);
  await expect(editorOf(page)).toContainText(WORD);
  expect(page.url()).toBe(address);
});

test('Alt+Shift+L locks every tab and loses no letter; what is shared waits behind the lock', async ({ app }) => {
  test.slow();
  const page = await app.open();
  await app.waitUntilOffline();
  await write(page, TEXT);
  const address = page.url();
  await turnOn(page);
  await page.goto(address);
  const second = await app.context.newPage();
  await second.goto(address);
  await expectLocked(second);
  await unlock(second);
  await expect(editorOf(second)).toContainText(WORD);
  await editorOf(page).focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' and the last word');
  await page.keyboard.press('Alt+Shift+L');
  await expectLocked(page);
  await expect(second.getByRole('heading', { name: 'Inkling is locked' })).toBeVisible();
  expect(await second.content()).not.toContain(WORD);

  // As the system would share into it.
  await page.evaluate(() => {
    const form = document.createElement('form');
    form.method = 'post';
    form.enctype = 'multipart/form-data';
    form.action = './share';
    const input = document.createElement('textarea');
    input.name = 'text';
    input.value = 'Shared parakeet';
    form.append(input);
    document.body.append(form);
    form.submit();
  });
  await expectLocked(page);
  expect(await page.content()).not.toContain('parakeet');
  await unlock(page);
  await expect(page.getByRole('dialog')).toContainText('Shared parakeet');
  await page.keyboard.press('Escape');
  await second.bringToFront();
  await unlock(second);
  expect(await noteText(second)).toContain('and the last word');
});

test('it locks by time, is removed three days after the passphrase was forgotten, and is turned off', async ({
  app,
}) => {
  test.slow();
  const page = await app.open();
  await write(page, TEXT);
  await turnOn(page);
  await page.clock.install();
  await page.reload();
  await unlock(page);
  await expect(page.getByRole('button', { name: 'Lock the app now' })).toBeVisible();
  await page.clock.runFor(4 * 60_000);
  await page.keyboard.press('Shift');
  await page.clock.runFor(4 * 60_000);
  await expect(page.getByRole('button', { name: 'Lock the app now' })).toBeVisible();
  await page.clock.runFor(2 * 60_000);
  await expectLocked(page);

  // Asked for, and called off by whoever knows the passphrase.
  await page.getByText('Passphrase forgotten?').click();
  await page.getByRole('button', { name: 'Ask for the removal of the lock' }).click();
  await expect(page.getByText(/The lock can be removed here from/u)).toBeVisible();
  await page.getByRole('button', { name: 'Remove the lock' }).click();
  await expect(page.getByText('It is too soon.')).toBeVisible();
  await check(page);
  await unlock(page);
  await expect(page.getByText(/Somebody said at the locked app that its passphrase was forgotten/u)).toBeVisible();

  await page.getByRole('button', { name: 'Lock the app now' }).click();
  await expectLocked(page);
  await page.getByText('Passphrase forgotten?').click();
  await page.getByRole('button', { name: 'Ask for the removal of the lock' }).click();
  await page.clock.fastForward(3 * 24 * 60 * 60_000);
  await page.getByRole('button', { name: 'Remove the lock' }).click();
  await expect(page.locator('summary', { hasText: 'Turn on the lock of the app' })).toBeVisible();

  await turnOn(page);
  await page.locator('summary', { hasText: 'Turn off the lock of the app' }).click();
  await page.getByLabel('Present passphrase').fill('another one');
  await page.locator('form').getByRole('button', { name: 'Turn off the lock of the app' }).click();
  await expect(page.getByRole('alert').getByText('This is not the passphrase.')).toBeVisible();
  await page.getByLabel('Present passphrase').fill(PASSPHRASE);
  await page.locator('form').getByRole('button', { name: 'Turn off the lock of the app' }).click();
  await expect(page.locator('summary', { hasText: 'Turn on the lock of the app' })).toBeVisible();
  await page.reload();
  await expect(page.locator('summary', { hasText: 'Turn on the lock of the app' })).toBeVisible();
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('the app is locked by a tap and opened again', async ({ app }) => {
    test.slow();
    const page = await app.open();
    await write(page, TEXT);
    await turnOn(page);
    await page.getByRole('button', { name: 'Lock the app now' }).tap();
    await expectLocked(page);
    await check(page);
    await page.getByText('Passphrase forgotten?').tap();
    await check(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await field(page).fill(PASSPHRASE);
    await page.getByRole('button', { name: 'Open' }).tap();
    await expect(page.getByRole('button', { name: 'Lock the app now' })).toBeVisible();
    await page.getByRole('button', { name: 'Back to the notes' }).click();
  });
});
