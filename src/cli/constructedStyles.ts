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

/** style-mod constructs sheets in shadow roots only; the condition below is what keeps it from the document. */
const SHADOW_ONLY = '!root.head && root.adoptedStyleSheets';

/**
 * The policy forbids style elements that scripts add, so the two libraries that add them (the editor's style-mod,
 * the dialogs' react-style-singleton) are made to construct their sheets. Fails the build when a new version of
 * either no longer looks as it did.
 */
export const constructedStyles = (): Plugin => {
  const patched = new Set<string>();
  return {
    name: 'inkling-constructed-styles',
    apply: 'build',
    enforce: 'pre',
    transform(code, id) {
      const [file = ''] = id.split('?');
      if (/\/style-mod\/(src|dist)\/style-mod\.c?js$/u.test(file)) {
        if (!code.includes(SHADOW_ONLY)) this.error('style-mod changed: see constructedStyles.ts.');
        patched.add('style-mod');
        return { code: code.replace(SHADOW_ONLY, 'root.adoptedStyleSheets'), map: null };
      }
      if (/\/react-style-singleton\/dist\/\w+\/singleton\.js$/u.test(file)) {
        if (!code.includes('stylesheetSingleton')) this.error('react-style-singleton changed: see constructedStyles.ts.');
        patched.add('react-style-singleton');
        return { code: SINGLETON, map: null };
      }
      return null;
    },
    buildEnd(error) {
      const loads = [...this.getModuleIds()].some((id) => /\/(style-mod|react-style-singleton)\//u.test(id));
      if (error === undefined && loads && patched.size === 0) this.error('No style library was patched.');
    },
  };
};
