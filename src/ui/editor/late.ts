import type { Extension } from '@codemirror/state';
import { codeColours } from './code/codeColours';
import { noteFiles } from './files/noteFiles';
import { folding } from './folding/folding';
import { ghostSwipe } from './ghost/ghostSwipe';
import { dayKeys } from './lists/dayKeys';
import { numbering } from './lists/numbering';
import { pageMarks } from './page/pageMarks';
import { pasting } from './paste/pasting';
import { tableView } from './tables/tableView';
import { wholeEmoji } from './marks/wholeEmoji';

export { storeFiles } from './files/storeFiles';
export { pasteIn } from './paste/pasting';

/** See lateParts.ts. */
export const parts: readonly Extension[] = [
  ghostSwipe(),
  pageMarks,
  codeColours,
  noteFiles,
  folding,
  numbering,
  dayKeys,
  pasting,
  tableView,
  wholeEmoji,
];
