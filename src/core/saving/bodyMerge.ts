import { mergeLocked } from '../locking/lockedBody';
import { isLocked } from '../note/isLocked';
import type { MergeTexts } from '../note/noteMerge';
import { mergeTexts } from './textMerge';

/** Joins plain texts word by word; ciphertexts never. */
export const mergeBodies: MergeTexts = (base, mine, theirs) =>
  [base, mine, theirs].some(isLocked) ? mergeLocked(base, mine, theirs) : mergeTexts(base, mine, theirs);
