import { useEffect, useState } from 'react';

/** Closes the list that is open at the foot of the note; there is one such foot on the screen. */
let closeOpen: ((open: false) => void) | null = null;

/** Whether what is folded into the foot of a note is open. They would lie over each other: one that opens closes the other. */
export const useFooterFold = (): [open: boolean, setOpen: (open: boolean) => void] => {
  const [open, setOpen] = useState(false);
  useEffect(() => {
    if (!open) return undefined;
    closeOpen?.(false);
    closeOpen = setOpen;
    return () => {
      if (closeOpen === setOpen) closeOpen = null;
    };
  }, [open]);
  return [open, setOpen];
};
