import { useAssistantTexts } from '../i18n/useAssistantTexts';
import { titleEdit } from '../../core/assistant/noteHead';
import { Button } from '../controls/Button';
import room from './assistant.module.css';
import styles from './SummaryTitles.module.css';
import { useAssistantActions } from '../store/storeContext';

/** Titles for the note; nothing when there are none. */
export function SummaryTitles({ titles }: { readonly titles: readonly string[] }) {
  const { t } = useAssistantTexts();
  const actions = useAssistantActions();
  if (titles.length === 0) return null;
  return (
    <section className={room['part']} aria-labelledby="summary-titles">
      <h3 id="summary-titles">{t('summary.titles')}</h3>
      <ul className={styles['titles']}>
        {titles.map((title) => (
          <li key={title}>
            <span>{title}</span>
            <Button
              aria-label={t('summary.useTitleNamed', { title })}
              onClick={() => actions.applyTitle(title, titleEdit)}
            >
              {t('summary.useTitle')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
