import { useMemo } from 'react';
import { openBoxes, type OpenBox } from '../../core/text/openBoxes';
import type { SummarySession } from '../../state/assistant/summaryActions';
import { useInkling } from '../store/storeContext';

const NONE: readonly OpenBox[] = [];

/**
 * The open check boxes of what was summed up, as the note had them when its lines came; none before. Offsets are those
 * of that moment.
 */
export const useOpenBoxes = (session: SummarySession | null): readonly OpenBox[] => {
  const editor = useInkling((state) => state.assistant.editor);
  const isShown = session?.status === 'done' && (session.lines.length > 0 || session.silence === null);
  const lines = session?.lines;
  const source = session?.source;
  return useMemo(() => {
    // The lines name the moment: with others the note is read anew.
    if (!isShown || lines === undefined || source === undefined) return NONE;
    return openBoxes(editor?.text() ?? '').filter(({ start, end }) => source.start <= start && end <= source.end);
  }, [editor, isShown, lines, source]);
};
