import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { PackStatus } from '../../../src/shared/protocol';
import { PackGate } from '../../../src/ui/assistant/PackGate';
import { PacksPage } from '../../../src/ui/assistant/PacksPage';
import { makeReadyStore, PACK_BYTES, renderWith, settle } from './assistantHarness';

const OFFER = { version: '1.3.0', sizeBytes: 1_600_000, storedBytes: 0 };
const updated: PackStatus = {
  packId: 'en-de',
  state: 'ready',
  version: '1.3.0',
  storedBytes: PACK_BYTES,
  totalBytes: PACK_BYTES,
  update: null,
};

const openPage = async (offer = OFFER) => {
  const harness = await makeReadyStore('notes-en', 'en-de');
  harness.fake.offers.set('en-de', offer);
  renderWith(harness, <PacksPage />);
  await settle();
  const row = document.querySelector<HTMLElement>('[data-pack="en-de"]');
  if (row === null) throw new Error('The page has no row of en-de');
  return { harness, row: within(row), rowElement: row };
};

describe('a newer version of a pack', () => {
  it('is not looked for before the packs page is open', async () => {
    const harness = await makeReadyStore('en-de');
    harness.fake.offers.set('en-de', OFFER);
    await harness.actions.refreshPacks();
    expect(harness.pack('en-de')).toMatchObject({ version: '1.2.3', update: null });
    await harness.actions.checkPacks();
    expect(harness.pack('en-de')).toMatchObject({ version: '1.2.3', update: OFFER });
  });

  it('is offered with the size of what differs, beside the version in use', async () => {
    const { row, harness } = await openPage();
    expect(row.getByText(/^Version 1\.3\.0 is available\. Version 1\.2\.3 works until/u)).toBeVisible();
    expect(row.getByRole('button', { name: 'Update (1.6 MB)' })).toBeVisible();
    expect(row.getByText('On this device')).toBeVisible();
    expect(screen.getAllByRole('button', { name: /^Update/u })).toHaveLength(1);
    expect(harness.fake.updates).toHaveLength(0);
  });

  it('comes with progress in bytes, pause and resume, and is in use in the end', async () => {
    const { row, rowElement, harness } = await openPage();
    await userEvent.click(row.getByRole('button', { name: /^Update/u }));
    await settle();
    act(() => harness.fake.updates[0]!.chunk({ loadedBytes: 400_000, totalBytes: 1_600_000 }));
    expect(row.getByText('Updating: 400 kB of 1.6 MB')).toBeVisible();
    expect(row.getByRole('progressbar')).toHaveAttribute('value', '400000');
    expect(rowElement).toHaveAttribute('data-state', 'ready');
    await userEvent.click(row.getByRole('button', { name: 'Pause' }));
    await settle();
    expect(harness.fake.updates[0]!.signal.aborted).toBe(true);
    expect(row.getByText('Paused at 400 kB of 1.6 MB')).toBeVisible();
    await userEvent.click(row.getByRole('button', { name: 'Resume' }));
    await settle();
    act(() => harness.fake.updates[1]!.end({ status: 'done', value: updated }));
    await settle();
    expect(row.queryByRole('button', { name: /^Update/u })).toBeNull();
    expect(harness.pack('en-de')).toMatchObject({ state: 'ready', version: '1.3.0', update: null, activity: null });
    expect(row.getByText('1.3.0')).toBeInTheDocument();
    expect(harness.fake.downloads).toHaveLength(0);
  });

  it('cancelled, leaves the pack as it is and stays on offer', async () => {
    const { row, rowElement, harness } = await openPage();
    await userEvent.click(row.getByRole('button', { name: /^Update/u }));
    await settle();
    await userEvent.click(row.getByRole('button', { name: 'Cancel' }));
    await settle();
    expect(harness.fake.updates[0]!.signal.aborted).toBe(true);
    expect(harness.pack('en-de')).toMatchObject({ state: 'ready', version: '1.2.3', activity: null, error: null });
    expect(rowElement).toHaveAttribute('data-state', 'ready');
    expect(row.getByRole('button', { name: 'Update (1.6 MB)' })).toBeVisible();
    expect(row.getByRole('button', { name: 'Delete' })).toBeVisible();
  });

  it('that broke off says so, goes on with the rest, and can be given up', async () => {
    const { row, harness } = await openPage();
    await userEvent.click(row.getByRole('button', { name: /^Update/u }));
    await settle();
    const begun = { ...updated, version: '1.2.3', update: { ...OFFER, storedBytes: 200_000 } };
    harness.fake.packs.set('en-de', begun);
    act(() =>
      harness.fake.updates[0]!.end({ status: 'failed', error: { code: 'network', message: 'x', retryable: true } }),
    );
    await settle();
    expect(row.getByRole('alert')).toHaveTextContent('The download broke off.');
    await userEvent.click(row.getByRole('button', { name: 'Try again' }));
    await settle();
    expect(harness.fake.updates).toHaveLength(2);
    expect(row.getByText('Updating: 200 kB of 1.6 MB')).toBeVisible();
    await userEvent.click(row.getByRole('button', { name: 'Cancel' }));
    await settle();
    expect(row.getByRole('button', { name: 'Update (1.6 MB)' })).toBeVisible();
  });

  it('begun in an earlier session, offers only the rest, and to give it up', async () => {
    const { row, harness } = await openPage({ ...OFFER, storedBytes: 1_000_000 });
    expect(row.getByRole('button', { name: 'Update (600 kB)' })).toBeVisible();
    await userEvent.click(row.getByRole('button', { name: 'Cancel' }));
    await settle();
    expect(row.getByRole('button', { name: 'Update (1.6 MB)' })).toBeVisible();
    expect(harness.pack('en-de').state).toBe('ready');
  });

  it('does not stand in the way of using the old one', async () => {
    const harness = await makeReadyStore('en-de');
    harness.fake.offers.set('en-de', OFFER);
    await harness.actions.checkPacks();
    void harness.actions.updatePack('en-de');
    await settle();
    renderWith(harness, <PackGate packId="en-de">translate here</PackGate>);
    expect(screen.getByText('translate here')).toBeVisible();
  });

  it('is not fetched by the check of the pack, nor by turning the assistant on', async () => {
    const { row, harness } = await openPage();
    await userEvent.click(row.getByRole('button', { name: 'Check' }));
    await settle();
    expect(harness.fake.downloads.map(({ request }) => request)).toEqual(['en-de']);
    expect(harness.fake.updates).toHaveLength(0);
  });

  it('is not asked for without a network: the page says what it knows', async () => {
    const harness = await makeReadyStore('en-de');
    harness.fake.checkPack = async () => ({
      status: 'failed',
      error: { code: 'network', message: 'x', retryable: true },
    });
    renderWith(harness, <PacksPage />);
    await settle();
    expect(screen.queryByRole('alert')).toBeNull();
    expect(harness.pack('en-de')).toMatchObject({ state: 'ready', version: '1.2.3', error: null });
  });
});
