import type { Line } from '@codemirror/state';
import type { Command } from '@codemirror/view';
import { chosenLines } from '../chosenLines';
import { drawnTableAt } from './tableInput';
import type { Table } from './tablePlace';

/**
 * Takes the keys that move or copy lines where that would break a drawn table; rows below its head go by themselves, as
 * lines do. `by`: where moved lines go; null copies them.
 */
export const keepTable =
  (by: 1 | -1 | null): Command =>
  ({ state }) => {
    const { doc } = state;
    if (state.readOnly) return false;
    const lineAt = (number: number): Line | null => (number < 1 || number > doc.lines ? null : doc.line(number));
    const tableOf = (line: Line | null): Table | null => (line === null ? null : drawnTableAt(state, line.from));
    const isBlank = (line: Line | null): boolean => line === null || line.text.trim() === '';
    const [first, last] = chosenLines(state, state.selection.main);
    const beside = by === null ? null : lineAt(by === 1 ? last.number + 1 : first.number - 1);
    const table = tableOf(first) ?? tableOf(last) ?? tableOf(beside);
    if (table === null) {
      if (beside === null) return false;
      // Words that come to stand right below a table would be a row of it.
      const [above, moved] = by === 1 ? [lineAt(first.number - 1), beside] : [lineAt(beside.number - 1), first];
      return tableOf(above) !== null && !isBlank(moved);
    }
    const isRow = (line: Line | null): boolean =>
      line === null || (line.number > table.first + 1 && line.number <= table.last);
    return !(isRow(first) && isRow(last) && isRow(beside));
  };
