import { syntaxTree } from '@codemirror/language';
import { Compartment, type Extension } from '@codemirror/state';
import { ViewPlugin, type EditorView } from '@codemirror/view';

let tableView: Extension = [];
let loading = false;

const slot = new Compartment();

const hasTable = ({ state, viewport }: EditorView): boolean => {
  let found = false;
  syntaxTree(state).iterate({ ...viewport, enter: ({ name }) => !(found ||= name === 'Table') });
  return found;
};

/** Few notes hold a table: what draws one is fetched with the first that comes into sight. */
const look = (view: EditorView): void => {
  const filled = slot.get(view.state);
  if (loading || !Array.isArray(filled) || filled.length > 0 || !hasTable(view)) return;
  loading = true;
  void import('./tableView')
    .then((part) => {
      tableView = part.tableView;
      view.dispatch({ effects: slot.reconfigure(tableView) });
    })
    // Without it a table stays as it was typed.
    .catch(() => undefined)
    .finally(() => (loading = false));
};

const onFirstTable = ViewPlugin.define((view) => {
  look(view);
  return {
    update: ({ viewportChanged, state, startState }) => {
      if (viewportChanged || syntaxTree(state) !== syntaxTree(startState)) look(view);
    },
  };
});

export const tableSlot = (): Extension => [slot.of(tableView), onFirstTable];
