import { act } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  ACCEPT_KEYS,
  DEFAULT_ASSISTANT_SETTINGS,
  type AcceptKey,
} from '../../../../src/core/assistant/assistantSettings';
import { openEditor, settle } from '../editorHarness';

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

let count = 0;
const open = (body: string) => {
  count += 1;
  const harness = openEditor(body, { noteId: `keys-${count}` });
  return {
    ...harness,
    byKey: (acceptKey: AcceptKey) =>
      harness.rerender({
        assistant: { ...harness.assistant, ghost: { ...DEFAULT_ASSISTANT_SETTINGS.ghost, acceptKey } },
      }),
    ask: async () => {
      harness.press('\\', { code: 'Backslash', altKey: true });
      await settle();
    },
    word: () => harness.screen.container.querySelector('.ghost-word')?.textContent ?? '',
    spoken: () => harness.screen.getByRole('status').textContent,
  };
};

const KEYS = {
  Tab: {},
  ArrowRight: {},
  ' ': { code: 'Space', ctrlKey: true },
} as const;
const ACCEPTING: Readonly<Record<AcceptKey, readonly string[]>> = {
  tabOrRight: ['Tab', 'ArrowRight'],
  tab: ['Tab'],
  right: ['ArrowRight'],
  ctrlSpace: [' '],
};

describe('the key that accepts', () => {
  it.each(ACCEPT_KEYS.flatMap((chosen) => Object.entries(KEYS).map(([key, init]) => ({ chosen, key, init }))))(
    'set to $chosen, "$key"',
    async ({ chosen, key, init }) => {
      const note = open('Bring the');
      note.byKey(chosen);
      note.type(' ');
      await note.answer('charts');
      expect(note.ghost()).toBe('charts');
      note.press(key, init);
      const accepts = ACCEPTING[chosen].includes(key);
      // A key that does not accept does its usual work: Tab writes a tab, an arrow moves the caret.
      expect(note.doc()).toBe(accepts ? 'Bring the charts' : key === 'Tab' ? 'Bring the \t' : 'Bring the ');
    },
  );
});

describe('asking by the key', () => {
  it('says when there is nothing to suggest, for a moment, and never in the note', async () => {
    const note = open('Bring the ');
    await note.ask();
    act(() => note.fake.lastSuggestion.end({ status: 'done', value: { ghost: '', probability: 0 } }));
    await settle();
    expect(note.word()).toBe('asked.nothing');
    expect(note.spoken()).toBe('asked.nothing');
    expect(note.doc()).toBe('Bring the ');
    expect(note.view.contentDOM.textContent).not.toContain('asked');
    await note.pause(3_000);
    expect(note.word()).toBe('');
    expect(note.spoken()).toBe('');
  });

  it('says so where no suggestion may appear', async () => {
    const note = open('`code');
    await note.ask();
    expect(note.word()).toBe('asked.nothing');
  });

  it('says that the assistant gets ready, until it answers', async () => {
    const note = open('Bring the ');
    await note.ask();
    expect(note.word()).toBe('');
    await note.pause(500);
    expect(note.word()).toBe('asked.starting');
    act(() => note.fake.lastSuggestion.end({ status: 'done', value: { ghost: 'charts', probability: 0.6 } }));
    await settle();
    expect(note.word()).toBe('');
    expect(note.ghost()).toBe('charts');
  });

  it('says so when the question was not taken', async () => {
    const note = open('Bring the ');
    await note.ask();
    act(() => note.fake.lastSuggestion.end({ status: 'cancelled' }));
    await settle();
    expect(note.word()).toBe('asked.starting');
  });

  it('types the sign where another key of a Mac types it with Option', () => {
    const platform = vi.spyOn(navigator, 'platform', 'get').mockReturnValue('MacIntel');
    const note = open('word');
    expect(note.press('\\', { code: 'IntlBackslash', altKey: true })).toBe(false);
    expect(note.press('«', { code: 'Backslash', altKey: true })).toBe(true);
    platform.mockReturnValue('Linux');
    expect(note.press('\\', { code: 'IntlBackslash', altKey: true })).toBe(true);
  });

  it('is not needed for silence after a pause', async () => {
    const note = open('Bring the');
    note.type(' ');
    await note.answer('');
    expect(note.word()).toBe('');
  });
});

describe('turning through', () => {
  const shown = async () => {
    const note = open('Bring the');
    note.type(' ');
    await note.answer('charts');
    return note;
  };
  const answerOthers = async (note: ReturnType<typeof open>, others: readonly string[]) => {
    await settle();
    act(() => note.fake.lastSuggestion.end({ status: 'done', value: { ghost: '', probability: 0, others } }));
    await settle();
  };
  const NEXT = { code: 'BracketRight', altKey: true };

  it('changes what is shown in place, round and round, and asks once', async () => {
    const note = await shown();
    const element = note.view.contentDOM.querySelector('.ghost-text');
    expect(note.press(']', NEXT)).toBe(true);
    await settle();
    expect(note.ghost()).toBe('charts');
    expect(note.fake.lastSuggestion.request).toMatchObject({ before: 'Bring the ', besides: 'charts' });
    await answerOthers(note, ['pump', 'boat']);
    expect(note.ghost()).toBe('pump');
    note.press('[', { code: 'BracketLeft', altKey: true });
    expect(note.ghost()).toBe('charts');
    note.press('[', { code: 'BracketLeft', altKey: true });
    expect(note.ghost()).toBe('boat');
    expect(note.view.contentDOM.querySelector('.ghost-text')).toBe(element);
    expect(note.fake.suggestions).toHaveLength(2);
    expect(note.doc()).toBe('Bring the ');
    note.press('Tab');
    expect(note.doc()).toBe('Bring the boat');
  });

  it.each([
    ['a German keyboard, by the place of the key', '+', NEXT],
    ['a keyboard that has the sign elsewhere', ']', { code: 'Equal', altKey: true }],
    ['a Mac, where Option types another sign', '‘', NEXT],
  ])('works on %s', async (_name, key, init) => {
    const note = await shown();
    expect(note.press(key, init)).toBe(true);
    await answerOthers(note, ['pump']);
    expect(note.ghost()).toBe('pump');
  });

  it.each([
    ['AltGr on Linux', { code: 'Digit9', altKey: false, modifierAltGraph: true }],
    ['AltGr on Windows', { code: 'Digit9', altKey: true, ctrlKey: true, modifierAltGraph: true }],
    ['AltGr that is told as Alt', { code: 'Digit9', altKey: true, modifierAltGraph: true }],
    ['no Alt', { code: 'BracketRight' }],
  ])('leaves alone what is typed with %s', async (_name, init) => {
    const note = await shown();
    expect(note.press(']', init)).toBe(false);
    await settle();
    expect(note.fake.suggestions).toHaveLength(1);
  });

  it('leaves the keys alone where nothing is shown', async () => {
    const note = open('Bring the ');
    expect(note.press(']', NEXT)).toBe(false);
  });

  it('is cancelled by typing, also by a letter that agrees', async () => {
    const note = await shown();
    note.press(']', NEXT);
    await settle();
    const asked = note.fake.lastSuggestion;
    note.type('c');
    expect(asked.signal.aborted).toBe(true);
    expect(note.ghost()).toBe('harts');
    await answerOthers(note, ['pump']);
    expect(note.ghost()).toBe('harts');
  });

  it('says so when there is no other', async () => {
    const note = await shown();
    note.press(']', NEXT);
    await answerOthers(note, []);
    expect(note.ghost()).toBe('charts');
    expect(note.word()).toBe('asked.alone');
  });
});
