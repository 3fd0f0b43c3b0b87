import {
  copyLineDown,
  copyLineUp,
  history,
  historyKeymap,
  moveLineDown,
  moveLineUp,
  redo,
  simplifySelection,
  standardKeymap,
  toggleTabFocusMode,
} from '@codemirror/commands';
import { Compartment, EditorState, Transaction, type Extension } from '@codemirror/state';
import { EditorView, keymap, type Command } from '@codemirror/view';
import { services } from './editorServices';
import { findSlot } from './find/findSlot';
import { ghostDriver, ghostLeavesWithFocus } from './ghost/ghostDriver';
import { ghostField } from './ghost/ghostField';
import { ghostKeys } from './ghost/ghostKeys';
import type { FormatMark } from './toolbar/formatting';
import { lateParts } from './lateParts';
import { lineStarts } from './marks/lineStarts';
import { indentLine, outdentLine } from './lists/listIndent';
import { continueList, toggleOrOpen } from './lists/listKeys';
import { liveMarks } from './marks/liveMarks';
import { noteImages } from './pictures/noteImages';
import { noteMarkdown } from './marks/noteLanguage';
import { noteLinking } from './links/noteLinks';
import { trackedSpans } from './spanTracking';

export const loadFormatting = () => import('./toolbar/formatting');

/** Fetched a moment after the start (NoteEditor): by then it answers before the next key can. */
const format =
  (mark: FormatMark): Command =>
  (view) => {
    if (view.state.readOnly) return false;
    const pressed = view.state;
    const { noteId } = services.props;
    void loadFormatting().then(
      ({ toggleMarkLate }) => {
        if (services.props.noteId === noteId) toggleMarkLate(view, mark, pressed);
      },
      () => undefined,
    );
    return true;
  };

/** The button and the air around it (ghost.css). */
const CHIP_ROW_PX = 60;

export const writable = new Compartment();

/** Everything an editor state needs. Its undo history lives in it, so one state is kept for each note. */
export const editorExtensions = (): Extension => [
  writable.of(EditorState.readOnly.of(services.props.readOnly === true)),
  ghostKeys,
  ghostField,
  ghostDriver,
  ghostLeavesWithFocus,
  history(),
  noteMarkdown,
  liveMarks,
  lineStarts,
  lateParts(),
  noteLinking(),
  noteImages,
  trackedSpans,
  findSlot.of([]),
  keymap.of([
    { key: 'Enter', run: continueList },
    { key: 'Tab', run: indentLine },
    { key: 'Shift-Tab', run: outdentLine },
    { key: 'Mod-Enter', run: toggleOrOpen },
    { key: 'Mod-b', run: format('**') },
    { key: 'Mod-i', run: format('*') },
    // CodeMirror has it on Apple and Linux alone; the shortcut sheet says it everywhere.
    { key: 'Mod-Shift-z', run: redo, preventDefault: true },
    ...historyKeymap,
    // Of CodeMirror's keys for programmers, those that help with prose.
    { key: 'Alt-ArrowUp', run: moveLineUp },
    { key: 'Alt-ArrowDown', run: moveLineDown },
    { key: 'Shift-Alt-ArrowUp', run: copyLineUp },
    { key: 'Shift-Alt-ArrowDown', run: copyLineDown },
    { key: 'Escape', run: simplifySelection },
    { key: 'Ctrl-m', mac: 'Shift-Alt-m', run: toggleTabFocusMode },
    ...standardKeymap,
  ]),
  EditorState.tabSize.of(4),
  EditorView.lineWrapping,
  // Where a suggestion comes as a button on the foot of the page, the caret keeps above it.
  EditorView.scrollMargins.of(() =>
    services.props.assistant && window.matchMedia('(pointer: coarse)').matches ? { bottom: CHIP_ROW_PX } : null,
  ),
  EditorView.perLineTextDirection.of(true),
  EditorView.contentAttributes.of(() => ({
    'aria-label': services.translate('label'),
    'aria-placeholder': services.translate('placeholder'),
    // Says to assistive tools that the scroller holds something to focus.
    tabindex: '0',
    // Some browsers send what they check to their makers: a locked note is not for them.
    spellcheck: services.props.secret ? 'false' : (document.documentElement.getAttribute('spellcheck') ?? 'true'),
    autocorrect: 'on',
    autocapitalize: 'sentences',
    // The browser's own writing help would send text away or fight with the ghost.
    writingsuggestions: 'false',
    'data-gramm': 'false',
  })),
  EditorView.updateListener.of((update) => {
    // What another tab or a restored version brought in is known to the store already.
    const own = update.transactions.some((tr) => tr.docChanged && tr.annotation(Transaction.remote) !== true);
    if (own) services.edited(update.view);
  }),
];
