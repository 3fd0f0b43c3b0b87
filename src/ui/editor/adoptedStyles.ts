import { StyleModule } from 'style-mod';

/**
 * CodeMirror writes its rules into a <style> element, which the Content-Security-Policy (no 'unsafe-inline') refuses.
 * Only for a shadow root does style-mod use a constructed style sheet, which is allowed everywhere. So it is led to
 * make that one for a throw-away shadow root, and the document is given the same style set before any editor mounts.
 */
export const adoptEditorStyles = (page: Document): void => {
  if (!('adoptedStyleSheets' in page) || page.defaultView === null) return;
  const shadow = page.createElement('div').attachShadow({ mode: 'open' });
  StyleModule.mount(shadow, new StyleModule({}));
  for (const key of Object.getOwnPropertySymbols(shadow)) {
    // The one symbol that style-mod sets on a root is its style set.
    const set: unknown = Reflect.get(shadow, key);
    if (typeof set === 'object' && set !== null && 'modules' in set && !Reflect.has(page, key))
      Reflect.set(page, key, set);
  }
};
