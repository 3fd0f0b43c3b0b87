import { expect, it } from 'vitest';
import { openEditor } from './editorBench';

it('every line begins on the side that its first letter says', () => {
  const note = openEditor('a\n- b\n\n```\nc\n```');
  const lines = [...note.view.contentDOM.querySelectorAll<HTMLElement>('.cm-line')];
  expect(lines.map(({ dir }) => dir)).toEqual(Array(6).fill('auto'));
});
