/**
 * Where a navigation that is none of the app's own addresses is sent: the app, since below any other folder its
 * relative addresses lead nowhere. Null for the app itself. `scope` is absolute, with a trailing slash.
 */
export const redirectOf = (address: string, scope: string): string | null => {
  const { origin, pathname } = new URL(address);
  const path = origin + pathname;
  return path === scope || path === `${scope}index.html` ? null : scope;
};
