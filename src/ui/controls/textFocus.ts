import type { MouseEvent } from 'react';

/**
 * A press on a button at the foot of a note leaves the focus in the text. On a phone the bar comes back when it leaves:
 * the button would move away under the finger, and the press would come to nothing.
 */
export const keepTextFocus = (event: MouseEvent): void => {
  if (event.target instanceof Element && event.target.closest('button') !== null) event.preventDefault();
};

/** For a button that leads elsewhere: the place it leads to is not one to write in at once. */
export const leaveText = (): void => {
  const { activeElement } = document;
  if (activeElement instanceof HTMLElement && activeElement.isContentEditable) activeElement.blur();
};
