import type { KeyboardEvent } from 'react';

/** Arrows, Home and End go from button to button of a toolbar (`row`) or a menu (`column`); the ends meet. */
export const moveAlong = (event: KeyboardEvent, within: HTMLElement | null, lie: 'row' | 'column'): void => {
  const buttons = [...(within?.querySelectorAll('button') ?? [])];
  const now = buttons.findIndex((button) => button === document.activeElement);
  if (now === -1) return;
  const turn = lie === 'row' && getComputedStyle(buttons[now] as Element).direction === 'rtl' ? -1 : 1;
  const steps: Readonly<Record<string, number>> = {
    [lie === 'row' ? 'ArrowRight' : 'ArrowDown']: now + turn,
    [lie === 'row' ? 'ArrowLeft' : 'ArrowUp']: now - turn,
    Home: 0,
    End: buttons.length - 1,
  };
  const to = steps[event.key];
  if (to === undefined) return;
  event.preventDefault();
  buttons[(to + buttons.length) % buttons.length]?.focus();
};
