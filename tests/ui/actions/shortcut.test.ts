import { describe, expect, it, vi } from 'vitest';
import { APP_ACTIONS } from '../../../src/ui/actions/actions';
import { NOTE_ACTIONS } from '../../../src/ui/actions/noteActions';
import { formatKeys, matchesKeys } from '../../../src/ui/actions/shortcut';

const press = (init: KeyboardEventInit) => new KeyboardEvent('keydown', init);

describe('shortcuts', () => {
  it('fits exactly the keys that are held', () => {
    expect(matchesKeys(press({ key: 'k', ctrlKey: true }), 'Mod+K')).toBe(true);
    expect(matchesKeys(press({ key: 'k', ctrlKey: true, shiftKey: true }), 'Mod+K')).toBe(false);
    expect(matchesKeys(press({ key: 'k' }), 'Mod+K')).toBe(false);
    expect(matchesKeys(press({ key: 'n', ctrlKey: true, altKey: true }), 'Alt+N')).toBe(false);
    expect(matchesKeys(press({ key: 'F1' }), 'F1')).toBe(true);
  });

  it('finds a letter by its place when Alt types another sign', () => {
    expect(matchesKeys(press({ key: '˜', code: 'KeyN', altKey: true }), 'Alt+N')).toBe(true);
  });

  it.each([
    ['ó', 'KeyO', 'Alt+O'],
    ['ń', 'KeyN', 'Alt+N'],
    ['Ł', 'KeyL', 'Alt+Shift+L'],
    ['@', 'KeyG', 'Alt+G'],
    ['|', 'KeyL', 'Alt+Shift+L'],
  ])('leaves %s to an Apple keyboard that types it with Option', (key, code, keys) => {
    const typed = press({ key, code, altKey: true, shiftKey: keys.includes('Shift') });
    vi.spyOn(navigator, 'platform', 'get').mockReturnValue('MacIntel');
    expect(matchesKeys(typed, keys)).toBe(false);
    vi.restoreAllMocks();
  });

  it('keeps every letter of the American Apple keyboard', () => {
    vi.spyOn(navigator, 'platform', 'get').mockReturnValue('MacIntel');
    const option = { code: 'KeyN', altKey: true };
    for (const key of 'å∫ç∂´ƒ©˙ˆ∆˚¬µ˜øπœ®ß†¨√∑≈¥Ω') expect(matchesKeys(press({ ...option, key }), 'Alt+N')).toBe(true);
    const held = { code: 'KeyL', altKey: true, shiftKey: true };
    for (const key of 'ÅıÇÎ´Ï˝ÓˆÔÒÂ˜Ø∏Œ‰Íˇ¨◊„˛Á¸')
      expect(matchesKeys(press({ ...held, key }), 'Alt+Shift+L')).toBe(true);
    vi.restoreAllMocks();
  });

  it('takes a slash that needs Shift', () => {
    expect(matchesKeys(press({ key: '/', ctrlKey: true, shiftKey: true }), 'Mod+/')).toBe(true);
  });

  it('follows the keyboard', () => {
    expect(formatKeys('Mod+Shift+F')).toBe('Ctrl+Shift+F');
    vi.spyOn(navigator, 'platform', 'get').mockReturnValue('MacIntel');
    expect(formatKeys('Mod+Shift+F')).toBe('⌘⇧F');
    expect(matchesKeys(press({ key: 'k', metaKey: true }), 'Mod+K')).toBe(true);
    expect(matchesKeys(press({ key: 'k', ctrlKey: true }), 'Mod+K')).toBe(false);
    vi.restoreAllMocks();
  });

  it('names the keys as they are printed where the language is written', () => {
    document.documentElement.lang = 'de';
    expect(formatKeys('Mod+Shift+F')).toBe('Strg+Umschalt+F');
    expect(formatKeys('Ctrl+Space')).toBe('Strg+Leertaste');
    document.documentElement.lang = 'fr';
    expect(formatKeys('Mod+Shift+F')).toBe('Ctrl+Maj+F');
    document.documentElement.lang = 'pt-BR';
    expect(formatKeys('Ctrl+Space')).toBe('Ctrl+Espaço');
    expect(formatKeys('Mod+Shift+Delete')).toBe('Ctrl+Shift+Delete');
    document.documentElement.lang = 'en';
  });

  it('gives no key to two actions', () => {
    const keys = [
      ...APP_ACTIONS.flatMap((action) => action.keys ?? []),
      ...NOTE_ACTIONS.filter(({ id }) => !id.startsWith('un')).flatMap((action) => action.keys ?? []),
    ];
    expect(new Set(keys).size).toBe(keys.length);
  });
});
