/** What YAML, of one version or another, takes for something else than a word. */
const NO_WORD = /^(?!\p{L})|^(?:true|false|null|yes|no|on|off|y|n)$/iu;

/** Tags as one line of front matter, without its end. */
export const tagsLine = (tags: readonly string[]): string =>
  `tags: [${tags.map((tag) => (NO_WORD.test(tag) ? `"${tag}"` : tag)).join(', ')}]`;
