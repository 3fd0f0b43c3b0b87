/** One element with what stands in it; nothing is ever parsed as HTML here. */
export const element = <Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>> = {},
  ...content: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] => {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...content);
  return made;
};

export const button = (text: string, onClick: () => void, look = ''): HTMLButtonElement => {
  const made = element('button', { type: 'button', ...(look === '' ? {} : { class: look }) }, text);
  made.addEventListener('click', onClick);
  return made;
};
