import {
  autocompletion,
  completionStatus,
  startCompletion,
  type CompletionContext,
  type CompletionResult,
} from '@codemirror/autocomplete';
import type { EditorState } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import { services } from './editorServices';

const MOST_COMPLETIONS = 12;

const completeLinks = (context: CompletionContext): CompletionResult | null => {
  const before = context.matchBefore(/\[\[[^[\]\n]*$/u);
  const { findLinks } = services.props;
  if (before === null || findLinks === undefined) return null;
  const from = before.from + 2;
  const closed = context.state.sliceDoc(context.pos, context.pos + 2) === ']]';
  return {
    from,
    filter: false,
    options: findLinks(context.state.sliceDoc(from, context.pos))
      .slice(0, MOST_COMPLETIONS)
      .map(({ title, detail }) => ({
        label: title,
        ...(detail === undefined ? {} : { detail }),
        apply: (view, _completion, start, end) => {
          view.dispatch({
            changes: { from: start, to: end, insert: closed ? title : `${title}]]` },
            selection: { anchor: start + title.length + 2 },
            userEvent: 'input.complete',
          });
        },
      })),
  };
};

/** Titles of notes to choose from behind `[[`; brings its own keys, above all others. */
export const titleList = autocompletion({
  override: [completeLinks],
  icons: false,
  activateOnTyping: true,
  closeOnBlur: true,
});

export const isTitleListOpen = (state: EditorState): boolean => completionStatus(state) === 'active';

export const openTitleList = (view: EditorView): void => {
  startCompletion(view);
};
