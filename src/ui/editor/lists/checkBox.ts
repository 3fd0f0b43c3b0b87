import { WidgetType, type EditorView } from '@codemirror/view';
import { toggleChecklistAt } from '../../../core/note/checklist';
import { services } from '../editorServices';

/** The check box that stands for `- [ ]`. Clicking it changes the Markdown; the box only shows it. */
export class CheckBox extends WidgetType {
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
      // The note may have been locked since the box was drawn.
      if (view.state.readOnly) {
        box.checked = !box.checked;
        return;
      }
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
