import { act, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { safeAddress } from '../../../../src/ui/editor/links/webAddress';
import { openEditor, settle } from '../editorHarness';

afterEach(() => {
  vi.useRealTimers();
});

const ID = 'a'.repeat(64);
let count = 0;
const open = (body: string, over: Parameters<typeof openEditor>[1] = {}) => {
  count += 1;
  const harness = openEditor(body, { noteId: `marks-${count}`, ...over });
  const line = (number: number) => harness.view.contentDOM.querySelectorAll('.cm-line')[number - 1];
  return {
    ...harness,
    line,
    text: (number: number) => line(number)?.textContent,
    caret: (anchor: number, head = anchor) => act(() => harness.view.dispatch({ selection: { anchor, head } })),
  };
};

describe('the page', () => {
  it('sets the first line of words as the title', () => {
    const titled = (body: string): (string | null)[] => {
      const note = open(body);
      return [...note.view.contentDOM.querySelectorAll('.md-titleline')].map(({ textContent }) => textContent);
    };
    expect(titled('Plan\nCall Anna')).toEqual(['Plan']);
    expect(titled('\n\n**Plan** for #boat\nx')).toEqual(['Plan for #boat']);
    for (const body of [
      '# Plan',
      '- one',
      '> said',
      '| a | b |',
      '![x](y)',
      '```\ncode',
      'Plan\n====',
      '---\nx',
      '',
      'x'.repeat(200),
    ])
      expect(titled(body), body).toEqual([]);
  });

  it('draws front matter small, whatever its keys are, and the title behind it', () => {
    for (const head of ['tags: [a]', '"tags": [a]', "2024: x\n'a: b': y", 'dc:title: x']) {
      const note = open(`---\n${head}\n---\nBoat`);
      const lines = head.split('\n').length + 2;
      expect(note.view.contentDOM.querySelectorAll('.md-frontline'), head).toHaveLength(lines);
      expect(note.view.contentDOM.querySelector('.md-titleline')?.textContent, head).toBe('Boat');
    }
  });

  it('draws bullets as dots where the caret is not', () => {
    const note = open('Title\n- one\n* two\n1. three\n- [ ] four\nend');
    const dots = () => [...note.view.contentDOM.querySelectorAll('.md-bullet')].map(({ textContent }) => textContent);
    expect(dots()).toEqual(['-', '*']);
    note.caret(8);
    expect(dots()).toEqual(['*']);
    expect(note.doc()).toContain('- one');
  });

  it('shows an escaped sign alone where the caret is not', () => {
    const note = open('Title\n2 \\* 3 \\# 4 `\\*`\nC:\\dir');
    expect(note.text(2)).toBe('2 * 3 # 4 \\*');
    expect(note.text(3)).toBe('C:\\dir');
    note.caret(8);
    expect(note.text(2)).toBe('2 \\* 3 \\# 4 `\\*`');
  });

  it('says in an empty note what its first line is', () => {
    expect(open('').view.contentDOM).toHaveAttribute('aria-placeholder', 'placeholder');
  });
});

describe('marks', () => {
  it('step back away from the caret and are there on its line', () => {
    const note = open('# Plan ##\n**bold** *soft* ~~old~~ `code`\n> said\n\nend');
    expect([1, 2, 3].map(note.text)).toEqual(['Plan', 'bold soft old code', 'said']);
    note.caret(14);
    expect([1, 2].map(note.text)).toEqual(['Plan', '**bold** *soft* ~~old~~ `code`']);
    note.caret(0);
    expect([1, 2].map(note.text)).toEqual(['# Plan ##', 'bold soft old code']);
  });

  it('are out of sight on every line while the note has no focus', async () => {
    const note = open('# Plan');
    act(() => note.view.contentDOM.blur());
    await note.pause(50);
    expect(note.text(1)).toBe('Plan');
    act(() => note.view.focus());
    await note.pause(50);
    expect(note.text(1)).toBe('# Plan');
  });

  it('stay back within a long selection, so that nothing jumps', () => {
    const note = open('one\n**two**\nthree');
    note.caret(0, note.view.state.doc.length);
    expect(note.text(2)).toBe('two');
  });

  it('wait until the pointer lets go', () => {
    const note = open('**one**\nend');
    act(() => void note.view.contentDOM.dispatchEvent(new Event('pointerdown', { bubbles: true })));
    note.caret(3);
    expect(note.text(1)).toBe('one');
    act(() => void window.dispatchEvent(new Event('pointerup')));
    expect(note.text(1)).toBe('**one**');
  });

  it('are never part of what is copied or stored less', () => {
    const note = open('# Plan\n\nend');
    expect(note.doc()).toBe('# Plan\n\nend');
    note.type('!');
    expect(note.reports).toEqual(['# Plan\n\nend!']);
  });

  it('of a table are seen in the row of the caret alone', () => {
    const note = open('| **a** |\n| --- |\n| `b` |\n\nend');
    expect(note.text(1)).toBe('| a |');
    note.caret(20);
    expect(note.text(1)).toBe('| a |');
    expect(note.text(3)).toBe('| `b` |');
    note.caret(4);
    expect(note.text(1)).toBe('| **a** |');
    expect(note.text(3)).toBe('| b |');
  });

  it('over more than one line do no harm', () => {
    const note = open('[words\nmore](https://example.org/x\n"title") **bo\nld**\n\nend');
    expect(note.text(4)).toBe('ld');
  });

  it('strike the words of a ticked item, not the gap behind its box nor the space at its end', () => {
    const note = open('- [x]  call **Anna** \n- [x] \n- [ ] charts\n\nend');
    expect([...note.view.contentDOM.querySelectorAll('.md-done')].map((struck) => struck.textContent)).toEqual([
      'call Anna',
    ]);
  });

  it('draw three dashes as a rule, except under the caret', () => {
    const note = open('one\n\n---\n\nend');
    expect(note.line(3)).toHaveClass('md-rule');
    note.caret(6);
    expect(note.line(3)).not.toHaveClass('md-rule');
  });
});

describe('links', () => {
  it('show their words, and say where they lead', () => {
    const note = open('a [name](https://example.org/x "t") and <https://example.org/y>\nend');
    expect(note.text(1)).toBe('a name and https://example.org/y');
    expect(note.line(1)?.querySelectorAll('.md-weblink[title]')).toHaveLength(2);
  });

  it('that lead nowhere stay as they were typed', () => {
    const typed = 'a [x](javascript:alert(1)) [](https://example.org) [so] [y](notes/y.pdf)';
    const note = open(`${typed}\nend`);
    expect(note.text(1)).toBe(typed);
    expect(note.line(1)?.querySelector('.md-weblink')?.textContent).toBe('[](https://example.org)');
  });

  it('to files of notes are links to those notes, and tags are marked where they are tags', () => {
    const opened: string[] = [];
    const note = open('[the boat](Sea/Boat.md) #sea `#code` https://x.example/#a colour #fff\nend', {
      linkExists: (title) => title === 'Sea/Boat.md',
      onOpenLink: (target) => opened.push(target),
    });
    expect(note.text(1)).toBe('the boat #sea #code https://x.example/#a colour #fff');
    expect(note.line(1)?.querySelector('.md-wikilink')?.textContent).toBe('the boat');
    expect([...(note.line(1)?.querySelectorAll('.md-tag') ?? [])].map(({ textContent }) => textContent)).toEqual([
      '#sea',
    ]);
    note.caret(3);
    note.press('Enter', { ctrlKey: true });
    expect(opened).toEqual(['Sea/Boat.md']);
  });

  it('to notes lose their brackets; one to a note that is not there says so', () => {
    const note = open('[[Boat]] [[Boat|the boat]] [[Boat\\|it]] [[Nowhere]]\nend', {
      linkExists: (title) => title === 'Boat',
    });
    expect(note.text(1)).toBe('Boat the boat it Nowhere');
    const begins = note.line(1)?.querySelectorAll('.md-wikilink-new');
    expect([...(begins ?? [])].map((element) => [element.textContent, element.getAttribute('title')])).toEqual([
      ['Nowhere', 'linkBegins'],
    ]);
  });

  it('to the web open by key, in a tab that learns nothing', () => {
    const opened = vi.spyOn(window, 'open').mockReturnValue(null);
    const note = open('a [name](https://example.org/x) [bad](javascript:alert(1))');
    note.caret(5);
    note.press('Enter', { ctrlKey: true });
    expect(opened.mock.calls).toEqual([['https://example.org/x', '_blank', 'noopener,noreferrer']]);
    note.caret(35);
    note.press('Enter', { ctrlKey: true });
    expect(opened).toHaveBeenCalledTimes(1);
    opened.mockRestore();
  });

  it('open the web and mail and nothing that runs', () => {
    expect(safeAddress('https://example.org/a')).toBe('https://example.org/a');
    expect(safeAddress('www.example.org')).toBe('https://www.example.org/');
    expect(safeAddress('anna@example.org')).toBe('mailto:anna@example.org');
    expect(safeAddress('<https://example.org/a b>')).toBe('https://example.org/a%20b');
    for (const bad of [
      'javascript:alert(1)',
      'JavaScript:alert(1)',
      'java\tscript:alert(1)',
      'data:text/html,x',
      'blob:x',
      'file:///etc',
      'notes/a.md',
    ]) {
      expect(safeAddress(bad), bad).toBeNull();
    }
  });
});

describe('pictures', () => {
  const source = `![boat](attachment:${ID})`;

  it('stand in the place of their source, which shows while the caret is inside', async () => {
    const note = open(`${source}\nend`, { loadImage: async () => undefined });
    await settle();
    expect(note.text(1)).toBe('imageMissing');
    note.caret(0);
    expect(note.text(1)).toBe('imageMissing');
    note.caret(1);
    expect(note.text(1)).toContain(source);
    note.caret(source.length);
    expect(note.text(1)).not.toContain(source);
  });

  it('are deleted as a whole from both sides', () => {
    const note = open(`a ${source} b`);
    note.caret(source.length + 2);
    note.press('Backspace');
    expect(note.doc()).toBe('a  b');
    const other = open(`a ${source} b`);
    other.caret(2);
    other.press('Delete');
    expect(other.doc()).toBe('a  b');
  });

  it('of other sites are named and not loaded', () => {
    const note = open('![x](https://example.org/a.png)\nend');
    expect(note.text(1)).not.toContain('a.png');
    expect(screen.getByRole('button', { name: 'imageOpen' })).toBeInTheDocument();
    expect(note.view.contentDOM.querySelector('img[src]')).toBeNull();
  });
});
