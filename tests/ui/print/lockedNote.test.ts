import { expect, test, vi } from 'vitest';
import { createI18n } from '../../../src/ui/i18n/i18n';
import { watchPrinting } from '../../../src/ui/print/printing';
import { openLocking, PASSPHRASE } from '../../state/locking/lockingHarness';
import { noteOf } from '../../state/storeHarness';

// 600,000 rounds are many for a machine that does other things as well.
vi.setConfig({ testTimeout: 60_000 });

test('a locked note is printed as a line that says so, an open one as its text', async () => {
  const { store, locking } = await openLocking([noteOf('a', 'Diary\n\nThe zebrafinch sings.')]);
  await locking().lock('a', 'Diary', PASSPHRASE);
  store.getState().openNote('a');
  const stop = watchPrinting(store, createI18n());
  const printed = (): string => {
    window.dispatchEvent(new Event('beforeprint'));
    const text = document.querySelector('.print-page')?.textContent ?? '';
    window.dispatchEvent(new Event('afterprint'));
    return text;
  };
  expect(printed()).toBe('This note is locked. Open it to print it.');
  await locking().open('a', PASSPHRASE);
  expect(printed()).toContain('The zebrafinch sings.');
  await locking().lockNow();
  expect(printed()).toBe('This note is locked. Open it to print it.');
  expect(document.body.textContent).not.toContain('zebrafinch');
  stop();
});
