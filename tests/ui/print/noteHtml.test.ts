import { describe, expect, it } from 'vitest';
import { noteHtml } from '../../../src/ui/print/noteHtml';
import { noteHtmlFile } from '../../../src/ui/print/noteHtmlFile';

const print = (body: string): HTMLElement => {
  const page = document.createElement('div');
  page.append(noteHtml(body));
  return page;
};

describe('a note on paper', () => {
  it('has a title, its lines as they were written, its boxes and its links to notes', () => {
    const page = print('Sunday plan\nCall Anna\nabout [[Boat]] and [[Boat|the boat]]\n\n- [ ] open\n- [x] done');
    expect(page.querySelector('h1')?.textContent).toBe('Sunday plan');
    expect(page.querySelector('p')?.innerHTML).toContain('Call Anna<br>about');
    expect(page.querySelector('p')?.textContent).toContain('Boat and the boat');
    expect(page.querySelectorAll('.print-task .print-box')).toHaveLength(2);
    expect(page.querySelectorAll('.print-checked')).toHaveLength(1);
  });

  it('keeps the headings of a note that has them', () => {
    expect(print('# One\n\ntext').querySelectorAll('h1')).toHaveLength(1);
    expect(print('One\n===\n\ntext').querySelectorAll('h1')).toHaveLength(1);
    expect(print('- [ ] milk').querySelector('h1')).toBeNull();
    expect(print('This | that\n\ntext').querySelector('h1')?.textContent).toBe('This | that');
  });

  it.each(['3~5日、10~12日', 'Open 9~12 and 14~18.', 'H~2~O'])('takes a single tilde for a sign: %s', (line) => {
    const page = print(`# Trip\n\n${line}\n\n~~no~~`);
    expect(page.querySelector('p')?.textContent).toBe(line);
    expect([...page.querySelectorAll('del')].map(({ textContent }) => textContent)).toEqual(['no']);
  });

  it('shows as it was typed what is nested deeper than can be drawn', () => {
    const body = `${'>'.repeat(3_000)} words`;
    expect(print(body).querySelector('pre')?.textContent).toBe(body);
  });

  it('gives no title to a formula of several lines or to a table', () => {
    const formula = print('$$\nx^2\n$$\n\ntext');
    expect(formula.querySelector('h1')).toBeNull();
    expect(formula.querySelector('.print-formula')).not.toBeNull();
    expect(print('$$x^2$$ of it\n\ntext').querySelector('h1 .print-formula')).not.toBeNull();
    expect(print('a | b\n--- | ---\n1 | 2').querySelectorAll('td')).toHaveLength(2);
  });

  it('keeps every cell of a row with links that show other words', () => {
    const page = print(
      '# T\n\n| who | [[Plan|due]] |\n| - | - |\n| [[Anna Smith|Anna]] | `[[a|b]]` |\n| [[Ben\\|B]], [[C|c|d]] | Friday |\n\n[[Ben\\|him]] `[[a|b]]`',
    );
    expect([...page.querySelectorAll('th, td')].map(({ textContent }) => textContent)).toEqual([
      'who',
      'due',
      'Anna',
      '[[a|b]]',
      'B, c|d',
      'Friday',
    ]);
    expect(page.lastElementChild?.textContent).toBe('him [[a|b]]');
  });

  it('divides no cell at a bar in code, as the editor does', () => {
    const page = print('| p | q |\n|---|---|\n| `a|b` | 12 |\n| ``c`|d`` `\\|\\\\|` | 3` | 4` |\n| x | `y');
    const rows = [...page.querySelectorAll('tbody tr')].map((row) =>
      [...row.querySelectorAll('td')].map(({ textContent }) => textContent),
    );
    expect(rows).toEqual([
      ['a|b', '12'],
      ['c`|d |\\\\|', '3 | 4'],
      ['x', '`y'],
    ]);
  });

  it('lets each list, quote and table run as its words do', () => {
    const page = print('# T\n\n- خبز (2)\n  1. two\n\n> حليب\n\n> [!note] شاي\n\n| ا | b |\n|---|---|\n| 1 | 2 |');
    const runs = [...page.querySelectorAll('ul, ol, blockquote, table')].map((part) => part.getAttribute('dir'));
    expect(runs).toEqual(Array.from({ length: 5 }, () => 'auto'));
  });

  it('names pictures by their id and loads none', () => {
    const page = print(
      `# P\n\n![boat](attachment:${'a'.repeat(64)}) ![far](https://example.org/x.png)\n\n<img src="https://example.org/y.png">`,
    );
    expect(page.querySelector('img, [src], [srcset]')).toBeNull();
    expect(page.querySelector('[data-attachment]')?.textContent).toBe('boat');
    expect(page.textContent).toContain('<img src="https://example.org/y.png">');
  });

  it('holds nothing that runs or styles itself', () => {
    const page = print(
      '# P\n\n<script>alert(1)</script>\n\n<p style="color:red" onclick="x()">a</p>\n\n[x](javascript:alert(1)) [y](data:text/html,z)\n\n```"onload=x\ncode\n```',
    );
    expect(page.querySelector('script, style, [style], [onclick], [onload]')).toBeNull();
    expect([...page.querySelectorAll('a')].map((link) => link.getAttribute('href'))).toEqual([null, null]);
  });
});

