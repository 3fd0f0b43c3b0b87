import type { EditorFontSizePx, Theme } from '../../state/preferences/preferencesSlice';

/** Whether the device is set to dark. */
export const DARK_QUERY = '(prefers-color-scheme: dark)';

/** Mirrors the theme where it can be read before the database opens, so that no bright page flashes in the dark. */
const MIRROR_KEY = 'inkling.theme';
/** The size that the design draws at; others scale from it. */
const DRAWN_AT_PX = 18;

const mirror = (theme: Theme): void => {
  try {
    if (theme === 'system') localStorage.removeItem(MIRROR_KEY);
    else localStorage.setItem(MIRROR_KEY, theme);
  } catch {
    // A browser that keeps nothing shows the system's theme for a moment: no harm.
  }
};

/** The colour of the browser's own frame: the page's, when it is not left to the system. */
const frameColour = (theme: Theme): void => {
  const colour = theme === 'system' ? null : getComputedStyle(document.documentElement).backgroundColor;
  for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')) {
    meta.dataset['system'] ??= meta.content;
    meta.content = colour ?? meta.dataset['system'];
  }
};

export const applyTheme = (theme: Theme): void => {
  const root = document.documentElement;
  if (theme === 'system') delete root.dataset['theme'];
  else root.dataset['theme'] = theme;
  mirror(theme);
  frameColour(theme);
};

export const applyMirroredTheme = (): void => {
  try {
    const theme = localStorage.getItem(MIRROR_KEY);
    if (theme === 'light' || theme === 'dark') document.documentElement.dataset['theme'] = theme;
  } catch {
    // As above.
  }
};

/** Every field that says nothing of its own follows the page; the editor asks it (editorExtensions). */
export const applySpelling = (checked: boolean): void =>
  document.documentElement.setAttribute('spellcheck', String(checked));

/** Sets the note text's size; on a phone the design draws it one step smaller, which the scale keeps. */
export const applyEditorSize = (sizePx: EditorFontSizePx): void => {
  const root = document.documentElement;
  if (sizePx === DRAWN_AT_PX) root.style.removeProperty('--editor-size');
  else root.style.setProperty('--editor-size', `${sizePx / 16}rem`);
};
