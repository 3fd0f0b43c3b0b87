// @vitest-environment jsdom
import { expect, it, vi } from 'vitest';
import { hostileInputs } from '../../../../e2e/harness/hostile/inputs';
import { noteHtml } from '../../../../src/ui/print/noteHtml';
import { bring, type FileTree } from './exports';

const INPUTS = hostileInputs(2_000, 12);

/** Notes of an Evernote export, each closed off from the next one. */
const enex = (texts: readonly string[]): string =>
  `<?xml version="1.0"?><en-export>${texts
    .map(
      (text, index) =>
        `<note><title>E ${index}</title><content><![CDATA[<en-note>${text.replaceAll(']]>', ']]]]><![CDATA[>').replaceAll('</note>', '')}</en-note>]]></content></note>`,
    )
    .join('')}</en-export>`;

const files: FileTree = {
  ...Object.fromEntries(
    INPUTS.map(({ kind, text }, index) => [`${index}.${kind === 'html' ? 'html' : 'md'}`, text] as const),
  ),
  'all.enex': enex(INPUTS.filter(({ kind }) => kind === 'html').map(({ text }) => text)),
};

/** What a page may be made of that neither runs nor fetches anything. */
const active = (page: ParentNode): string[] =>
  [...page.querySelectorAll('*')].flatMap((element) => {
    const bad = [...element.attributes].filter(
      ({ name }) =>
        /^on|^(?:style|src|srcset|srcdoc|background|poster|action|formaction|ping|data|xlink:href)$/u.test(name) ||
        (name === 'href' && !/^(?:https?|mailto):$/u.test((element as HTMLAnchorElement).protocol)),
    );
    const harmless =
      /^(?:a|abbr|b|blockquote|br|code|del|div|em|h[1-6]|hr|i|li|mark|ol|p|pre|s|section|span|strong|sub|sup|table|tbody|td|th|thead|tr|ul)$/u;
    return [
      ...bad.map(({ name, value }) => `${element.localName} ${name}=${value}`),
      ...(harmless.test(element.localName) ? [] : [element.localName]),
    ];
  });

it('imports and prints 2,000 hostile files, and nothing of them runs or would', { timeout: 60_000 }, async () => {
  const fire = vi.fn();
  vi.stubGlobal('fire', fire);
  const { plan } = await bring(files);
  const bodies = plan.notes.map(({ body }) => body);
  expect(bodies.length + plan.skipped.length).toBeGreaterThan(2_000);
  const page = document.createElement('div');
  const found = bodies.flatMap((body) => {
    page.replaceChildren(noteHtml(body));
    return active(page).map((what) => `${what} in ${body.slice(0, 200)}`);
  });
  expect(found).toEqual([]);
  const pages = Object.fromEntries(Object.entries(files).filter(([name]) => !name.endsWith('.md')));
  for (const { body } of (await bring(pages)).plan.notes) expect(body).not.toMatch(/\]\(<?\s*(?:java|vb)script:/iu);
  expect(fire).not.toHaveBeenCalled();
});
