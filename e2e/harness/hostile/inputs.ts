import { ADDRESSES, HTML_VECTORS } from './vectors';

/** What somebody else wrote, to harm whoever reads it. */
export interface HostileInput {
  readonly kind: 'markdown' | 'html';
  readonly text: string;
}

/** mulberry32: the same numbers from the same seed, each at least 0 and below 1. */
export const randomFrom = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

const pick = <Value>(values: readonly Value[], random: () => number): Value => {
  const value = values[Math.floor(random() * values.length)];
  if (value === undefined) throw new Error('There is nothing to pick from.');
  return value;
};

/** Signs that a reader may pass over, or take for an end. */
const STRAYS = ['\u0000', '\u200b', '\u202e', '\ufeff', '\n', '\t', '"', "'", '`', '>'];

type Wrap = (inner: string) => string;

/** Places of a Markdown text that a reader may take for something else than text. */
const MARKDOWN_PLACES: readonly Wrap[] = [
  (inner) => inner,
  (inner) => `# ${inner}`,
  (inner) => `${inner}\n===\n\ntext`,
  (inner) => `- [ ] ${inner}\n- [x] **${inner}**`,
  (inner) => `1. ${inner}\n\n       ${inner}`,
  (inner) => `> ${inner}\n>\n> > ${inner}`,
  (inner) => `| a | b |\n| --- | --- |\n| ${inner.replaceAll('|', '&#124;')} | x |`,
  (inner) => `\`\`\`${inner.replaceAll('\n', ' ')}\ncode\n\`\`\``,
  (inner) => `\`\`\`html\n${inner}`,
  (inner) => `text \`${inner}\` and \`\`${inner}`,
  (inner) => `![${inner}](FAR)`,
  (inner) => `![x|99999](attachment:${'a'.repeat(64)} "${inner}")`,
  (inner) => `[${inner}](FAR "${inner}")`,
  (inner) => `[[${inner}]] [[x|${inner}]] [[${inner}#${inner}]]`,
  (inner) => `[x]\n\n[x]: FAR "${inner}"`,
  (inner) => `[^1]\n\n[^1]: ${inner}`,
  (inner) => `---\ntitle: ${inner}\ntags: [${inner}]\n---\n${inner}`,
  (inner) => `---\n? !!js/function >\n  function () { RUN }\n: ${inner}\n---\n`,
  (inner) => `#${inner.replaceAll(' ', '')} ~~${inner}~~ ==${inner}== ***${inner}***`,
  (inner) => `<details><summary>${inner}</summary>\n\n${inner}\n\n</details>`,
  (inner) => `$$${inner}$$ $${inner}$ {{${inner}}} \${RUN} <%= RUN %>`,
  (inner) => `<!-- ${inner}\n\n--> ${inner}`,
  (inner) => `<${inner}>\n\n<!DOCTYPE ${inner}>`,
];

const LINKS: readonly Wrap[] = [
  (address) => `[x](${address})`,
  (address) => `[x](<${address}> "t")`,
  (address) => `![x](${address})`,
  (address) => `![x](<${address}>)`,
  (address) => `<${address}>`,
  (address) => `[x][1]\n\n[1]: ${address}`,
  (address) => `[![x](${address})](${address})`,
  (address) => `[[${address}]] ![[${address}]] ${address}`,
  (address) => `| a | b |\n| --- | --- |\n| [x](${address}) | ![x](${address}) |`,
];

const HTML_PLACES: readonly Wrap[] = [
  (inner) => inner,
  (inner) => `<!doctype html><html><head><title>${inner}</title></head><body>${inner}</body></html>`,
  (inner) => `<p><b>${inner}</b></p>`,
  (inner) => `<table><tr><td>${inner}</td><td>${inner}</td></tr></table>`,
  (inner) => `<ul><li>${inner}<ol><li>${inner}</ol></ul>`,
  (inner) => `<pre><code class="language-${inner}">${inner}</code></pre>`,
  (inner) => `<blockquote style="mso-list:l0 level1">${inner}</blockquote>`,
  (inner) => `<h1><a href="FAR">${inner}</a></h1>`,
  (inner) => `<svg><desc>${inner}</desc></svg>`,
  (inner) => `<math><mi>${inner}</mi></math>`,
  (inner) => `<en-note><en-todo checked="${inner}"/>${inner}<en-media hash="x" type="${inner}"/></en-note>`,
  (inner) => `<div>${'<div>'.repeat(60)}${inner}`,
  (inner) => `<template>${inner}</template><noscript>${inner}</noscript>`,
  (inner) => `<a title="${inner.replaceAll('"', '&quot;')}" href="https://example.org">x</a>`,
  (inner) => `<img alt="${inner.replaceAll('"', '&quot;')}" title='${inner}' src="FAR">`,
  (inner) => `<head><meta name="keywords" content="${inner}"></head><i>${inner}</i>`,
];

/** What a filter may trip over. Each keeps the length within reason. */
const TWISTS: readonly ((text: string, random: () => number) => string)[] = [
  (text) => text,
  (text, random) => text.replace(/[a-z]/gu, (letter) => (random() < 0.5 ? letter.toUpperCase() : letter)),
  (text) => text.replace(/\s/u, '/'),
  (text) => text.replace(/=/gu, ' \n= '),
  (text) => text.replace(/</gu, '&lt;'),
  (text) => text.replace(/</u, '<\u0000'),
  (text) => text.replace(/:/u, '&colon;'),
  (text, random) => text.slice(0, Math.max(1, Math.floor(text.length * random()))),
  (text, random) => {
    const at = Math.floor(text.length * random());
    return text.slice(0, at) + pick(STRAYS, random) + text.slice(at);
  },
  (text) => `${text}${text}`,
  (text) => `"'>${text}`,
  (text) => `</textarea></title></style></script>${text}`,
  (text) => text.replace(/ /gu, '\u000c'),
];

/** The canary is named `fire`, in whatever case a twist has made it; the number says which input it was. */
const armed = (text: string, number: number): string =>
  text.replace(/RUN/giu, `fire(${number})`).replace(/FAR/gu, `https://evil.example/${number}`);

/**
 * `count` inputs, the same for the same seed: each known way by itself as HTML and as Markdown, each address in each kind
 * of link, then mixtures of them.
 */
export const hostileInputs = (count: number, seed: number): readonly HostileInput[] => {
  const random = randomFrom(seed);
  const known: HostileInput[] = [
    ...HTML_VECTORS.flatMap((text) => [
      { kind: 'html', text } as const,
      { kind: 'markdown', text } as const,
      { kind: 'html', text: `<p><b>x</b> ${text}</p>` } as const,
    ]),
    ...ADDRESSES.flatMap((address) => LINKS.map((link) => ({ kind: 'markdown', text: link(address) }) as const)),
  ];
  const mixed = Array.from({ length: Math.max(0, count - known.length) }, (): HostileInput => {
    const kind = random() < 0.5 ? 'markdown' : 'html';
    const vector = pick(TWISTS, random)(pick(random() < 0.8 ? HTML_VECTORS : ADDRESSES, random), random);
    if (kind === 'html') return { kind, text: pick(HTML_PLACES, random)(vector) };
    const inner = random() < 0.3 ? pick(LINKS, random)(vector) : vector;
    return { kind, text: pick(MARKDOWN_PLACES, random)(inner) };
  });
  return [...known, ...mixed].slice(0, count).map(({ kind, text }, index) => ({ kind, text: armed(text, index) }));
};
