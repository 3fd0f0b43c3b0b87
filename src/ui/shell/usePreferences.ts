import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { browserLanguage, speak } from '../i18n/i18n';
import { applyEditorSize, applySpelling, applyTheme } from '../theme/applyTheme';
import { useInkling } from '../store/storeContext';

/** Carries preferences from the store to the document. */
export const usePreferences = (): void => {
  const { i18n } = useTranslation();
  const loaded = useInkling((state) => state.preferencesLoaded);
  const { theme, language, editorFontSizePx, spelling } = useInkling((state) => state.preferences);

  useEffect(() => {
    // Before the stored theme is known, the mirrored one stays.
    if (loaded) applyTheme(theme);
  }, [loaded, theme]);
  useEffect(() => applySpelling(spelling), [spelling]);
  useEffect(() => applyEditorSize(editorFontSizePx), [editorFontSizePx]);
  useEffect(() => {
    if (loaded) void speak(i18n, language === 'system' ? browserLanguage(navigator.languages) : language);
  }, [i18n, loaded, language]);
};
