import type { AssistedEditor } from '../../core/assistant/assistedEditor';
import type { GhostSettings } from '../../core/assistant/assistantSettings';
import type { Outcome } from '../../core/ports/assistant';
import type { NoteId } from '../../core/note/note';
import type { SuggestDone, SuggestRequest } from '../../shared/protocol';
import type { Result } from '../../shared/result';

/** What the editor needs of the assistant; `useNoteEditorAssistant()` (ui/assistant) makes one from the store. */
export interface NoteEditorAssistant {
  readonly ghost: GhostSettings;
  suggest(
    request: SuggestRequest,
    onChunk: (ghost: string) => void,
    signal: AbortSignal,
  ): Promise<Outcome<SuggestDone>>;
  /** A suggestion may be asked for soon. */
  prefill?(before: string, signal: AbortSignal): void;
  /** A key hint was shown or a suggestion accepted: one hint fewer next time. */
  onHintUsed(): void;
  /** A suggestion was shown (null), or accepted and saved so many letters; `again`: it was counted as accepted already. */
  onGhost?(letters: number | null, again?: boolean): void;
  /** The open note, for summaries and translations; null when the editor goes away. */
  onEditor(editor: AssistedEditor | null): void;
}

/** One item for the completion of `[[`. */
export interface LinkTarget {
  readonly title: string;
  /** Shown beside the title, such as a snippet. */
  readonly detail?: string;
}

export interface NoteEditorProps {
  /** Switching it keeps each note's undo history, caret and scroll position. No `key` is needed. */
  readonly noteId: NoteId;
  /**
   * The draft as the store holds it. Text that the editor reported itself is recognised; any other new value
   * (another tab, a restored version) replaces the text, and the caret stays where it can.
   */
  readonly body: string;
  /**
   * Called for every edit, at once for notes of usual size and at most 200 ms later for very long ones. Before the
   * page is hidden, the editor loses focus, or another note is shown, it is always called first.
   */
  readonly onChange: (body: string, noteId: NoteId) => void;
  /** Called at once where `onChange` comes later. */
  readonly onWait?: (noteId: NoteId) => void;
  readonly autoFocus?: boolean;
  /** The text of a locked note: nothing of it is kept once it is not shown. */
  readonly secret?: boolean;
  /** Trashed notes are shown, not edited. */
  readonly readOnly?: boolean;
  /** null or left out: the assistant is off, and nothing of it is loaded or shown. */
  readonly assistant?: NoteEditorAssistant | null;
  /** Titles for the completion of `[[`, best first, for what was typed after it. */
  readonly findLinks?: (query: string) => readonly LinkTarget[];
  /** Whether a `[[title]]` leads to a note that is there; left out, every one does. */
  readonly linkExists?: (title: string) => boolean;
  /** `target`: as the link is written, with heading, folder and ending. */
  readonly onOpenLink?: (target: string) => void;
  /** Makes the note that a link is to lead to, and leaves this one open. */
  readonly onBeginNote?: (title: string) => void;
  /** `tag` as it is stored, without `#`. */
  readonly onOpenTag?: (tag: string) => void;
  /** Where the bar of formats stands while the text is touched; left out, there is none. */
  readonly barPlace?: HTMLElement | null;
  /** It is wished for where nothing is touched as well, and its place is above the text. */
  readonly barAbove?: boolean;
  readonly loadImage?: (attachmentId: string) => Promise<File | undefined>;
  /** Stores an image and resolves to its attachment id, or to the i18n key of why it could not. */
  readonly storeImage?: (image: Blob, name: string) => Promise<Result<string, string>>;
  /** As storeImage, for a file of any kind; its type is the one that it is kept with. */
  readonly storeFile?: (file: Blob, name: string) => Promise<Result<string, string>>;
  /** Something the person should know (an image was too large): an i18n key with its values, for a notice. */
  readonly onNotice?: (key: string, values?: Readonly<Record<string, string | number>>) => void;
  /** For what else acts on the open note, such as a jump from a search hit. */
  readonly onReady?: (editor: AssistedEditor | null) => void;
}
