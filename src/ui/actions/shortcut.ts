import { isApple } from '../format/keyboard';

/** Keys as written in the registry: `Mod+Shift+F`, `Alt+N`, `F1`. `Mod` is Cmd on Apple keyboards, Ctrl elsewhere. */
export type Keys = string;

interface Chord {
  readonly mod: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
  readonly key: string;
}

const parse = (keys: Keys): Chord => {
  const parts = keys.split('+');
  return {
    mod: parts.includes('Mod'),
    alt: parts.includes('Alt'),
    shift: parts.includes('Shift'),
    key: parts.at(-1) ?? '',
  };
};

const PUNCTUATION: Readonly<Record<string, string>> = { ',': 'Comma', '/': 'Slash', '\\': 'Backslash', '.': 'Period' };

/**
 * What languages and code are written with: on Apple keyboards of many countries Option types it (Polish ó, Swiss @). The
 * signs of the American one (å, ˜, œ …) are not among these.
 */
const WRITTEN = /^[à-äè-öù-ÿ\u0100-\u0130\u0132-\u0151\u0154-\u017f@~{}[\]|\\#€]$/u;

/** Letters are compared by place on the keyboard as well: with Alt, an Apple keyboard types another sign. */
const sameKey = (event: KeyboardEvent, key: string): boolean => {
  if (event.key.toLowerCase() === key.toLowerCase()) return true;
  if (isApple() && WRITTEN.test(event.key)) return false;
  if (/^[A-Z]$/u.test(key)) return event.altKey && event.code === `Key${key}`;
  return event.altKey && PUNCTUATION[key] !== undefined && event.code === PUNCTUATION[key];
};

export const matchesKeys = (event: KeyboardEvent, keys: Keys): boolean => {
  const chord = parse(keys);
  const mod = isApple() ? event.metaKey : event.ctrlKey;
  const other = isApple() ? event.ctrlKey : event.metaKey;
  // `/` needs Shift on many keyboards, so for punctuation Shift decides nothing.
  const shiftFits = PUNCTUATION[chord.key] !== undefined || event.shiftKey === chord.shift;
  return mod === chord.mod && !other && event.altKey === chord.alt && shiftFits && sameKey(event, chord.key);
};

const APPLE: Readonly<Record<string, string>> = {
  Mod: '⌘',
  Alt: '⌥',
  Ctrl: '⌃',
  Shift: '⇧',
  Space: '␣',
  Enter: '↵',
  Backspace: '⌫',
};
const OTHER: Readonly<Record<string, string>> = { Mod: 'Ctrl' };
/** What is printed on the keys where other languages are written; of brackets, on the keys in their places. */
const PRINTED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  de: { Mod: 'Strg', Ctrl: 'Strg', Shift: 'Umschalt', Delete: 'Entf', Space: 'Leertaste', '[': 'Ü', ']': '+' },
  es: { Shift: 'Mayús', Delete: 'Supr', Space: 'Espacio', '[': '`', ']': '+' },
  fr: { Shift: 'Maj', Delete: 'Suppr', Space: 'Espace', '[': '^', ']': '$' },
  it: { Shift: 'Maiusc', Delete: 'Canc', Space: 'Spazio', '[': 'è', ']': '+' },
  nl: { Space: 'spatie' },
  pl: { Space: 'Spacja' },
  'pt-BR': { Space: 'Espaço', '[': '´', ']': '[' },
};

/** The keys as one reads them on the keyboard. The page carries the language of the interface. */
export const formatKeys = (keys: Keys): string => {
  const parts = keys.split('+');
  if (isApple()) return parts.map((part) => APPLE[part] ?? part).join('');
  const printed = PRINTED[document.documentElement.lang];
  return parts.map((part) => printed?.[part] ?? OTHER[part] ?? part).join('+');
};
