import { describe, expect, it } from 'vitest';
import { indentLine, outdentLine } from '../../../../src/ui/editor/lists/listIndent';
import { openEditor } from '../editorHarness';

let count = 0;
/** What becomes of `body` when the lines [from, to] (from 1) are moved. */
const moved = (body: string, by: typeof indentLine, from: number, to = from): string => {
  count += 1;
  const { view, doc } = openEditor(body, { noteId: `indent-${String(count)}` });
  view.dispatch({ selection: { anchor: view.state.doc.line(from).to, head: view.state.doc.line(to).to } });
  by(view);
  return doc();
};

describe('Tab', () => {
  it.each([
    ['under a bullet', '- a\n- b', '- a\n  - b'],
    ['under a check box', '- [ ] a\n- [ ] b', '- [ ] a\n  - [ ] b'],
    ['under a number, by its width', '1. a\n2. b', '1. a\n   2. b'],
    ['under a longer number', '10. a\n- b', '10. a\n    - b'],
    ['beside what is under it already', '1. a\n   - b\n- c', '1. a\n   - b\n   - c'],
    ['a level more', '1. a\n   - b\n   - c', '1. a\n   - b\n     - c'],
    ['past the further lines of an item', '1. a\n   more\n\n2. b', '1. a\n   more\n\n   2. b'],
  ])('moves an item in: %s', (_, body, wanted) => {
    expect(moved(body, indentLine, body.split('\n').length)).toBe(wanted);
  });

  it('does not reach over a paragraph into another list', () => {
    expect(moved('1. a\n\nText\n\n- b', indentLine, 5)).toBe('1. a\n\nText\n\n  - b');
  });

  it('moves all selected lines as far as the first, and leaves empty ones empty', () => {
    expect(moved('1. a\n2. b\n\n   - c\n3. d', indentLine, 2, 5)).toBe('1. a\n   2. b\n\n      - c\n   3. d');
  });

  it('leaves alone the item below one that was chosen with its break', () => {
    const { view, doc } = openEditor('- a\n- b\n- c', { noteId: 'three clicks' });
    view.dispatch({ selection: { anchor: 4, head: 8 } });
    indentLine(view);
    expect(doc()).toBe('- a\n  - b\n- c');
  });

  it('writes a tab outside of lists', () => {
    expect(moved('word', indentLine, 1)).toBe('word\t');
  });
});

describe('Shift+Tab', () => {
  it.each([
    ['to where the number stands', '1. a\n   - b', '1. a\n- b'],
    ['one level, not two', '1. a\n   - b\n     - c', '1. a\n   - b\n   - c'],
    ['nowhere at the margin', '- a\n- b', '- a\n- b'],
    ['to the margin where nothing is around it', 'Text\n\n    - b', 'Text\n\n- b'],
  ])('moves an item out: %s', (_, body, wanted) => {
    expect(moved(body, outdentLine, body.split('\n').length)).toBe(wanted);
  });

  it('takes back what Tab did, for all selected lines', () => {
    expect(moved('1. a\n   2. b\n      - c', outdentLine, 2, 3)).toBe('1. a\n2. b\n   - c');
  });
});
