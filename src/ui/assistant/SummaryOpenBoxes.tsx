import { useEffect, useMemo, useRef } from 'react';
import type { SpanTracker } from '../../core/assistant/assistedEditor';
import { stripMarks } from '../../core/note/plainLine';
import type { OpenBox } from '../../core/text/openBoxes';
import { useInkling } from '../store/storeContext';
import { useAssistantTexts } from '../i18n/useAssistantTexts';
import styles from './assistant.module.css';
import { SummaryLines } from './SummaryLines';

const MOST_SHOWN = 6;

/** What is still to be done, by the note's own check boxes: no choice of five lines may leave one out. */
export function SummaryOpenBoxes({ boxes }: { readonly boxes: readonly OpenBox[] }) {
  const { t } = useAssistantTexts();
  const editor = useInkling((state) => state.assistant.editor);
  /** Knows where the boxes stand by now, in the same order. */
  const tracker = useRef<SpanTracker | null>(null);
  const rows = useMemo(() => boxes.map((box) => ({ ...box, text: stripMarks(box.text) })), [boxes]);

  useEffect(() => {
    const own = editor?.track(boxes) ?? null;
    tracker.current = own;
    return () => own?.release();
  }, [editor, boxes]);

  const more = rows.length - MOST_SHOWN;
  return (
    <section className={styles['part']} aria-labelledby="summary-open">
      <h3 id="summary-open">{t('summary.open')}</h3>
      <SummaryLines
        lines={rows.slice(0, MOST_SHOWN)}
        onReveal={(index) => tracker.current?.reveal(index)}
        onLight={(index) => tracker.current?.light(index)}
      />
      {more > 0 ? <p className={styles['fine']}>{t('summary.openMore', { count: more })}</p> : null}
    </section>
  );
}
