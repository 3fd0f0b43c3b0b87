import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, it } from 'vitest';
import { AssistantSheet } from '../../../src/ui/assistant/AssistantSheet';
import { FirstRunInvitation } from '../../../src/ui/assistant/FirstRunInvitation';
import { GhostSettings } from '../../../src/ui/assistant/GhostSettings';
import { PacksPage } from '../../../src/ui/assistant/PacksPage';
import { makeReadyStore, makeStore, PACK_BYTES, PaperEditor, renderWith, settle } from './assistantBench';

// jsdom has none, and the slider measures itself.
globalThis.ResizeObserver = class {
  observe() {}
  unobserve() {}
  disconnect() {}
};

describe('FirstRunInvitation', () => {
  it('names the size first, fetches only when accepted, and goes when it is done', async () => {
    const bench = makeStore();
    await bench.actions.restoreAssistant();
    renderWith(bench, <FirstRunInvitation />);
    const accept = screen.getByRole('button', { name: /9 MB/u });
    expect(bench.fake.downloads).toHaveLength(0);
    await userEvent.click(accept);
    await settle();
    act(() => bench.fake.downloads[0]!.chunk({ loadedBytes: 1_000_000, totalBytes: PACK_BYTES }));
    expect(screen.getByRole('progressbar')).toHaveAttribute('value', '1000000');
    const status = { packId: 'notes-en', state: 'ready', storedBytes: PACK_BYTES, totalBytes: PACK_BYTES } as const;
    act(() => bench.fake.downloads[0]!.end({ status: 'done', value: status }));
    await settle();
    expect(screen.queryByRole('complementary')).toBeNull();
  });

  it('takes no for an answer', async () => {
    const bench = makeStore();
    await bench.actions.restoreAssistant();
    renderWith(bench, <FirstRunInvitation />);
    await userEvent.click(screen.getByRole('button', { name: 'Not now' }));
    expect(screen.queryByRole('complementary')).toBeNull();
    expect(bench.settings.values.get('assistant')).toMatchObject({ enabled: false, invitationAnswered: true });
  });
});

describe('PacksPage', () => {
  it('shows one switch and no pack while the assistant is off', async () => {
    const bench = makeStore();
    await bench.actions.restoreAssistant();
    renderWith(bench, <PacksPage />);
    expect(screen.getByRole('switch')).not.toBeChecked();
    expect(screen.queryByRole('list')).toBeNull();
  });

  it('fetches, pauses, resumes and shows a failure in plain words', async () => {
    const bench = await makeReadyStore('notes-en');
    renderWith(bench, <PacksPage />);
    await settle();
    const [fetchGerman] = screen.getAllByRole('button', { name: /^Fetch/u });
    await userEvent.click(fetchGerman!);
    await settle();
    act(() => bench.fake.downloads[0]!.chunk({ loadedBytes: 2_000_000, totalBytes: PACK_BYTES }));
    expect(screen.getByText('2 MB of 5 MB')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Pause' }));
    await settle();
    await userEvent.click(screen.getByRole('button', { name: 'Resume' }));
    await settle();
    act(() => bench.fake.downloads[1]!.end({ status: 'failed', error: { code: 'storage-full', message: 'x', retryable: false } }));
    await settle();
    expect(screen.getByRole('alert')).toHaveTextContent('This device is out of space.');
    expect(screen.getByRole('button', { name: 'Try again' })).toBeVisible();
  });
});

describe('GhostSettings', () => {
  it('says in words what the slider does', async () => {
    const bench = await makeReadyStore('notes-en');
    renderWith(bench, <GhostSettings />);
    const slider = screen.getByRole('slider');
    expect(slider).toHaveAttribute('aria-valuetext', expect.stringContaining('save keys'));
    act(() => slider.focus());
    await userEvent.keyboard('{Home}');
    expect(bench.state().settings.ghost.eagerness).toBe(0);
    expect(slider).toHaveAttribute('aria-valuetext', expect.stringContaining('nearly certain'));
  });

  it('lets the key that accepts be chosen, and names the one that does', async () => {
    const bench = await makeReadyStore('notes-en');
    renderWith(bench, <GhostSettings />);
    await userEvent.click(screen.getByRole('radio', { name: '→ only, Tab indents' }));
    expect(bench.state().settings.ghost.acceptKey).toBe('right');
    expect(screen.getAllByText('Accept all of it')).toHaveLength(1);
  });

  it('is not there while the assistant is off', () => {
    const { container } = renderWith(makeStore(), <GhostSettings />);
    expect(container).toBeEmptyDOMElement();
  });
});

describe('AssistantSheet', () => {
  const NOTE = 'Call Anna. Bring the pump.';

  // Both are fetched when first needed; here they are fetched before anyone waits for them.
  beforeAll(async () => {
    await import('../../../src/ui/assistant/OpenSheet');
    await import('tinyld/light');
  });

  it('sums up, lights the source up on hover and jumps to it on a click', async () => {
    const bench = await makeReadyStore('notes-en');
    const editor = new PaperEditor(NOTE);
    bench.fake.summaryOf = () => [{ text: 'Bring the pump.', start: 11, end: 26 }];
    bench.actions.setEditor(editor);
    bench.actions.openSheet('summary');
    renderWith(bench, <AssistantSheet />);
    const line = await screen.findByRole('button', { name: 'Bring the pump.' });
    await userEvent.hover(line);
    expect(editor.lit.at(-1)).toBe('Bring the pump.');
    await userEvent.click(line);
    expect(editor.revealed).toEqual(['Bring the pump.']);
    await userEvent.click(screen.getByRole('button', { name: 'Insert into the note' }));
    expect(editor.body).toContain('- Bring the pump.');
    await userEvent.keyboard('{Escape}');
    expect(bench.state().sheet).toBe('closed');
  });

  it('translates with the detected language, marks what is unsure, and lets it be corrected', async () => {
    const bench = await makeReadyStore('en-de', 'en-fr');
    const editor = new PaperEditor('Das ist ein ganz normaler deutscher Satz über das Boot und den Garten.');
    const asked: string[] = [];
    bench.fake.translationOf = ({ text, from, to }) => {
      asked.push(`${from}-${to}`);
      return [{ source: { start: 0, end: text.length }, target: 'A sentence.', confidence: 0.2 }];
    };
    bench.actions.setEditor(editor);
    bench.actions.openSheet('translation');
    renderWith(bench, <AssistantSheet />);
    expect(await screen.findByText('A sentence.')).toBeVisible();
    expect(screen.getByLabelText('From (detected)')).toHaveValue('de');
    expect(screen.getByText('Unsure')).toBeVisible();
    expect(screen.getByText('A hint from a 5 MB model: check names and numbers.')).toBeVisible();
    await userEvent.selectOptions(screen.getByLabelText('From (detected)'), 'fr');
    await settle();
    expect(asked.at(-1)).toBe('fr-en');
    await userEvent.click(screen.getByRole('button', { name: 'Replace' }));
    expect(editor.body).toBe('A sentence.');
  });

  it('offers the missing pack instead of failing', async () => {
    const bench = await makeReadyStore('notes-en');
    bench.actions.setEditor(new PaperEditor('This is an English sentence about a boat.'));
    bench.actions.openSheet('translation');
    renderWith(bench, <AssistantSheet />);
    await userEvent.click(await screen.findByRole('button', { name: 'Fetch (5 MB)' }));
    await settle();
    expect(bench.fake.downloads[0]!.request).toBe('en-de');
  });
});
