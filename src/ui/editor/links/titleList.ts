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
import { inCode } from '../inCode';
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

/** The rest of a link that the caret stands in: of its old title, and what stays of it, its words to show and the end. */
const LINK_REST = /^[^[\]|]*((?:\|[^[\]]*)?\]\])/u;

const choose = (view: EditorView, title: string, from: number, to: number): void => {
  const line = view.state.doc.lineAt(to);
  const [rest = '', kept = ''] = LINK_REST.exec(line.text.slice(to - line.from)) ?? [];
  view.dispatch({
    changes: { from, to: to + rest.length - kept.length, insert: kept === '' ? `${title}]]` : title },
    selection: { anchor: from + title.length + (kept === '' ? 2 : kept.length) },
    userEvent: 'input.complete',
  });
};

const completeLinks = (context: CompletionContext): CompletionResult | null => {
  const before = context.matchBefore(/\[\[[^[\]\n]*$/u);
  const { findLinks } = services.props;
  if (before === null || findLinks === undefined || inCode(context.state)) return null;
  const from = before.from + 2;
  const part = context.state.sliceDoc(from, context.pos);
  return {
    from,
    filter: false,
    options: withBeginning(findLinks(part).slice(0, MOST_COMPLETIONS), part).map(({ title, detail, begins }) => ({
      label: title,
      ...(detail === undefined ? {} : { detail }),
      apply: (view, _completion, start, end) => {
        choose(view, title, start, end);
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
