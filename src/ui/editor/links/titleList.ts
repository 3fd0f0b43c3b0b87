import {
  autocompletion,
  completionStatus,
  startCompletion,
  type CompletionContext,
  type CompletionResult,
} from '@codemirror/autocomplete';
import type { EditorState } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import { services } from '../editorServices';
import type { LinkTarget } from '../noteEditorProps';

const MOST_COMPLETIONS = 12;

interface Row extends LinkTarget {
  /** Chosen, it makes a note of this title. */
  readonly begins?: boolean;
}

/** The titles, and at their end one that is not there yet. A heading, a folder or words to show are no title. */
const withBeginning = (found: readonly LinkTarget[], part: string): readonly Row[] => {
  const title = part.trim();
  const { onBeginNote, linkExists } = services.props;
  if (title === '' || onBeginNote === undefined || /[#|/]/u.test(title) || linkExists?.(title) !== false) return found;
  return [...found, { title, detail: services.translate('linkCreates'), begins: true }];
};

const completeLinks = (context: CompletionContext): CompletionResult | null => {
  const before = context.matchBefore(/\[\[[^[\]\n]*$/u);
  const { findLinks } = services.props;
  if (before === null || findLinks === undefined) return null;
  const from = before.from + 2;
  const part = context.state.sliceDoc(from, context.pos);
  const closed = context.state.sliceDoc(context.pos, context.pos + 2) === ']]';
  return {
    from,
    filter: false,
    options: withBeginning(findLinks(part).slice(0, MOST_COMPLETIONS), part).map(({ title, detail, begins }) => ({
      label: title,
      ...(detail === undefined ? {} : { detail }),
      apply: (view, _completion, start, end) => {
        view.dispatch({
          changes: { from: start, to: end, insert: closed ? title : `${title}]]` },
          selection: { anchor: start + title.length + 2 },
          userEvent: 'input.complete',
        });
        if (begins === true) services.props.onBeginNote?.(title);
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
