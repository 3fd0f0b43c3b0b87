import { RangeSetBuilder, type Extension } from '@codemirror/state';
import { Decoration, EditorView, ViewPlugin, type DecorationSet, type ViewUpdate } from '@codemirror/view';
import { noteLinks } from '../../core/links';
import { services } from './editorServices';
import { linkCompletion } from './linkCompletion';

/** Title of the `[[link]]` that `offset` of `line` lies in or touches, or null. */
export const linkAt = (line: string, offset: number): string | null =>
  noteLinks(line).find(({ start, end }) => offset >= start && offset <= end)?.title ?? null;

const mark = Decoration.mark({ class: 'md-mark' });
const label = Decoration.mark({ class: 'md-wikilink' });

const decorate = (view: EditorView): DecorationSet => {
  const builder = new RangeSetBuilder<Decoration>();
  for (const { from, to } of view.visibleRanges) {
    for (const { start, end } of noteLinks(view.state.sliceDoc(from, to))) {
      builder.add(from + start, from + start + 2, mark);
      builder.add(from + start + 2, from + end - 2, label);
      builder.add(from + end - 2, from + end, mark);
    }
  }
  return builder.finish();
};

const linkMarks = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet;
    constructor(view: EditorView) {
      this.decorations = decorate(view);
    }
    update(update: ViewUpdate): void {
      if (update.docChanged || update.viewportChanged) this.decorations = decorate(update.view);
    }
  },
  { decorations: (plugin) => plugin.decorations },
);

const WEB_ADDRESS = /(?:https?:\/\/|mailto:)[^\s<>()[\]]+/giu;

const addressAt = (line: string, offset: number): string | null => {
  for (const match of line.matchAll(WEB_ADDRESS)) {
    if (offset >= match.index && offset <= match.index + match[0].length) return match[0];
  }
  return null;
};

/** A click opens a note link unless the caret is in it already; web addresses open with Ctrl or Cmd held. */
const opening = EditorView.domEventHandlers({
  mousedown: (event, view) => {
    if (event.button !== 0 || event.shiftKey || event.altKey) return false;
    const position = view.posAtCoords({ x: event.clientX, y: event.clientY });
    if (position === null || !(event.target instanceof Element)) return false;
    const line = view.state.doc.lineAt(position);
    const withKey = event.ctrlKey || event.metaKey;
    const { head } = view.state.selection.main;
    const title = event.target.closest('.md-wikilink') === null ? null : linkAt(line.text, position - line.from);
    if (title !== null) {
      const caretInside = view.hasFocus && head >= line.from && head <= line.to && linkAt(line.text, head - line.from) === title;
      if (caretInside && !withKey) return false;
      event.preventDefault();
      services.props.onOpenLink?.(title);
      return true;
    }
    const address = withKey ? addressAt(line.text, position - line.from) : null;
    if (address === null) return false;
    event.preventDefault();
    window.open(address, '_blank', 'noopener,noreferrer');
    return true;
  },
});

export const noteLinking: Extension = [
  linkMarks,
  opening,
  linkCompletion,
];
