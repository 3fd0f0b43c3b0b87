import { WidgetType, type EditorView } from '@codemirror/view';
import { cellsOf } from './tableRows';
import { tableAt } from './tablePlace';
import { openSource, openTableMenu, tableText } from './tableMenu';

const button = (label: string, sign: string, run: (button: HTMLElement) => void): HTMLElement => {
  const made = document.createElement('button');
  made.type = 'button';
  made.ariaLabel = label;
  made.title = label;
  made.textContent = sign;
  // Keys reach the same by Alt+Enter: Tab goes through the cells.
  made.tabIndex = -1;
  // The caret stays in its cell.
  made.addEventListener('mousedown', (event) => event.preventDefault());
  made.addEventListener('click', () => run(made));
  return made;
};

/** At the corner of a table: its menu, and its source. */
export class TableHandle extends WidgetType {
  override eq(): boolean {
    return true;
  }

  override toDOM(view: EditorView): HTMLElement {
    const handle = document.createElement('span');
    handle.className = 'md-tablehandle';
    /** Puts the caret into this table, unless it is there. */
    const enter = (): void => {
      const table = tableAt(view.state, view.posAtDOM(handle));
      const { head } = view.state.selection.main;
      if (table === null || (head >= table.from && head <= table.to)) return;
      view.dispatch({
        selection: { anchor: table.from + (cellsOf(view.state.doc.lineAt(table.from).text)[0]?.end ?? 0) },
      });
    };
    handle.append(
      button(tableText('source'), '</>', () => {
        enter();
        openSource(view);
      }),
      button(tableText('menu'), '⋯', (made) => {
        enter();
        openTableMenu(view, made.getBoundingClientRect());
      }),
    );
    return handle;
  }

  override ignoreEvent(): boolean {
    return true;
  }
}
