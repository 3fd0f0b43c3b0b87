import { useAssistantTexts } from '../i18n/useAssistantTexts';
import { isLanguage, type Language } from '../../shared/languages';
import styles from './LanguageSelect.module.css';

interface LanguageSelectProps {
  readonly label: string;
  /** Null until the person has chosen. */
  readonly value: Language | null;
  readonly options: readonly Language[];
  readonly onChoose: (language: Language) => void;
}

/** One side of a translation. */
export function LanguageSelect({ label, value, options, onChoose }: LanguageSelectProps) {
  const { t } = useAssistantTexts();
  return (
    <label className={styles['select']}>
      <span>{label}</span>
      <select
        value={value ?? ''}
        onChange={(event) => {
          if (isLanguage(event.target.value)) onChoose(event.target.value);
        }}
      >
        {value === null ? (
          <option value="" disabled>
            {t('translation.choose')}
          </option>
        ) : null}
        {options.map((language) => (
          <option key={language} value={language}>
            {t(`language.${language}`)}
          </option>
        ))}
      </select>
    </label>
  );
}
