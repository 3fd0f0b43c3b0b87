import { useAssistantTexts } from '../i18n/useAssistantTexts';
import type { SummarySession } from '../../state/assistant/summaryActions';
import styles from './SummaryLines.module.css';

/** Each line leads to the sentence it was taken from; pointing at it lights that sentence up in the note. */
export function SummaryLines({ session }: { readonly session: SummarySession }) {
  const { t } = useAssistantTexts();
  const { lines, tracker } = session;
  return (
    <ul className={styles['lines']}>
      {lines.map((line, index) => (
        <li key={`${line.start}-${line.end}`}>
          <button
            type="button"
            title={t('summary.source')}
            onClick={() => tracker?.reveal(index)}
            onMouseEnter={() => tracker?.light(index)}
            onMouseLeave={() => tracker?.light(null)}
            onFocus={() => tracker?.light(index)}
            onBlur={() => tracker?.light(null)}
          >
            {line.text}
          </button>
        </li>
      ))}
    </ul>
  );
}
