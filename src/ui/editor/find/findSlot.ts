import { Compartment } from '@codemirror/state';

/** Empty until the first search in a note: what it takes is loaded by then and not before. */
export const findSlot = new Compartment();
