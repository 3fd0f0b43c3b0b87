import { Prec, type Extension } from '@codemirror/state';
import { EditorView, keymap, type Command } from '@codemirror/view';
import type { AcceptKey } from '../../../core/assistant/assistantSettings';
import { services } from '../editorServices';
import { isApple } from '../../format/keyboard';
import { acceptGhost, dismissGhost, ghostEvent, ghostField, mayShowGhost, turnGhost } from './ghostField';

/** Accepts by this key when the settings name it. */
const acceptBy =
  (...fitting: readonly AcceptKey[]): Command =>
  (view) => {
    const chosen = services.props.assistant?.ghost.acceptKey;
    return chosen !== undefined && fitting.includes(chosen) && acceptGhost(view, 'all');
  };
const acceptWord: Command = (view) => acceptGhost(view, 'word');

const askNow: Command = (view) => {
  const { assistant } = services.props;
  if (assistant === null || assistant === undefined) return false;
  const eligible = mayShowGhost(view.state, view.composing || view.compositionStarted, true);
  if (!eligible) services.askedInVain('nothing');
  view.dispatch({ effects: ghostEvent.of({ type: 'asked', eligible }) });
  return true;
};

const readAloud: Command = (view) => {
  if (view.state.field(ghostField).ghost === '') return false;
  services.readGhost();
  return true;
};

/**
 * By the key's place, not its letter: with Alt, macOS types « and a German keyboard has no key for \ at all. Where another
 * key types it with Option, as on a Spanish Mac, it is typed.
 */
const isBackslashKey = (event: KeyboardEvent): boolean =>
  event.altKey &&
  !event.ctrlKey &&
  !event.metaKey &&
  (event.code === 'Backslash' || (event.key === '\\' ? !isApple() : event.code === 'IntlBackslash'));

/**
 * Alt with a bracket, by its sign or by its place: where it takes AltGr, or Option on a Mac, to type a bracket, Alt with
 * the key that stands in its place does. What AltGr types is typed.
 */
const turnBy = (event: KeyboardEvent, view: EditorView): boolean => {
  if (!event.altKey || event.shiftKey || event.ctrlKey || event.metaKey || event.getModifierState('AltGraph'))
    return false;
  const is = (code: string, sign: string): boolean => event.code === code || (!isApple() && event.key === sign);
  const step = is('BracketRight', ']') ? 1 : is('BracketLeft', '[') ? -1 : null;
  return step !== null && view.state.field(ghostField).ghost !== '' && turnGhost(view, step);
};

/** Above all other keys: each does its usual work whenever no suggestion is shown. */
export const ghostKeys: Extension = Prec.highest([
  keymap.of([
    { key: 'Tab', run: acceptBy('tabOrRight', 'tab') },
    { key: 'ArrowRight', run: acceptBy('tabOrRight', 'right') },
    { key: 'Ctrl-Space', run: acceptBy('ctrlSpace') },
    { key: 'Mod-ArrowRight', run: acceptWord },
    { key: 'Ctrl-ArrowRight', run: acceptWord },
    { mac: 'Alt-ArrowRight', run: acceptWord },
    { key: 'Escape', run: dismissGhost },
  ]),
  EditorView.domEventHandlers({
    keydown: (event, view) =>
      isBackslashKey(event) ? (event.shiftKey ? readAloud(view) : askNow(view)) : turnBy(event, view),
  }),
]);
