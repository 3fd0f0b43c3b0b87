import type { Plugin } from 'vite';

/** Same contract as react-style-singleton's, by a constructed sheet in place of a style element. */
const SINGLETON = `
export const stylesheetSingleton = () => {
  let users = 0;
  let sheet = null;
  return {
    add: (css) => {
      if (users === 0) {
        sheet = new CSSStyleSheet();
        sheet.replaceSync(css);
        document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
      }
      users += 1;
    },
    remove: () => {
      users -= 1;
      if (users === 0) {
        document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
        sheet = null;
      }
    },
  };
};
`;

/**
 * The policy forbids style elements that scripts add. The dialogs' react-style-singleton (it locks the scroll behind
 * them) adds one, so it is made to construct its sheet. Fails the build when a new version no longer looks as it did.
 */
export const constructedStyles = (): Plugin => {
  let patched = false;
  return {
    name: 'inkling-constructed-styles',
    apply: 'build',
    enforce: 'pre',
    transform(code, id) {
      if (!/\/react-style-singleton\/dist\/\w+\/singleton\.js$/u.test(id.split('?')[0] ?? '')) return null;
      if (!code.includes('stylesheetSingleton')) this.error('react-style-singleton changed: see constructedStyles.ts.');
      patched = true;
      return { code: SINGLETON, map: null };
    },
    buildEnd(error) {
      const isUsed = [...this.getModuleIds()].some((id) => id.includes('/react-style-singleton/'));
      if (error === undefined && isUsed && !patched) this.error('react-style-singleton was not patched.');
    },
  };
};
