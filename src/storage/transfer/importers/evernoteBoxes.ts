import { TAMED_STYLE } from '../../../core/transfer/tamedPage';

/** What ends a line where no line break does. */
const BLOCK = 'en-note,body,div,p,ul,ol,li,table,td,th,h1,h2,h3,h4,h5,h6,blockquote,pre,hr,center';

export const styleOf = (element: Element): string => (element.getAttribute(TAMED_STYLE) ?? '').replace(/\s/gu, '');

const isTodo = (node: Node): boolean =>
  node instanceof Element && (node.matches('en-todo') || node.querySelector('en-todo') !== null);
const isBreak = (node: Node): boolean => node instanceof Element && node.matches(`br,${BLOCK}`);

/** Boxes in one block, which older Evernotes part by line breaks or by nothing, as blocks of their own. */
const partLines = (page: Document): void => {
  for (const todo of page.querySelectorAll('en-todo')) {
    let top: Element = todo;
    // A sign that goes around the whole line belongs to it.
    for (let parent = top.parentElement; parent !== null; parent = top.parentElement) {
      if (parent.matches(BLOCK) || parent.querySelectorAll('en-todo').length > 1) break;
      top = parent;
    }
    const isOwn = (node: Node): boolean => !isBreak(node) && !isTodo(node);
    const line: Node[] = [];
    let before = top.previousSibling;
    for (; before !== null && isOwn(before); before = before.previousSibling) line.unshift(before);
    // What follows another box is of that one.
    if (before !== null && isTodo(before)) line.length = 0;
    line.push(top);
    let after = top.nextSibling;
    for (; after !== null && isOwn(after); after = after.nextSibling) line.push(after);
    const parent = top.parentElement;
    const isLast = after === null || (after.nodeName === 'BR' && after.nextSibling === null);
    const isWhole = before === null && (isLast || parent?.localName === 'li');
    if (isWhole && parent?.matches('li,div,p') === true) continue;
    const block = page.createElement('div');
    line[0]?.parentNode?.insertBefore(block, line[0]);
    block.append(...line);
    if (after?.nodeName === 'BR') after.parentNode?.removeChild(after);
  }
};

/** A list with one box, joined to the list before it: Evernote writes a block for each line. */
const asBoxItem = (page: Document, block: Element, checked: boolean): void => {
  const before = block.previousElementSibling;
  const list = before?.hasAttribute('data-boxes') === true ? before : page.createElement('ul');
  list.setAttribute('data-boxes', '');
  const item = page.createElement('li');
  const box = page.createElement('input');
  box.type = 'checkbox';
  if (checked) box.setAttribute('checked', '');
  item.append(box, ...block.childNodes);
  list.append(item);
  if (list === before) block.remove();
  else block.replaceWith(list);
};

/** Makes boxes of what Evernote has for them, of every age. */
export const markBoxes = (page: Document): void => {
  partLines(page);
  for (const todo of page.querySelectorAll('en-todo')) {
    const checked = todo.getAttribute('checked') === 'true';
    const block = todo.closest('li,div,p');
    const stray = [...todo.childNodes];
    todo.replaceWith(...stray);
    if (block?.localName === 'li') {
      const box = page.createElement('input');
      box.type = 'checkbox';
      if (checked) box.setAttribute('checked', '');
      block.prepend(box);
    } else if (block !== null) asBoxItem(page, block, checked);
  }
  for (const item of page.querySelectorAll('ul > li')) {
    if (!styleOf(item.parentElement ?? item).includes('--en-todo:true')) continue;
    const box = page.createElement('input');
    box.type = 'checkbox';
    if (styleOf(item).includes('--en-checked:true')) box.setAttribute('checked', '');
    item.prepend(box);
  }
};
