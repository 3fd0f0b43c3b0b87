/** What stands on lines of its own. */
const BLOCK = 'div,p,ul,ol,li,dl,dt,dd,table,tr,h1,h2,h3,h4,h5,h6,blockquote,pre,section,figure,center';
/** Stands where a block begins or ends; no text has it. */
const EDGE = '\ufdd0';

const isBlock = (node: Node | null): boolean => node instanceof Element && node.matches(BLOCK);

/** Lines of blocks are written on lines of their own: that is no empty line between them. */
const isLayout = (node: ChildNode): boolean => {
  const text = node.nodeType === Node.TEXT_NODE ? (node.textContent ?? '') : '';
  return text.includes('\n') && text.trim() === '' && (isBlock(node.previousSibling) || isBlock(node.nextSibling));
};

/** The words of a block of code with its lines, be they text, parted by breaks, or blocks. `code` is left changed. */
export const codeText = (code: Element): string => {
  for (const parent of [code, ...code.querySelectorAll(BLOCK)])
    for (const child of [...parent.childNodes]) if (isLayout(child)) child.remove();
  for (const end of code.querySelectorAll('br')) end.replaceWith('\n');
  for (const block of code.querySelectorAll(BLOCK)) {
    block.before(EDGE);
    block.after(EDGE);
  }
  // A break at the end of a block begins no line after it.
  return code.textContent
    .replace(/^\ufdd0+/u, '')
    .replace(/\n?\ufdd0+/gu, '\n')
    .replace(/\n$/u, '');
};
