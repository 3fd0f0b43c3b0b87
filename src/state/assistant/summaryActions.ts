import type { SpanTracker } from '../../core/assistant/assistedEditor';
import type { Placing } from '../../core/assistant/noteHead';
import { spanStillHolds, summaryMarkdown } from '../../core/assistant/summaryText';
import { spanOfScope, type TextScope } from '../../core/assistant/textScope';
import type { NoteId } from '../../core/note/note';
import type { InklingError } from '../../shared/errors';
import type { SummaryLength, SummaryLine, SummarySilence, TextSpan } from '../../shared/protocol';
import type { PackPart } from './packActions';
import type { AssistantPart } from './assistantSlice';

export interface SummarySession {
  readonly noteId: NoteId;
  readonly scope: TextScope;
  readonly length: SummaryLength;
  readonly compress: boolean;
  /** `stopped`: by the person, before its end. */
  readonly status: 'running' | 'done' | 'stopped' | 'failed';
  /** How much of the text was read, 0 to 1. */
  readonly share: number;
  /** Offsets are those of the note when the summary was asked for; `tracker` knows where they are now. */
  readonly lines: readonly SummaryLine[];
  readonly tracker: SpanTracker | null;
  /** Why there are no lines. */
  readonly silence: SummarySilence | null;
  readonly titles: readonly string[];
  readonly titlesPending: boolean;
  readonly error: InklingError | null;
  /** The span of the note that was summed up. */
  readonly source: TextSpan;
  /** The lines as they were put into the note, which may have lost them since, by an undo; null before. */
  readonly placed: string | null;
}

export interface SummaryOptions {
  readonly scope: TextScope;
  readonly length: SummaryLength;
  readonly compress: boolean;
}

export interface SummaryActions {
  /** Sums up what the scope names now. A running one ends first. */
  startSummary(options: SummaryOptions): Promise<void>;
  cancelSummary(): void;
  /**
   * Puts the lines as bullets into the note, in one undo step and not twice: those of the whole note where `place` says,
   * which comes from the panel because it is not needed before the first paint; others under what was summed up.
   */
  insertSummary(place: Placing): void;
  applyTitle(title: string, place: Placing): void;
  dismissSummary(): void;
}

const TITLE_COUNT = 3;

export const createAssistantSummary = (
  { deps, state, patch }: AssistantPart,
  mend: PackPart['mend'],
): { readonly actions: SummaryActions } => {
  let abort: AbortController | null = null;
  /** Where the source is by now. */
  let sourceTracker: SpanTracker | null = null;

  const change = (fields: Partial<SummarySession>): void => {
    const session = state().summary;
    if (session !== null) patch({ summary: { ...session, ...fields } });
  };
  const end = (): void => {
    abort?.abort();
    abort = null;
    state().summary?.tracker?.release();
    sourceTracker?.release();
    sourceTracker = null;
  };

  /** Follows the lines' spans, unless the note was edited under them meanwhile. */
  const follow = (lines: readonly SummaryLine[], noteText: string): void => {
    const session = state().summary;
    const editor = state().editor;
    if (session === null || editor?.noteId !== session.noteId) return;
    session.tracker?.release();
    const now = editor.text();
    const spans = lines.map(({ start, end: stop }) =>
      spanStillHolds(now, noteText, { start, end: stop }) ? { start, end: stop } : { start: 0, end: 0 },
    );
    change({ lines, tracker: editor.track(spans) });
  };

  const suggestTitles = async (text: string, signal: AbortSignal): Promise<void> => {
    change({ titlesPending: true });
    const outcome = await deps.assistant.title({ text, count: TITLE_COUNT }, signal);
    if (signal.aborted) return;
    change({
      titlesPending: false,
      titles: outcome.status === 'done' ? outcome.value.titles : [],
    });
  };

  const startSummary = async ({ scope, length, compress }: SummaryOptions): Promise<void> => {
    const editor = state().editor;
    if (editor === null || !state().settings.enabled) return;
    end();
    const own = new AbortController();
    abort = own;
    const noteText = editor.text();
    const source = spanOfScope(editor, scope);
    patch({
      summary: {
        noteId: editor.noteId,
        scope,
        length,
        compress,
        status: 'running',
        share: 0,
        lines: [],
        tracker: null,
        silence: null,
        titles: [],
        titlesPending: false,
        error: null,
        source,
        placed: null,
      },
    });
    sourceTracker = editor.track([source]);
    const text = noteText.slice(source.start, source.end);
    const placed = (line: SummaryLine): SummaryLine => ({
      text: line.text,
      start: line.start + source.start,
      end: line.end + source.start,
    });
    const outcome = await deps.assistant.summarize(
      { text, length, compress, boxesApart: true },
      ({ share, line }) => {
        const session = state().summary;
        if (own.signal.aborted || session === null) return;
        change({ share });
        if (line !== null) follow([...session.lines, placed(line)], noteText);
      },
      own.signal,
    );
    if (own.signal.aborted) return;
    if (outcome.status === 'failed') {
      change({ status: 'failed', error: outcome.error });
      await mend('notes-en', outcome.error);
      return;
    }
    if (outcome.status === 'done') {
      follow(outcome.value.lines.map(placed), noteText);
      change({ silence: outcome.value.silence });
    }
    change({ status: 'done' });
    if (outcome.status === 'done' && scope === 'note') await suggestTitles(text, own.signal);
  };

  return {
    actions: {
      startSummary,
      cancelSummary: () => {
        abort?.abort();
        abort = null;
        change({ status: state().summary?.status === 'running' ? 'stopped' : 'done', titlesPending: false });
      },
      insertSummary: (place) => {
        const { summary, editor } = state();
        if (summary === null || editor?.noteId !== summary.noteId) return;
        const text = editor.text();
        const bullets = summaryMarkdown(summary.lines);
        if (summary.placed === bullets && text.includes(bullets)) return;
        if (summary.scope === 'note') {
          const { span, text: block } = place(text, bullets);
          editor.replace(span, block);
        } else {
          const source = sourceTracker?.at(0) ?? summary.source;
          editor.insertBelow(Math.min(source.end, text.length), bullets);
        }
        change({ placed: bullets });
      },
      applyTitle: (title, place) => {
        const { summary, editor } = state();
        if (summary === null || editor?.noteId !== summary.noteId) return;
        const { span, text } = place(editor.text(), title);
        editor.replace(span, text);
      },
      dismissSummary: () => {
        end();
        if (state().summary !== null) patch({ summary: null });
      },
    },
  };
};
