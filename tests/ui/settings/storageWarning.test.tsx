import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { StorageWarning } from '../../../src/ui/settings/StorageWarning';
import { USAGE } from '../../state/storeHarness';
import { showPart } from '../shell/shellHarness';

const warning = () => screen.queryByText(/^This browser has not promised to keep your notes/u);

it('warns where the browser promised nothing, with the ways out, until one of them was taken', async () => {
  const { store, change } = await showPart(<StorageWarning />);
  const asked = vi.fn(async () => undefined);
  const installed = vi.fn(async () => undefined);
  await change(() => store.setState({ askForPersistence: asked, install: installed }));
  await vi.waitFor(() => expect(warning()).toBeVisible());
  await userEvent.click(screen.getByRole('button', { name: 'Ask the browser' }));
  expect(asked).toHaveBeenCalledOnce();
  expect(screen.queryByRole('button', { name: 'Install the app' })).toBeNull();
  await change(() => store.setState({ installState: 'available' }));
  await userEvent.click(screen.getByRole('button', { name: 'Install the app' }));
  expect(installed).toHaveBeenCalledOnce();

  await change(() => store.setState({ usage: { ...USAGE, persisted: true } }));
  expect(warning()).toBeNull();
  await change(() => store.setState({ usage: USAGE }));
  expect(warning()).toBeVisible();
  const folder = (status: 'ready' | 'ask') => ({ backup: { folder: { status } } }) as never;
  await change(() => store.setState(folder('ready')));
  expect(warning()).toBeNull();
  // A folder that may not be written to keeps nothing.
  await change(() => store.setState(folder('ask')));
  expect(warning()).toBeVisible();
});
