/** Which parts of the page are meant: by role and name as a screen reader would say them, or by a selector. */
export interface Query {
  readonly role?: string;
  readonly css?: string;
  /** The whole name; or a pattern, as `[source, flags]` since it travels to the page. */
  readonly name?: string | readonly [string, string];
  /** Text that the part holds somewhere. */
  readonly text?: string;
  readonly within?: Query;
}

/** A part of the page that can be seen, as the page is now. */
export interface Seen {
  readonly text: string;
  readonly name: string;
  readonly value: string | null;
  readonly state: string | null;
  readonly disabled: boolean;
  readonly checked: boolean;
  readonly focused: boolean;
  /** Middle of the part in the view; null where something else lies on it or it is out of view. */
  readonly point: { readonly x: number; readonly y: number } | null;
}

/** Runs in the page. Finds all parts that fit and are drawn; `show` scrolls the first one into view, `focus` focuses it. */
export const look = (query: Query, then: 'list' | 'show' | 'focus'): Seen[] => {
  const SELECTORS: Readonly<Record<string, string>> = {
    alert: '[role=alert]',
    article: 'article, [role=article]',
    button: 'button, [role=button]',
    checkbox: 'input[type=checkbox]:not([role]), [role=checkbox]',
    combobox: '[role=combobox], select:not([multiple])',
    dialog: '[role=dialog], [role=alertdialog], dialog[open]',
    complementary: 'aside, [role=complementary]',
    link: 'a[href], [role=link]',
    list: 'ul, ol, [role=list]',
    listitem: 'li, [role=listitem]',
    menuitem: '[role=menuitem]',
    option: '[role=option]',
    radio: 'input[type=radio], [role=radio]',
    status: '[role=status], output',
    switch: '[role=switch]',
    textbox: '[role=textbox], textarea, input:not([type]), input[type=text], input[type=password]',
  };
  const labelOf = (element: Element): string => {
    const ids = element.getAttribute('aria-labelledby')?.split(/\s+/u) ?? [];
    const labelled = ids.map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
    if (labelled.trim() !== '') return labelled;
    const labels = 'labels' in element ? [...(element.labels as NodeListOf<HTMLLabelElement>)] : [];
    const own = labels.map((label) => label.innerText).join(' ');
    const said = element.getAttribute('aria-label') ?? (own === '' ? null : own);
    return said ?? ((element as HTMLElement).innerText || (element.getAttribute('title') ?? ''));
  };
  const plain = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim();
  const isDrawn = (element: Element): boolean =>
    element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0;
  const fits = (element: Element, { name, text }: Query): boolean => {
    if (text !== undefined && !plain(element.textContent).includes(text)) return false;
    if (name === undefined) return true;
    const label = plain(labelOf(element));
    return typeof name === 'string' ? label === name : new RegExp(name[0], name[1]).test(label);
  };
  const find = (wanted: Query): Element[] => {
    // Between two pages the document is there before its first element.
    const roots: ParentNode[] = wanted.within === undefined ? [document] : find(wanted.within);
    const selector = wanted.css ?? SELECTORS[wanted.role ?? ''] ?? '*';
    const inside = roots.flatMap((root) => [...root.querySelectorAll(selector)]);
    return [...new Set(inside)].filter((element) => isDrawn(element) && fits(element, wanted));
  };
  const pointOf = (element: Element): Seen['point'] => {
    const box = element.getBoundingClientRect();
    const point = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    const hit = document.elementFromPoint(point.x, point.y);
    const isOnTop = hit !== null && (element.contains(hit) || hit.closest('label')?.contains(element) === true);
    return isOnTop ? point : null;
  };
  const found = find(query);
  const first = found[0] as HTMLElement | undefined;
  if (then === 'show') first?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  if (then === 'focus') first?.focus();
  return found.map((element) => ({
    text: (element as HTMLElement).innerText,
    name: plain(labelOf(element)),
    value: 'value' in element && typeof element.value === 'string' ? element.value : null,
    state: element.getAttribute('data-state'),
    disabled: element.matches(':disabled') || element.getAttribute('aria-disabled') === 'true',
    checked: element.matches(':checked') || element.getAttribute('aria-checked') === 'true',
    focused: element === document.activeElement || element.contains(document.activeElement),
    point: pointOf(element),
  }));
};
