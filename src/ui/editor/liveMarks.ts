import { syntaxTree } from '@codemirror/language';
import { type Extension, type Range } from '@codemirror/state';
import { Decoration, ViewPlugin, WidgetType, type DecorationSet, type EditorView, type ViewUpdate } from '@codemirror/view';
import { checklistItem, toggleChecklistAt } from '../../core/checklist';
import { services } from './editorServices';

/** The check box that stands for `- [ ]`. Clicking it changes the Markdown; the box only shows it. */
class CheckBox extends WidgetType {
  readonly #checked: boolean;

  constructor(checked: boolean) {
    super();
    this.#checked = checked;
  }

  override eq(other: CheckBox): boolean {
    return this.#checked === other.#checked;
  }

  override toDOM(view: EditorView): HTMLElement {
    const box = document.createElement('input');
    box.type = 'checkbox';
    box.className = 'md-box';
    box.checked = this.#checked;
    box.tabIndex = -1;
    box.disabled = view.state.readOnly;
    box.setAttribute('aria-label', services.translate('checkBox'));
    // The caret stays where it is: ticking off a line far below must not scroll there.
    box.addEventListener('mousedown', (event) => event.preventDefault());
    box.addEventListener('change', () => {
      const line = view.state.doc.lineAt(view.posAtDOM(box));
      const { from, to, insert } = toggleChecklistAt(line.text, 0);
      view.dispatch({ changes: { from: line.from + from, to: line.from + to, insert }, userEvent: 'input.toggle' });
    });
    return box;
  }

  override updateDOM(element: HTMLElement): boolean {
    if (element instanceof HTMLInputElement) element.checked = this.#checked;
    return true;
  }

  override ignoreEvent(): boolean {
    return true;
  }
}

const done = Decoration.line({ class: 'md-done' });
const LINE_CLASSES: Readonly<Record<string, Decoration>> = {
  FencedCode: Decoration.line({ class: 'md-codeblock' }),
  CodeBlock: Decoration.line({ class: 'md-codeblock' }),
  Blockquote: Decoration.line({ class: 'md-quoteline' }),
  Table: Decoration.line({ class: 'md-tableline' }),
  HorizontalRule: Decoration.line({ class: 'md-rule' }),
};

const decorate = (view: EditorView): DecorationSet => {
  const { state } = view;
  const ranges: Range<Decoration>[] = [];
  const caretIn = (from: number, to: number): boolean =>
    view.hasFocus && state.selection.ranges.some((range) => range.from <= to && range.to >= from);
  for (const { from, to } of view.visibleRanges) {
    syntaxTree(state).iterate({
      from,
      to,
      enter: (node) => {
        const lineClass = LINE_CLASSES[node.name];
        if (lineClass !== undefined) {
          const last = Math.min(node.to, to);
          for (let line = state.doc.lineAt(Math.max(node.from, from)); ; line = state.doc.lineAt(line.to + 1)) {
            ranges.push(lineClass.range(line.from));
            if (line.to >= last) break;
          }
        }
        if (node.name !== 'TaskMarker') return;
        const line = state.doc.lineAt(node.from);
        const item = checklistItem(line.text);
        if (item === null) return;
        if (item.checked) ranges.push(done.range(line.from));
        const indent = /^\s*(?:>\s?)*\s*/u.exec(line.text)?.[0].length ?? 0;
        // With the caret in the mark the Markdown itself is shown, so that it can be edited as text.
        if (caretIn(line.from + indent, node.to)) return;
        ranges.push(Decoration.replace({ widget: new CheckBox(item.checked) }).range(line.from + indent, node.to));
      },
    });
  }
  return Decoration.set(ranges, true);
};

export const liveMarks: Extension = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet;
    constructor(view: EditorView) {
      this.decorations = decorate(view);
    }
    update(update: ViewUpdate): void {
      const parsed = syntaxTree(update.state) !== syntaxTree(update.startState);
      if (update.docChanged || update.viewportChanged || update.selectionSet || update.focusChanged || parsed) {
        this.decorations = decorate(update.view);
      }
    }
  },
  { decorations: (plugin) => plugin.decorations },
);
