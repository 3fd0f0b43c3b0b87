import { useEffect, useRef, type PointerEvent } from 'react';

const LONG_MS = 450;
/** A finger that scrolls moves further. */
const STILL_PX = 10;

/** A finger that rests on something, told to `onLong`. A mouse has other ways. */
export const useLongPress = (onLong: () => void) => {
  const press = useRef({ timer: 0, x: 0, y: 0, finger: false, long: false });
  useEffect(() => {
    const { current } = press;
    return () => window.clearTimeout(current.timer);
  }, []);
  const stop = (): void => window.clearTimeout(press.current.timer);
  return {
    handlers: {
      onPointerDown: ({ pointerType, clientX, clientY }: PointerEvent): void => {
        stop();
        const timer = window.setTimeout(() => {
          if (!press.current.finger) return;
          press.current.long = true;
          onLong();
        }, LONG_MS);
        press.current = { timer, x: clientX, y: clientY, finger: pointerType === 'touch', long: false };
      },
      onPointerMove: ({ clientX, clientY }: PointerEvent): void => {
        if (Math.hypot(clientX - press.current.x, clientY - press.current.y) > STILL_PX) stop();
      },
      onPointerUp: stop,
      onPointerCancel: stop,
    },
    isFinger: (): boolean => press.current.finger,
    /** Whether the press before was a long one: the click that follows it is none. */
    wasLong: (): boolean => press.current.finger && press.current.long,
  };
};
