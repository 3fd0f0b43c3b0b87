import english from './en/transfer.json';
import { lateTexts } from './lateTexts';

/** The texts of import and export. */
export const useTransferTexts = lateTexts('transfer', english);
