import { act } from '@testing-library/react';
import { GFM, parser } from '@lezer/markdown';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { pageGrammar } from '../../../../src/ui/editor/page/pageGrammar';
import { openEditor, settle } from '../editorHarness';

afterEach(() => {
  vi.useRealTimers();
});

const grammar = parser.configure([GFM, ...pageGrammar]);
const ASKED = /^(?:Highlight|Math|Footnote(?:Ref|Def)|FencedCode|Blockquote|BulletList|Paragraph)/u;

/** The blocks and marks of a text, each with its words. */
const read = (text: string): string[] => {
  const found: string[] = [];
  grammar.parse(text).iterate({
    enter: ({ name, from, to }) => {
      if (ASKED.test(name) && name !== 'HighlightMark') found.push(`${name} ${JSON.stringify(text.slice(from, to))}`);
    },
  });
  return found;
};

describe('the grammar', () => {
  it.each([
    ['a ==b *c*== d', ['Paragraph "a ==b *c*== d"', 'Highlight "==b *c*=="']],
    ['a == b == c', ['Paragraph "a == b == c"']],
    ['a === b ===', ['Paragraph "a === b ==="']],
    ['`==a==`', ['Paragraph "`==a==`"']],
    ['so $a*b*c$', ['Paragraph "so $a*b*c$"', 'MathCode "$a*b*c$"']],
    ['for $5 and $10', ['Paragraph "for $5 and $10"']],
    [String.raw`\$a$`, [String.raw`Paragraph "\\$a$"`]],
    ['$$\na\n- b\n$$\nc', ['MathCodeBlock "$$\\na\\n- b\\n$$"', 'Paragraph "c"']],
    ['$$a$$', ['MathCodeBlock "$$a$$"']],
    ['$$a$$ b', ['Paragraph "$$a$$ b"', 'MathCode "$$a$$"']],
    ['$$\na ==b==\n\nc', ['Paragraph "$$\\na ==b=="', 'Highlight "==b=="', 'Paragraph "c"']],
    ['a[^1] b', ['Paragraph "a[^1] b"', 'FootnoteReference "[^1]"']],
    [
      '[^1]: a ==b==\n[^x]: c',
      ['FootnoteDefinition "[^1]: a ==b=="', 'Highlight "==b=="', 'FootnoteDefinition "[^x]: c"'],
    ],
    ['[^1]: word', ['FootnoteDefinition "[^1]: word"']],
    ['```\n$$\n==a==\n```', ['FencedCode "```\\n$$\\n==a==\\n```"']],
  ])('%j', (text, found) => {
    expect(read(text)).toEqual(found);
  });

  it('reads on where a formula was never closed', () => {
    expect(read('$$\n$$\n\n- a')).toContain('BulletList "- a"');
    expect(read('$$')).toEqual(['Paragraph "$$"']);
  });
});

/** Every browser gives elements of MathML a style; jsdom does not. */
Object.defineProperty(Element.prototype, 'style', { configurable: true, get: () => ({}), set: () => undefined });

let count = 0;
const open = async (body: string) => {
  count += 1;
  const harness = openEditor(body, { noteId: `page-${count}` });
  vi.useRealTimers();
  await act(() => import('../../../../src/ui/editor/late'));
  await settle();
  const shown = (selector: string) =>
    [...harness.view.contentDOM.querySelectorAll(selector)].map(({ textContent }) => textContent);
  return { ...harness, shown, caret: (at: number) => act(() => harness.view.dispatch({ selection: { anchor: at } })) };
};

describe('the page', () => {
  it('draws highlighted words, and shows their marks to the caret', async () => {
    const note = await open('a ==b== c\n\nend');
    expect(note.shown('mark')).toEqual(['b']);
    note.caret(1);
    expect(note.shown('mark')).toEqual(['==b==']);
    expect(note.doc()).toBe('a ==b== c\n\nend');
  });

  it('draws a callout by its kind, its mark as a word', async () => {
    const note = await open('> [!warning] Mind\n> the tide\n\n> plain\n\nend');
    expect(note.shown('.md-callout-warning')).toEqual(['WarningMind', 'the tide']);
    expect(note.shown('.md-callout-head .md-callout-label')).toEqual(['Warning']);
    note.caret(2);
    expect(note.shown('.md-callout-head')).toEqual(['> [!warning] Mind']);
  });

  it('draws a formula until the caret comes, over all of its lines', async () => {
    const note = await open('so $a$ is\n\n$$\nb\n$$\n\nend');
    await vi.waitFor(() => expect(note.shown('math')).toHaveLength(2));
    expect(note.shown('.md-formularest')).toEqual(['', '']);
    note.caret(4);
    expect(note.shown('math')).toHaveLength(1);
    note.caret(13);
    expect(note.shown('.cm-line').slice(2, 5)).toEqual(['$$', 'b', '$$']);
  });

  it('says what is wrong with a formula, and lets none lead anywhere', async () => {
    const bad = String.raw`$\frac{1$ $\href{javascript:alert(1)}{x}$ $\class{y}{z}$`;
    const note = await open(`${bad}\n\nend`);
    await vi.waitFor(() => expect(note.shown('.md-formula-fault code')).toHaveLength(3));
    expect(note.shown('.md-formula-fault code')[0]).toBe(String.raw`\frac{1`);
    expect(note.view.contentDOM.querySelectorAll('a, [href], .y')).toHaveLength(0);
    expect(note.doc()).toBe(`${bad}\n\nend`);
  });

  it('leads from a footnote to its words and back to the same place', async () => {
    const note = await open('a[^1] b[^1] c\n\n[^1]: The *words*');
    expect(note.shown('.md-footref')).toEqual(['1', '1']);
    note.caret(11);
    expect(note.screen.container.querySelector('[role=tooltip]')?.textContent).toBe('The words');
    note.press('Enter', { ctrlKey: true });
    expect(note.view.state.selection.main.head).toBe(note.doc().length);
    note.press('Enter', { ctrlKey: true });
    expect(note.view.state.selection.main.head).toBe(11);
  });
});
