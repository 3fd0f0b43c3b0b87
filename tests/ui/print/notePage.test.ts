import { describe, expect, it } from 'vitest';
import { readyFormulas } from '../../../src/ui/print/readyFormulas';
import { noteHtml } from '../../../src/ui/print/noteHtml';

/** Every browser gives elements of MathML a style; jsdom does not. */
Object.defineProperty(Element.prototype, 'style', { configurable: true, get: () => ({}), set: () => undefined });

const print = (body: string): HTMLElement => {
  const page = document.createElement('div');
  page.append(noteHtml(body));
  return page;
};

describe('what the page draws, on paper', () => {
  it('has highlighted words, not within code', () => {
    const page = print('# T\n\na ==b *c*== `==d==` e == f == g');
    expect([...page.querySelectorAll('mark')].map(({ innerHTML }) => innerHTML)).toEqual(['b <em>c</em>']);
    expect(page.textContent).toContain('==d== e == f == g');
  });

  it('has callouts as quotes with their kind and title, and what is in them', () => {
    const page = print('# T\n\n> [!warning] Mind *this*\n> - a\n> - b\n\n> plain');
    const [callout, quote] = page.querySelectorAll('blockquote');
    expect(callout?.className).toBe('print-callout print-callout-warning');
    expect(callout?.querySelector('p')?.textContent).toBe('Warning Mind this');
    expect(callout?.querySelectorAll('li')).toHaveLength(2);
    expect(quote?.className).toBe('');
  });

  it('gathers footnotes at the end, each leading to its reference and back', () => {
    const page = print('# T\n\na[^1] b[^1] c[^none]\n\n[^1]: The *words*\n[^2]: Others\n\nend');
    const notes = [...page.querySelectorAll('.print-footnotes .print-footnote')];
    expect(notes.map(({ textContent }) => textContent)).toEqual(['1 The words ↩', '2 Others']);
    expect(page.lastElementChild?.className).toBe('print-footnotes');
    const links = [...page.querySelectorAll('.print-reference a')].map((link) => link.getAttribute('href'));
    expect(links).toEqual(['#footnote-1', '#footnote-1']);
    expect(page.querySelector('.print-back')?.getAttribute('href')).toBe('#reference-1');
    expect(page.querySelectorAll('[id="reference-1"]')).toHaveLength(1);
  });

  it('has formulas drawn once their code is here, and never anything that leads away', async () => {
    const body = '# T\n\nso $a^2$ for $5 and $10\n\n$$\n\\frac{1}{2}\n$$\n\n$\\href{javascript:alert(1)}{x}$ $\\frac{$';
    expect(print(body).querySelectorAll('math')).toHaveLength(0);
    expect(print(body).textContent).toContain('$a^2$');
    await readyFormulas(body);
    const page = print(body);
    expect(page.querySelectorAll('math')).toHaveLength(2);
    expect(page.querySelectorAll('.print-formula-display math')).toHaveLength(1);
    expect(page.textContent).toContain('for $5 and $10');
    expect(page.textContent).toContain('$\\href{javascript:alert(1)}{x}$ $\\frac{$');
    expect(page.querySelector('a, [href]')).toBeNull();
  });
});
