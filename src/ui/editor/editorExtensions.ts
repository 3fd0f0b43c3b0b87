import { defaultKeymap, history, historyKeymap, redo } from '@codemirror/commands';
import { Compartment, EditorState, Transaction, type Extension } from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';
import { services } from './editorServices';
import { findSlot } from './find/findInNote';
import { ghostDriver, ghostLeavesWithFocus } from './ghostDriver';
import { ghostField } from './ghostField';
import { ghostKeys } from './ghostKeys';
import { ghostSwipe } from './ghostSwipe';
import { continueList, indentLine, outdentLine, toggleMark, toggleOrOpen } from './listKeys';
import { liveMarks } from './liveMarks';
import { noteImages } from './noteImages';
import { noteMarkdown } from './noteLanguage';
import { noteLinking } from './noteLinks';
import { trackedSpans } from './spanTracking';

/** Keys of CodeMirror's programmer heritage that the app, or writing, uses otherwise. */
const NOT_FOR_NOTES = new Set(['Mod-/', 'Alt-A', 'Mod-Enter', 'Mod-i', 'Shift-Mod-k', 'Mod-[', 'Mod-]', 'Mod-Alt-\\']);

export const writable = new Compartment();

/** Everything an editor state needs. Its undo history lives in it, so one state is kept for each note. */
export const editorExtensions = (): Extension => [
  writable.of(EditorState.readOnly.of(services.props.readOnly === true)),
  ghostKeys,
  ghostField,
  ghostDriver,
  ghostLeavesWithFocus,
  ghostSwipe(),
  history(),
  noteMarkdown,
  liveMarks,
  noteLinking,
  noteImages,
  trackedSpans,
  findSlot.of([]),
  keymap.of([
    { key: 'Enter', run: continueList },
    { key: 'Tab', run: indentLine },
    { key: 'Shift-Tab', run: outdentLine },
    { key: 'Mod-Enter', run: toggleOrOpen },
    { key: 'Mod-b', run: toggleMark('**') },
    { key: 'Mod-i', run: toggleMark('*') },
    // CodeMirror has it on Apple and Linux alone; the shortcut sheet says it everywhere.
    { key: 'Mod-Shift-z', run: redo, preventDefault: true },
    ...historyKeymap,
    ...defaultKeymap.filter(({ key, mac }) => !NOT_FOR_NOTES.has(key ?? '') && !NOT_FOR_NOTES.has(mac ?? '')),
  ]),
  EditorState.tabSize.of(4),
  EditorView.lineWrapping,
  EditorView.perLineTextDirection.of(true),
  EditorView.contentAttributes.of(() => ({
    'aria-label': services.translate('label'),
    // Says to assistive tools that the scroller holds something to focus.
    'tabindex': '0',
    'spellcheck': 'true',
    'autocorrect': 'on',
    'autocapitalize': 'sentences',
    // The browser's own writing help would send text away or fight with the ghost.
    'writingsuggestions': 'false',
    'data-gramm': 'false',
  })),
  EditorView.updateListener.of((update) => {
    // What another tab or a restored version brought in is known to the store already.
    const own = update.transactions.some((tr) => tr.docChanged && tr.annotation(Transaction.remote) !== true);
    if (own) services.edited(update.view);
  }),
];
