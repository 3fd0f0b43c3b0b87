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
    const harness = openEditor(body, { noteId, assistant: null });
    act(() => harness.view.dispatch({ selection: { anchor: 0 } }));
    await import('../../../src/ui/editor/late');
    await settle();
    const rows = () =>
      [...harness.view.contentDOM.querySelectorAll('.md-row')].map((row) =>
        [...row.querySelectorAll('.md-cell')].map(({ textContent }) => textContent),
      );
    return { ...harness, rows };
  };

  it('is drawn as one where the caret is not, and is its source where it is', async () => {
    const harness = await open(TABLE, 'table');
    const drawn = [
      ['Part', 'Price'],
      ['Rope', '12'],
      ['Sail', ''],
    ];
    expect(harness.rows()).toEqual(drawn);
    expect(harness.view.contentDOM.querySelectorAll('.md-rowrule')).toHaveLength(1);
    act(() => harness.view.dispatch({ selection: { anchor: TABLE.indexOf('Rope') } }));
    expect(harness.rows()).toEqual([]);
    expect(harness.view.contentDOM.textContent).toContain('| **Rope** | 12 |');
    act(() => harness.view.dispatch({ selection: { anchor: TABLE.length } }));
    expect(harness.rows()).toEqual(drawn);
    expect(harness.doc()).toBe(TABLE);
  });

  it('stays a row of cells with columns too few or too many, and is drawn in a note opened later', async () => {
    const harness = await open('| a | b |\n|---|---|\n| 1 |\n| 1 | 2 | 3 |\n\nx', 'ragged');
    act(() => harness.view.dispatch({ selection: { anchor: harness.doc().length } }));
    expect(harness.rows()).toEqual(
      [
        ['a', 'b'],
        ['1', '', ''],
        ['1', '2', '3'],
      ].map((row) => [...row, '', ''].slice(0, 3)),
    );
    harness.rerender({ noteId: 'later', body: TABLE });
    await settle();
    expect(harness.rows()).toHaveLength(3);
  });
});
