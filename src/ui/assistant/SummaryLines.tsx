import { stripMarks } from '../../core/note/plainLine';
import type { TextSpan } from '../../shared/protocol';
import { useAssistantTexts } from '../i18n/useAssistantTexts';
import styles from './SummaryLines.module.css';

interface SummaryLinesProps {
  readonly lines: readonly (TextSpan & { readonly text: string })[];
  /** Shows where a line, by its number, stands in the note. */
  readonly onReveal: (index: number) => void;
  readonly onLight: (index: number | null) => void;
}

/** Each line leads to the place it was taken from; pointing at it lights that place up in the note. */
export function SummaryLines({ lines, onReveal, onLight }: SummaryLinesProps) {
  const { t } = useAssistantTexts();
  return (
    <ul className={styles['lines']}>
      {lines.map((line, index) => (
        <li key={`${line.start}-${line.end}`}>
          <button
            type="button"
            title={t('summary.source')}
            onClick={() => onReveal(index)}
            onMouseEnter={() => onLight(index)}
            onMouseLeave={() => onLight(null)}
            onFocus={() => onLight(index)}
            onBlur={() => onLight(null)}
          >
            {stripMarks(line.text)}
          </button>
        </li>
      ))}
    </ul>
  );
}
