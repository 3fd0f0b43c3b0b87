import { useEffect, useMemo, useRef } from 'react';
import type { SpanTracker } from '../../core/assistant/assistedEditor';
import { stripMarks } from '../../core/note/plainLine';
import { openBoxes } from '../../core/text/openBoxes';
import type { SummarySession } from '../../state/assistant/summaryActions';
import { useInkling } from '../store/storeContext';
import { useAssistantTexts } from '../i18n/useAssistantTexts';
import styles from './assistant.module.css';
import { SummaryLines } from './SummaryLines';

const MOST_SHOWN = 6;

/**
 * What is still to be done, by the note's own check boxes: no choice of five lines may leave one out. Those that are
 * among the lines already do not stand here again.
 */
export function SummaryOpenBoxes({ session }: { readonly session: SummarySession }) {
  const { t } = useAssistantTexts();
  const editor = useInkling((state) => state.assistant.editor);
  /** Knows where the boxes stand by now, in the same order. */
  const tracker = useRef<SpanTracker | null>(null);
  const { lines, source } = session;
  const open = useMemo(() => {
    const said = (start: number, end: number): boolean => lines.some((line) => line.start < end && start < line.end);
    return openBoxes(editor?.text() ?? '')
      .filter(({ start, end }) => source.start <= start && end <= source.end && !said(start, end))
      .map((box) => ({ ...box, text: stripMarks(box.text) }));
  }, [editor, lines, source]);

  useEffect(() => {
    const own = editor?.track(open) ?? null;
    tracker.current = own;
    return () => own?.release();
  }, [editor, open]);

  if (open.length === 0) return null;
  const more = open.length - MOST_SHOWN;
  return (
    <section className={styles['part']} aria-labelledby="summary-open">
      <h3 id="summary-open">{t('summary.open')}</h3>
      <SummaryLines
        lines={open.slice(0, MOST_SHOWN)}
        onReveal={(index) => tracker.current?.reveal(index)}
        onLight={(index) => tracker.current?.light(index)}
      />
      {more > 0 ? <p className={styles['fine']}>{t('summary.openMore', { count: more })}</p> : null}
    </section>
  );
}
