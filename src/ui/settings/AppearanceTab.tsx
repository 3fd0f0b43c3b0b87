import { useState } from 'react';
import { useSettingsTexts } from '../i18n/useSettingsTexts';
import { DAY_STYLES, EDITOR_FONT_SIZES_PX, THEMES } from '../../state/preferences/preferencesSlice';
import { UI_LANGUAGES, type UiLanguage } from '../../shared/languages';
import { useInkling } from '../store/storeContext';
import { Choice, Group } from '../controls/Field';
import { shownKeys } from '../actions/keyActions';
import { dayText } from '../format/dayText';
import { SwitchField } from '../controls/SwitchField';
import styles from './AppearanceTab.module.css';

/** A language is named in itself: who does not read the present one must find the way out. */
const OWN_NAMES: Readonly<Record<UiLanguage, string>> = {
  en: 'English',
  de: 'Deutsch',
  es: 'Español',
  fr: 'Français',
  it: 'Italiano',
  nl: 'Nederlands',
  pl: 'Polski',
  pt: 'Português',
  ja: '日本語',
  ar: 'العربية',
};

export const AppearanceTab = () => {
  const { t, i18n } = useSettingsTexts();
  const [nowMs] = useState(() => Date.now());
  const preferences = useInkling((state) => state.preferences);
  const setPreference = useInkling((state) => state.setPreference);

  return (
    <>
      <Group title={t('theme.title')}>
        <Choice
          label={t('theme.label')}
          value={preferences.theme}
          options={THEMES.map((value) => ({ value, text: t(`theme.${value}`) }))}
          onChange={(theme) => setPreference('theme', theme)}
        />
      </Group>
      <Group title={t('language.title')}>
        <Choice
          label={t('language.label')}
          value={preferences.language}
          options={[
            { value: 'system' as const, text: t('language.system') },
            ...UI_LANGUAGES.map((value) => ({ value, text: OWN_NAMES[value] })),
          ]}
          onChange={(language) => setPreference('language', language)}
        />
      </Group>
      <Group title={t('day.title')} note={t('day.note', { keys: shownKeys('today') })}>
        <Choice
          label={t('day.label')}
          value={preferences.dayStyle}
          options={DAY_STYLES.map((value) => ({ value, text: dayText(nowMs, i18n.language, value) }))}
          onChange={(style) => setPreference('dayStyle', style)}
        />
      </Group>
      <Group title={t('textSize.title')}>
        <Choice
          label={t('textSize.label')}
          value={preferences.editorFontSizePx}
          options={EDITOR_FONT_SIZES_PX.map((value) => ({ value, text: String(value) }))}
          onChange={(sizePx) => setPreference('editorFontSizePx', sizePx)}
        />
        <p className={styles['sample']}>{t('textSize.sample')}</p>
        <SwitchField
          label={t('formatBar.label')}
          note={t('formatBar.note')}
          checked={preferences.formatBar}
          onChange={(formatBar) => setPreference('formatBar', formatBar)}
        />
        <SwitchField
          label={t('spelling.label')}
          note={t('spelling.note')}
          checked={preferences.spelling}
          onChange={(spelling) => setPreference('spelling', spelling)}
        />
      </Group>
    </>
  );
};
