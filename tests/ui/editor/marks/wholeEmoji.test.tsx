import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { openEditor, settle } from '../editorHarness';

afterEach(() => vi.useRealTimers());

// As after the start: what comes late is there.
beforeAll(async () => {
  openEditor('', { noteId: 'late parts', assistant: null });
  await import('../../../../src/ui/editor/late');
  await settle();
});

const SCOTLAND = '\u{1f3f4}\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}';
const FAMILY = '👨🏽‍👩🏽‍👧🏿';

describe('an emoji of several characters', () => {
  it.each([
    ['a skin tone', '👍🏽'],
    ['a keycap', '1\ufe0f\u20e3'],
    ['the flag of a part of a country', SCOTLAND],
    ['a family in skin tones', FAMILY],
    ['a family', '👨‍👩‍👧'],
    ['a flag', '🇩🇪'],
    ['a heart', '❤️'],
  ])('%s goes as a whole by Backspace and by Delete', (_name, emoji) => {
    const harness = openEditor(`a${emoji}`, { noteId: `back ${emoji}`, assistant: null });
    harness.press('Backspace', { keyCode: 8 });
    expect(harness.doc()).toBe('a');
    const ahead = openEditor(`a${emoji}b`, { noteId: `ahead ${emoji}`, assistant: null });
    ahead.view.dispatch({ selection: { anchor: 1 } });
    ahead.press('Delete', { keyCode: 46 });
    expect(ahead.doc()).toBe('ab');
  });

  it('leaves letters, digits and two emoji side by side as single ones', () => {
    for (const [text, left] of [
      ['a1', 'a'],
      ['👍🏽👍🏽', '👍🏽'],
      ['👍👍', '👍'],
      ['👍🏽1', '👍🏽'],
      ['नि', 'न'],
    ] as const) {
      const harness = openEditor(text, { noteId: `single ${text}`, assistant: null });
      harness.press('Backspace', { keyCode: 8 });
      expect(harness.doc().startsWith(left === 'न' ? '' : left), text).toBe(true);
      expect(harness.doc().length, text).toBeLessThan(text.length);
      if (left !== 'न') expect(harness.doc(), text).toBe(left);
    }
  });
});
