import { act } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { alignsOf, cellsOf, sharesOf } from '../../../src/ui/editor/tables/tableRows';
import { openEditor, settle } from './editorHarness';

afterEach(() => vi.useRealTimers());

const words = (line: string): string[] => cellsOf(line).map(({ start, end }) => line.slice(start, end));

describe('a line of a table', () => {
  it.each<[string, string[]]>([
    ['| a | b c |', ['a', 'b c']],
    ['a|b', ['a', 'b']],
    ['| a \\| b | `c | d` | [[e|f]] |', ['a \\| b', '`c | d`', '[[e|f]]']],
    ['|  | b |', ['', 'b']],
    ['> | a | b |', ['a', 'b']],
    ['| a | b', ['a', 'b']],
    ['| a |', ['a']],
  ])('has the cells of %j', (line, cells) => {
    expect(words(line)).toEqual(cells);
  });

  it('says how its columns stand and what they ask of the width', () => {
    expect(alignsOf('|---|:--:|--:|:--|')).toEqual(['start', 'center', 'end', 'start']);
    expect(sharesOf(['| a | a longer cell |', '| bb | x |', `| ${'y'.repeat(90)} | x |`])).toEqual([36, 13]);
  });
});

const TABLE = 'Title\n\n| Part | Price |\n|---|--:|\n| **Rope** | 12 |\n| Sail |  |\n\nend';

describe('a table', () => {
  const open = async (body: string, noteId: string) => {
    const bench = openEditor(body, { noteId, assistant: null });
    act(() => bench.view.dispatch({ selection: { anchor: 0 } }));
    await import('../../../src/ui/editor/late');
    await settle();
    const rows = () =>
      [...bench.view.contentDOM.querySelectorAll('.md-row')].map((row) =>
        [...row.querySelectorAll('.md-cell')].map(({ textContent }) => textContent),
      );
    return { ...bench, rows };
  };

  it('is drawn as one where the caret is not, and is its source where it is', async () => {
    const bench = await open(TABLE, 'table');
    const drawn = [
      ['Part', 'Price'],
      ['Rope', '12'],
      ['Sail', ''],
    ];
    expect(bench.rows()).toEqual(drawn);
    expect(bench.view.contentDOM.querySelectorAll('.md-rowrule')).toHaveLength(1);
    act(() => bench.view.dispatch({ selection: { anchor: TABLE.indexOf('Rope') } }));
    expect(bench.rows()).toEqual([]);
    expect(bench.view.contentDOM.textContent).toContain('| **Rope** | 12 |');
    act(() => bench.view.dispatch({ selection: { anchor: TABLE.length } }));
    expect(bench.rows()).toEqual(drawn);
    expect(bench.doc()).toBe(TABLE);
  });

  it('stays a row of cells with columns too few or too many, and is drawn in a note opened later', async () => {
    const bench = await open('| a | b |\n|---|---|\n| 1 |\n| 1 | 2 | 3 |\n\nx', 'ragged');
    act(() => bench.view.dispatch({ selection: { anchor: bench.doc().length } }));
    expect(bench.rows()).toEqual(
      [
        ['a', 'b'],
        ['1', '', ''],
        ['1', '2', '3'],
      ].map((row) => [...row, '', ''].slice(0, 3)),
    );
    bench.rerender({ noteId: 'later', body: TABLE });
    await settle();
    expect(bench.rows()).toHaveLength(3);
  });
});
