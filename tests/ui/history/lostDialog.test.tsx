import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, it } from 'vitest';
import { LostDialog } from '../../../src/ui/history/LostDialog';
import { noteOf } from '../../state/storeHarness';
import { showPart } from '../shell/shellHarness';

const Behind = () => {
  const [open, setOpen] = useState(false);
  return open ? <LostDialog /> : <button onClick={() => setOpen(true)}>Open</button>;
};

it('lists what is missing by its title, the newest first, and brings it all back', async () => {
  const harness = await showPart(<Behind />);
  await harness.history.record(noteOf('a', '# River walk\nbring boots'), 1_000);
  await harness.history.record(noteOf('c', 'Second'), 2_000);
  await userEvent.click(screen.getByRole('button', { name: 'Open' }));
  expect(await screen.findByRole('button', { name: 'Second' })).toHaveAttribute('aria-pressed', 'true');
  await userEvent.click(screen.getByRole('button', { name: 'River walk' }));
  expect(screen.getByText(/bring boots/u)).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Bring all back' }));
  expect(await screen.findByText(/Nothing is missing/u)).toBeVisible();
  expect([...harness.notes.notes.keys()].sort()).toEqual(['a', 'c']);
});

it('says that the versions could not be read', async () => {
  const harness = await showPart(<Behind />);
  harness.history.latest = () => Promise.reject(new Error('lost'));
  await userEvent.click(screen.getByRole('button', { name: 'Open' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('could not be read');
});
