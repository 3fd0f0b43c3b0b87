import { useSyncExternalStore } from 'react';

const onCaretMoved = (listener: () => void): (() => void) => {
  document.addEventListener('selectionchange', listener);
  return () => document.removeEventListener('selectionchange', listener);
};

/** Something about the open note that edits and selections change, such as whether anything is selected. */
export const useEditorFact = <Fact extends string | number | boolean>(read: () => Fact): Fact =>
  useSyncExternalStore(onCaretMoved, read);
