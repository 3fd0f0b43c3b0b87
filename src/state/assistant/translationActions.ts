import type { SpanTracker } from '../../core/assistant/assistedEditor';
import { packOfDirection } from '../../core/assistant/packFacts';
import { spanStillHolds } from '../../core/assistant/summaryText';
import { spanOfScope, type TextScope } from '../../core/assistant/textScope';
import type { NoteId } from '../../core/note/note';
import type { InklingError } from '../../shared/errors';
import type { Language } from '../../shared/languages';
import type { TextSpan, TranslatedSentence } from '../../shared/protocol';
import type { PackPart } from './packActions';
import type { AssistantPart } from './assistantSlice';

export interface TranslationSession {
  readonly noteId: NoteId;
  readonly scope: TextScope;
  readonly from: Language;
  readonly to: Language;
  readonly status: 'running' | 'done' | 'stopped' | 'failed';
  readonly sourceText: string;
  /** In order; spans count from the start of `sourceText`. */
  readonly sentences: readonly TranslatedSentence[];
  /** 0 until the first sentence arrived. */
  readonly total: number;
  /** The whole translation; null until it is done. */
  readonly text: string | null;
  readonly error: InklingError | null;
  /** Span 0 is the whole source, span i + 1 is sentence i. */
  readonly tracker: SpanTracker | null;
  /** Where the translation was put; the note may have lost it since, by an undo. */
  readonly placed: 'below' | 'instead' | null;
}

export interface TranslationOptions {
  readonly scope: TextScope;
  readonly from: Language;
  readonly to: Language;
}

export interface TranslationActions {
  startTranslation(options: TranslationOptions): Promise<void>;
  cancelTranslation(): void;
  /**
   * Both are one undo step, and both wait for the whole translation. What stands in the note is not put there again. A
   * source that was changed since is not replaced but translated again.
   */
  insertTranslation(): void;
  replaceWithTranslation(): void;
  dismissTranslation(): void;
}

/** Where `part` stands in `text`, if it stands there just once: an undo brings a text back, but not what followed it. */
const spanOnce = (text: string, part: string): TextSpan | null => {
  const start = text.indexOf(part);
  if (part === '' || start === -1 || text.indexOf(part, start + 1) !== -1) return null;
  return { start, end: start + part.length };
};

export const createAssistantTranslation = (
  { deps, state, patch }: AssistantPart,
  mend: PackPart['mend'],
): { readonly actions: TranslationActions } => {
  let abort: AbortController | null = null;

  const change = (fields: Partial<TranslationSession>): void => {
    const session = state().translation;
    if (session !== null) patch({ translation: { ...session, ...fields } });
  };
  const end = (): void => {
    abort?.abort();
    abort = null;
    state().translation?.tracker?.release();
  };

  /** Spans of the sentences in the note as it is now; an edited source is simply no longer lit up. */
  const trackSentences = (session: TranslationSession): SpanTracker | null => {
    const editor = state().editor;
    const whole = session.tracker?.at(0) ?? null;
    if (editor?.noteId !== session.noteId || whole === null) return session.tracker;
    const now = editor.text().slice(whole.start, whole.end);
    const spans = session.sentences.map(({ source }) =>
      spanStillHolds(now, session.sourceText, source)
        ? { start: whole.start + source.start, end: whole.start + source.end }
        : { start: 0, end: 0 },
    );
    session.tracker?.release();
    return editor.track([whole, ...spans]);
  };

  const startTranslation = async ({ scope, from, to }: TranslationOptions, part?: TextSpan): Promise<void> => {
    const editor = state().editor;
    const packId = packOfDirection(from, to);
    if (editor === null || packId === undefined || !state().settings.enabled) return;
    end();
    const own = new AbortController();
    abort = own;
    const span = part ?? spanOfScope(editor, scope);
    const sourceText = editor.text().slice(span.start, span.end);
    patch({
      translation: {
        noteId: editor.noteId,
        scope,
        from,
        to,
        status: 'running',
        sourceText,
        sentences: [],
        total: 0,
        text: null,
        error: null,
        tracker: editor.track([span]),
        placed: null,
      },
    });
    const outcome = await deps.assistant.translate(
      { text: sourceText, from, to, packId },
      ({ sentence, total }) => {
        const session = state().translation;
        if (!own.signal.aborted && session !== null) change({ sentences: [...session.sentences, sentence], total });
      },
      own.signal,
    );
    const session = state().translation;
    if (own.signal.aborted || session === null) return;
    if (outcome.status === 'failed') {
      change({ status: 'failed', error: outcome.error });
      await mend(packId, outcome.error);
    } else if (outcome.status === 'done') {
      const whole = { ...session, sentences: outcome.value.sentences };
      change({
        status: 'done',
        sentences: whole.sentences,
        total: whole.sentences.length,
        text: outcome.value.text,
        tracker: trackSentences(whole),
      });
    } else {
      change({ status: 'stopped' });
    }
  };

  const place = (where: 'below' | 'instead'): void => {
    const { translation, editor } = state();
    if (translation === null || translation.text === null || editor?.noteId !== translation.noteId) return;
    if (translation.placed !== null && editor.text().includes(translation.text)) return;
    const span = translation.tracker?.at(0) ?? spanOnce(editor.text(), translation.sourceText);
    if (span === null) return;
    if (where === 'instead' && editor.text().slice(span.start, span.end) !== translation.sourceText) {
      // Words were written into the source since: they would go away with it.
      void startTranslation(translation, span);
      return;
    }
    if (where === 'below') editor.insertBelow(span.end, translation.text);
    else editor.replace(span, translation.text);
    change({ placed: where });
  };

  return {
    actions: {
      startTranslation: (options) => startTranslation(options),
      cancelTranslation: () => {
        abort?.abort();
        abort = null;
        change({ status: 'stopped' });
      },
      insertTranslation: () => place('below'),
      replaceWithTranslation: () => place('instead'),
      dismissTranslation: () => {
        end();
        if (state().translation !== null) patch({ translation: null });
      },
    },
  };
};
