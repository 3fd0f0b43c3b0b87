import type { Extension } from '@codemirror/state';
import { pasting } from './pasting';
import { tableView } from './tables/tableView';
import { wholeEmoji } from './wholeEmoji';

/** See lateParts.ts. */
export const parts: readonly Extension[] = [pasting, tableView, wholeEmoji];