it('a page of its own lets every line run as its words do', async () => {
  const { bytes } = await noteHtmlFile({ body: 'قائمة\n\n- خبز (2)\n- milk' }, async () => undefined);
  const page = new DOMParser().parseFromString(new TextDecoder().decode(bytes), 'text/html');
  expect(page.querySelector('ul')?.dir).toBe('auto');
  document.body.append(...page.querySelectorAll('style, h1, ul'));
  const bidi = [...document.body.querySelectorAll('h1, li')].map((line) =>
    getComputedStyle(line).getPropertyValue('unicode-bidi'),
  );
  document.body.replaceChildren();
  expect(bidi).toEqual(['plaintext', 'plaintext', 'plaintext']);
});

describe('files of a note', () => {
  const [pdf, memo, page, film] = ['a', 'b', 'c', 'e'].map((digit) => digit.repeat(64));
  const body = `# T\n\n[plan.pdf](attachment:${pdf}) [the *memo*](attachment:${memo}) [x](attachment:${page}) [gone](attachment:${'d'.repeat(64)}) [f](attachment:${film})`;

  it('are named on paper, and lead nowhere', () => {
    const printed = print(body);
    expect(printed.querySelector('a')).toBeNull();
    expect(printed.querySelector(`[data-file="${memo}"]`)?.innerHTML).toBe('the <em>memo</em>');
  });

  it('are inside the page that is exported, saved as plain bytes under their names; sound can be heard and a film seen', async () => {
    document.documentElement.lang = 'en';
    const files: Readonly<Record<string, File>> = {
      [pdf ?? '']: new File(['%PDF'], 'plan.pdf', { type: 'application/pdf' }),
      [memo ?? '']: new File(['abc'], 'memo.mp3', { type: 'audio/mpeg' }),
      [page ?? '']: new File(['<script>1</script>'], 'evil.html', { type: 'text/html' }),
      [film ?? '']: new File(['xyz'], 'f.webm', { type: 'video/webm' }),
    };
    const { bytes } = await noteHtmlFile({ body }, async (id) => files[id]);
    const shown = new DOMParser().parseFromString(new TextDecoder().decode(bytes), 'text/html');
    const links = [...shown.querySelectorAll('a')].map((link) => [link.download, link.getAttribute('href')]);
    expect(links).toEqual([
      ['plan.pdf', `data:application/octet-stream;base64,${btoa('%PDF')}`],
      ['memo.mp3', `data:application/octet-stream;base64,${btoa('abc')}`],
      ['evil.html', `data:application/octet-stream;base64,${btoa('<script>1</script>')}`],
      ['f.webm', `data:application/octet-stream;base64,${btoa('xyz')}`],
    ]);
    expect(shown.querySelector('audio')?.getAttribute('src')).toBe(`data:audio/mpeg;base64,${btoa('abc')}`);
    expect(shown.querySelector('video')?.getAttribute('src')).toBe(`data:video/webm;base64,${btoa('xyz')}`);
    expect(shown.body.textContent).toContain('plan.pdf (4 B)');
    expect(shown.body.textContent).toContain('gone');
  });
});
