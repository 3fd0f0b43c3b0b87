import type { EditorView } from '@codemirror/view';
import type { i18n as I18n } from 'i18next';
import { getI18n } from 'react-i18next';
import english from '../../i18n/en/tables.json';
import { addEnglish } from '../../i18n/lateTexts';
import { services } from '../editorServices';
import { editTable, TABLE_EDITS } from './tableEdits';
import { placeAt } from './tablePlace';
import { showSource } from './tableSource';

const MARGIN_PX = 8;
/** Items behind which a line divides. */
const GROUP_ENDS: ReadonlySet<string> = new Set(['removeRow', 'removeColumn', 'alignEnd']);

export const tableText = (key: string): string => {
  const i18n = getI18n() as I18n | undefined;
  if (i18n !== undefined) addEnglish(i18n, 'tables', english);
  return services.translate(`tables:${key}`);
};

/** Shows the table that the caret is in as it is written; it is drawn again when the caret leaves it. */
export const openSource = (view: EditorView): boolean => {
  const { head } = view.state.selection.main;
  if (placeAt(view.state, head) === null) return false;
  view.dispatch({ effects: showSource.of(head) });
  view.focus();
  return true;
};

const runs = (id: string) =>
  id === 'source' ? openSource : editTable(TABLE_EDITS.find((edit) => edit === id) ?? 'rowBelow');

/** What can be done with rows and columns, beside the caret or where it was asked for. */
export const openTableMenu = (view: EditorView, at?: DOMRect): boolean => {
  const { state } = view;
  const { head } = state.selection.main;
  if (placeAt(state, head) === null) return false;
  const box = at ?? view.coordsAtPos(head);
  if (box === null) return false;
  const menu = document.createElement('div');
  menu.className = 'table-menu';
  menu.role = 'menu';
  menu.ariaLabel = tableText('menu');
  let isOpen = true;
  const close = (refocus: boolean): void => {
    // To be taken away is to lose the focus, which would close it once more.
    if (!isOpen) return;
    isOpen = false;
    menu.remove();
    if (refocus) view.focus();
  };
  const ids = state.readOnly ? (['source'] as const) : ([...TABLE_EDITS, 'source'] as const);
  const items = ids.map((id) => {
    const item = document.createElement('button');
    item.type = 'button';
    item.role = 'menuitem';
    item.tabIndex = -1;
    item.textContent = tableText(`do.${id}`);
    if (GROUP_ENDS.has(id)) item.className = 'table-menu-end';
    item.addEventListener('click', () => {
      close(true);
      runs(id)(view);
    });
    menu.append(item);
    return item;
  });
  menu.addEventListener('keydown', (event) => {
    const now = items.findIndex((item) => item === document.activeElement);
    const last = items.length - 1;
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: now === last ? 0 : now + 1,
      ArrowUp: now <= 0 ? last : now - 1,
      Home: 0,
      End: last,
    };
    const to = moves[event.key];
    if (to !== undefined) items[to]?.focus();
    else if (event.key === 'Escape' || event.key === 'Tab') close(true);
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  // A browser that gives buttons no focus when they are pressed would close the menu under the pointer.
  menu.addEventListener('mousedown', (event) => event.preventDefault());
  menu.addEventListener('focusout', (event) => {
    if (!(event.relatedTarget instanceof Node) || !menu.contains(event.relatedTarget)) close(false);
  });
  document.body.append(menu);
  const { offsetWidth, offsetHeight } = menu;
  const left = Math.min(box.left, window.innerWidth - offsetWidth - MARGIN_PX);
  const fitsBelow = box.bottom + MARGIN_PX + offsetHeight <= window.innerHeight;
  const top = fitsBelow ? box.bottom + MARGIN_PX : Math.max(MARGIN_PX, box.top - MARGIN_PX - offsetHeight);
  menu.style.left = `${Math.max(MARGIN_PX, left)}px`;
  menu.style.top = `${top}px`;
  items[0]?.focus();
  return true;
};
