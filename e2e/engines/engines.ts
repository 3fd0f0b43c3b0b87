import { findBrowser, NO_BROWSER_HELP } from '../../src/cli/test/browser';
import { findFirefox, findWebKitDriver } from '../../src/cli/test/engines';
import type { Driver, EngineName } from './driver';
import { PuppeteerDriver } from './puppeteerDriver';
import { WebKitDriver } from './webkitDriver';

const needed = (executablePath: string | null, help: string): string => {
  if (executablePath === null) throw new Error(help);
  return executablePath;
};

/** No browser runs yet; `folder` takes its profile and what it saves. Throws where the engine is not installed. */
export const startDriver = (engine: EngineName, folder: string): Driver => {
  if (engine === 'WebKit') return new WebKitDriver(needed(findWebKitDriver(), 'No WebKitWebDriver was found.'), folder);
  const found = engine === 'Firefox' ? needed(findFirefox(), 'No Firefox was found.') : needed(findBrowser(), NO_BROWSER_HELP); // prettier-ignore
  return new PuppeteerDriver(engine, found, folder);
};
