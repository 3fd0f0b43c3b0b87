import { createElement, lazy, type ComponentType, type ReactNode } from 'react';
import { firstPaint } from './firstPaint';

const failed = new Set<() => void>();

/** React remembers for good that a part could not be loaded. After this the next drawing loads it again. */
export const forgetFailedParts = (): void => {
  for (const renew of failed) renew();
  failed.clear();
};

/** A part that is fetched when it is first drawn, and can be fetched again after that failed. */
export const lazyPart = <Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): ((props: Props) => ReactNode) => {
  const make = (): ComponentType<Props> =>
    lazy(async () => {
      try {
        await firstPaint;
        return { default: await load() };
      } catch (error) {
        failed.add(renew);
        throw error;
      }
    });
  let part = make();
  const renew = (): void => {
    part = make();
  };
  return (props) => createElement(part, props);
};
