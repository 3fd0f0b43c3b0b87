import { act } from '@testing-library/react';
import { moveLineDown, moveLineUp } from '@codemirror/commands';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openEditor, settle } from '../editorHarness';

afterEach(() => {
  vi.useRealTimers();
});

let count = 0;
/** The caret is where the text has a `^`. */
const open = async (marked: string) => {
  count += 1;
  const harness = openEditor(marked.replace('^', ''), { noteId: `number-${count}`, assistant: null });
  await import('../../../../src/ui/editor/late');
  await settle();
  act(() => harness.view.dispatch({ selection: { anchor: marked.indexOf('^') } }));
  const shown = () => {
    const { head } = harness.view.state.selection.main;
    return `${harness.doc().slice(0, head)}^${harness.doc().slice(head)}`;
  };
  return { ...harness, shown };
};

describe('numbers of a list', () => {
  it('count where an item is moved in or out, in one step for undo', async () => {
    const note = await open('1. a\n2. b^\n3. c\n   more\n4. d');
    note.press('Tab');
    expect(note.shown()).toBe('1. a\n   1. b^\n2. c\n   more\n3. d');
    note.press('z', { ctrlKey: true });
    expect(note.doc()).toBe('1. a\n2. b\n3. c\n   more\n4. d');
    const deep = await open('1. a\n   1. b\n   2. c^\n   3. d\n2. e');
    deep.press('Tab', { shiftKey: true });
    expect(deep.shown()).toBe('1. a\n   1. b\n2. c^\n   1. d\n3. e');
    const second = await open('3. a\n   4. b\n4. c^\n5. d');
    second.press('Tab');
    expect(second.shown()).toBe('3. a\n   4. b\n   5. c^\n4. d');
    const same = await open('1. a\n1. b^\n1. c');
    same.press('Tab');
    expect(same.shown()).toBe('1. a\n   1. b^\n1. c');
  });

  it('count on behind a new item, in one step for undo', async () => {
    const note = await open('1. a^\n2. b\n   more\n   1. deep\n3. c\n\n1. other');
    note.press('Enter');
    expect(note.shown()).toBe('1. a\n2. ^\n3. b\n   more\n   1. deep\n4. c\n\n1. other');
    note.press('z', { ctrlKey: true });
    expect(note.shown()).toBe('1. a^\n2. b\n   more\n   1. deep\n3. c\n\n1. other');
  });

  it.each([
    ['a line above a list', 'Years:^\n1998. a\n2004. b', 'Years:\n^\n1998. a\n2004. b'],
    ['a line above a list of ones', 'Steps:^\n1. a\n1. b', 'Steps:\n^\n1. a\n1. b'],
    ['a line below a list', '1. a\n1. b\n\nEnd^', '1. a\n1. b\n\nEnd\n^'],
    ['code', '```\n1. a^\n2. b\n```', '```\n1. a\n^\n2. b\n```'],
  ])('are left alone by %s', async (_place, before, after) => {
    const note = await open(before);
    const at = before.indexOf('^');
    act(() =>
      note.view.dispatch({ changes: { from: at, insert: '\n' }, selection: { anchor: at + 1 }, userEvent: 'input' }),
    );
    expect(note.shown()).toBe(after);
  });

  it('close up behind one that goes, and follow one that is moved', async () => {
    const note = await open('> 4) a\n> 5) ^b\n> 6) c');
    note.edit('delete', 7, 14);
    expect(note.doc()).toBe('> 4) a\n> 5) c');
    const moved = await open('1. ^a\n2. b\n3. c');
    act(() => void moveLineDown(moved.view));
    expect(moved.doc()).toBe('1. b\n2. a\n3. c');
  });

  it('stay as they are where they mean something else', async () => {
    const years = await open('1998. a^\n2004. b');
    years.press('Enter');
    expect(years.doc()).toBe('1998. a\n1999. \n2004. b');
    const ones = await open('1. a^\n1. b');
    ones.press('Enter');
    expect(ones.doc().endsWith('\n1. b')).toBe(true);
    const typed = await open('1. a\n2^. b');
    typed.type('0');
    expect(typed.doc()).toBe('1. a\n20. b');
  });

  it('are none where a line begins with a day', async () => {
    const dates = '12. Mai: Zahnarzt\n13. Mai: Friseur\n14. Mai: Abreise';
    const gone = await open(dates.replace('13.', '^13.'));
    gone.edit('delete.line', dates.indexOf('13.'), dates.indexOf('14.'));
    expect(gone.doc()).toBe('12. Mai: Zahnarzt\n14. Mai: Abreise');
    const more = await open(dates.replace('\n', '^\n'));
    more.press('Enter');
    expect(more.shown()).toBe(dates.replace('\n', '\n^\n'));
    more.press('z', { ctrlKey: true });
    expect(more.doc()).toBe(dates);
    const moved = await open(dates.replace('14.', '^14.'));
    act(() => void moveLineUp(moved.view));
    expect(moved.doc()).toBe('12. Mai: Zahnarzt\n14. Mai: Abreise\n13. Mai: Friseur');
    const quoted = await open('> 12. Sept. Anna^\n> 13. sweep');
    quoted.press('Enter');
    expect(quoted.doc()).toBe('> 12. Sept. Anna\n> \n> 13. sweep');
    const tab = await open('- a\n13. Juni^ b');
    tab.press('Tab');
    expect(tab.shown()).toBe('- a\n13. Juni\t^ b');
    const locked = await open(dates.replace('\n', '^\n'));
    locked.rerender({ readOnly: true });
    locked.press('Enter');
    expect(locked.doc()).toBe(dates);
  });

  it('go on where a word only begins like a month', async () => {
    const list = await open('1. Mail an Tom^\n2. Set the table');
    list.press('Enter');
    expect(list.doc()).toBe('1. Mail an Tom\n2. \n3. Set the table');
  });
});
