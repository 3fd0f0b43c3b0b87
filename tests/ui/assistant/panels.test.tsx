import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { FirstRunInvitation } from '../../../src/ui/assistant/FirstRunInvitation';
import { GhostSettings } from '../../../src/ui/assistant/GhostSettings';
import { PacksPage } from '../../../src/ui/assistant/PacksPage';
import { makeReadyStore, makeStore, PACK_BYTES, renderWith, settle } from './assistantHarness';

// jsdom has none, and the slider measures itself.
globalThis.ResizeObserver = class {
  observe() {}
  unobserve() {}
  disconnect() {}
};

/** The lock of the network is the app's, the packs are the assistant's. */
describe('FirstRunInvitation', () => {
  it('names the size first, fetches only when accepted, and goes when it is done', async () => {
    const harness = makeStore();
    await harness.actions.restoreAssistant();
    renderWith(harness, <FirstRunInvitation />);
    const accept = await screen.findByRole('button', { name: /9 MB/u });
    expect(harness.fake.downloads).toHaveLength(0);
    await userEvent.click(accept);
    await settle();
    act(() => harness.fake.downloads[0]!.chunk({ loadedBytes: 1_000_000, totalBytes: PACK_BYTES }));
    expect(screen.getByRole('progressbar')).toHaveAttribute('value', '1000000');
    // The bar counts the model alone: what is said of it leads from the size that was accepted to the bar's.
    expect(screen.getByText('1 MB of 5 MB')).toBeVisible();
    expect(screen.getByText(/language model \(5 MB\), then the engine .*; 9 MB in all/u)).toBeVisible();
    const status = {
      packId: 'notes-en',
      state: 'ready',
      version: '1.2.3',
      storedBytes: PACK_BYTES,
      totalBytes: PACK_BYTES,
      update: null,
    } as const;
    act(() => harness.fake.downloads[0]!.end({ status: 'done', value: status }));
    await settle();
    expect(screen.queryByRole('complementary')).toBeNull();
  });

  it('has one main button, and stays while the rest is fetched, paused or failed', async () => {
    const harness = makeStore();
    await harness.actions.restoreAssistant();
    renderWith(harness, <FirstRunInvitation />);
    await userEvent.click(await screen.findByRole('button', { name: /^Turn it on/u }));
    await settle();
    expect(screen.getByRole('complementary')).toHaveTextContent('on its way');
    act(() => harness.fake.downloads[0]!.chunk({ loadedBytes: 1_000_000, totalBytes: PACK_BYTES }));
    await userEvent.click(screen.getByRole('button', { name: 'Pause' }));
    await settle();
    expect(screen.getByRole('complementary')).toHaveTextContent('the rest is still to be fetched');
    await userEvent.click(screen.getByRole('button', { name: 'Resume' }));
    await settle();
    act(() =>
      harness.fake.downloads[1]!.end({ status: 'failed', error: { code: 'network', message: 'x', retryable: true } }),
    );
    await settle();
    expect(screen.getByRole('alert')).toHaveTextContent('The download broke off.');
  });

  it('is silent at a start before the packs were looked at, and where a pack was deleted on purpose', async () => {
    const harness = makeStore();
    harness.settings.values.set('assistant', { enabled: true });
    let answer: () => void = () => undefined;
    harness.fake.listPacks = () =>
      new Promise((resolve) => {
        answer = () =>
          resolve({
            status: 'done',
            value: [
              { packId: 'notes-en', state: 'absent', version: null, storedBytes: 0, totalBytes: 0, update: null },
            ],
          });
      });
    void harness.actions.restoreAssistant();
    await settle();
    renderWith(harness, <FirstRunInvitation />);
    expect(screen.queryByRole('complementary')).toBeNull();
    answer();
    await settle();
    expect(screen.queryByRole('complementary')).toBeNull();
  });

  it('takes no for an answer', async () => {
    const harness = makeStore();
    await harness.actions.restoreAssistant();
    renderWith(harness, <FirstRunInvitation />);
    await userEvent.click(await screen.findByRole('button', { name: 'Not now' }));
    expect(screen.queryByRole('complementary')).toBeNull();
    expect(harness.settings.values.get('assistant')).toMatchObject({ enabled: false, invitationAnswered: true });
  });
});

describe('PacksPage', () => {
  it('shows one switch and no pack while the assistant is off', async () => {
    const harness = makeStore();
    await harness.actions.restoreAssistant();
    renderWith(harness, <PacksPage />);
    expect(screen.getByRole('switch')).not.toBeChecked();
    expect(screen.queryByRole('list')).toBeNull();
  });

  it('fetches, pauses, resumes and shows a failure in plain words', async () => {
    const harness = await makeReadyStore('notes-en');
    renderWith(harness, <PacksPage />);
    await settle();
    const [fetchGerman] = screen.getAllByRole('button', { name: /^Fetch/u });
    await userEvent.click(fetchGerman!);
    await settle();
    act(() => harness.fake.downloads[0]!.chunk({ loadedBytes: 2_000_000, totalBytes: PACK_BYTES }));
    expect(screen.getByText('2 MB of 5 MB')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Pause' }));
    await settle();
    await userEvent.click(screen.getByRole('button', { name: 'Resume' }));
    await settle();
    act(() =>
      harness.fake.downloads[1]!.end({
        status: 'failed',
        error: { code: 'storage-full', message: 'x', retryable: false },
      }),
    );
    await settle();
    expect(screen.getByRole('alert')).toHaveTextContent('This device is out of space.');
    expect(screen.getByRole('button', { name: 'Try again' })).toBeVisible();
  });
});

describe('what the packs page says of this device', () => {
  it('speaks of words a second, and of a checked pack when it was whole', async () => {
    const harness = await makeReadyStore('notes-en', 'en-de');
    renderWith(harness, <PacksPage />);
    await settle();
    expect(screen.getByText(/writes about 380 words a second\. The processor does all the work\./u)).toBeVisible();
    await userEvent.click(screen.getAllByRole('button', { name: 'Check' })[0]!);
    await settle();
    const status = {
      packId: 'notes-en',
      state: 'ready',
      version: '1.2.3',
      storedBytes: PACK_BYTES,
      totalBytes: PACK_BYTES,
      update: null,
    } as const;
    act(() => harness.fake.downloads[0]!.end({ status: 'done', value: status }));
    await settle();
    expect(screen.getByText(/^Whole: every file is as it should be\. Checked at 10:42/u)).toBeVisible();
  });
});

describe('GhostSettings', () => {
  it('says in words what the slider does', async () => {
    const harness = await makeReadyStore('notes-en');
    renderWith(harness, <GhostSettings />);
    const slider = screen.getByRole('slider');
    expect(slider).toHaveAttribute('aria-valuetext', expect.stringContaining('save keys'));
    act(() => slider.focus());
    await userEvent.keyboard('{Home}');
    expect(harness.state().settings.ghost.eagerness).toBe(0);
    expect(slider).toHaveAttribute('aria-valuetext', expect.stringContaining('nearly certain'));
  });

  it('lets the key that accepts be chosen, and names the one that does', async () => {
    const harness = await makeReadyStore('notes-en');
    renderWith(harness, <GhostSettings />);
    await userEvent.click(screen.getByRole('radio', { name: '→ only, Tab indents' }));
    expect(harness.state().settings.ghost.acceptKey).toBe('right');
    expect(screen.getAllByText('Accept all of it')).toHaveLength(1);
  });

  it('is not there while the assistant is off', () => {
    const { container } = renderWith(makeStore(), <GhostSettings />);
    expect(container).toBeEmptyDOMElement();
  });
});
