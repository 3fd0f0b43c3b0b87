import type { Extension } from '@codemirror/state';
import { codeColours } from './code/codeColours';
import { folding } from './folding/folding';
import { ghostSwipe } from './ghostSwipe';
import { numbering } from './numbering';
import { pageMarks } from './page/pageMarks';
import { pasting } from './pasting';
import { tableView } from './tables/tableView';
import { wholeEmoji } from './wholeEmoji';

/** See lateParts.ts. */
export const parts: readonly Extension[] = [
  ghostSwipe(),
  pageMarks,
  codeColours,
  folding,
  numbering,
  pasting,
  tableView,
  wholeEmoji,
];
