import { describe, expect, it } from 'vitest';
import { noteHtml } from '../../../src/ui/print/noteHtml';

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
