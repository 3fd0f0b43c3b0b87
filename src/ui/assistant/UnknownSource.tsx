import { useAssistantTexts } from '../i18n/useAssistantTexts';
import styles from './assistant.module.css';
import type { Detection } from './detectLanguage';

/** Why nothing is translated yet: the text's language is none of the packs', or it cannot be told. */
export function UnknownSource({ detection }: { readonly detection: Detection }) {
  const { t, i18n } = useAssistantTexts();
  const name =
    detection.kind === 'foreign' && detection.code !== null
      ? new Intl.DisplayNames(i18n.language, { type: 'language' }).of(detection.code)
      : undefined;
  return (
    <p className={styles['fine']} role="status">
      {detection.kind === 'empty'
        ? t('translation.empty')
        : detection.kind === 'unclear'
          ? t('translation.unclear')
          : name === undefined
            ? t('translation.foreign')
            : t('translation.foreignNamed', { language: name })}
    </p>
  );
}
