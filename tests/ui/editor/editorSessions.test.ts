import { EditorState } from '@codemirror/state';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { takeOver } from '../../../src/ui/editor/editorSessions';

/** The text before and after the caret once `body` was taken over. */
const taken = (doc: string, caret: number, body: string): readonly [string, string] => {
  const state = EditorState.create({ doc, selection: { anchor: caret } });
  const change = takeOver(state, body);
  const next = change === null ? state : state.update(change).state;
  const { head } = next.selection.main;
  return [next.doc.sliceString(0, head), next.doc.sliceString(head)];
};

describe('a text that others wrote', () => {
  it('leaves the caret in its line where lines above and below it changed', () => {
    const doc = 'one\n\ntwo\n\nthree';
    expect(taken(doc, doc.indexOf('two') + 2, 'one alpha\n\nnew\n\ntwo\n\nthree beta')).toEqual([
      'one alpha\n\nnew\n\ntw',
      'o\n\nthree beta',
    ]);
  });

  it('leaves it between the words that stayed where its own line changed', () => {
    expect(taken('milk and bread', 5, 'milk and fresh bread')).toEqual(['milk ', 'and fresh bread']);
  });

  it('becomes the text, whatever the two are', () => {
    const text = fc
      .array(fc.constantFrom('a', 'b', 'ab', '', 'one line'), { maxLength: 8 })
      .map((lines) => lines.join('\n'));
    fc.assert(
      fc.property(text, text, fc.nat(), (doc, body, at) => {
        expect(taken(doc, at % (doc.length + 1), body).join('')).toBe(body);
      }),
    );
  });
});
