import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** The engines beside Chromium that the stories can run in. */
export const OTHER_ENGINES = ['Firefox', 'WebKit'] as const;
export type OtherEngine = (typeof OTHER_ENGINES)[number];

const FIREFOX = ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'];
const WEBKIT_DRIVERS = ['/usr/bin/WebKitWebDriver', '/usr/lib/webkit2gtk-4.1/WebKitWebDriver'];
/** A screen that nobody looks at; WebKitGTK draws on nothing else. */
export const SCREEN_SERVER = 'Xvfb';
const WEBKIT_BINDING = "import gi; gi.require_version('Gtk', '3.0'); gi.require_version('WebKit2', '4.1')";

const firstOf = (named: string | undefined, known: readonly string[]): string | null =>
  [...(named === undefined ? [] : [named]), ...known].find((candidate) => existsSync(candidate)) ?? null;

/** FIREFOX_PATH wins. */
export const findFirefox = (): string | null => firstOf(process.env['FIREFOX_PATH'], FIREFOX);

/** Path of WebKit's driver; WEBKIT_DRIVER_PATH wins. */
export const findWebKitDriver = (): string | null => firstOf(process.env['WEBKIT_DRIVER_PATH'], WEBKIT_DRIVERS);

const runs = (command: string, args: readonly string[]): boolean =>
  spawnSync(command, args, { stdio: 'ignore' }).error === undefined;

/** What stands in the way of testing in `engine`, in words; empty when nothing does. */
export const missingFor = (engine: OtherEngine): readonly string[] => {
  if (engine === 'Firefox') return findFirefox() === null ? ['Firefox (apt-get install firefox-esr)'] : [];
  const binding = spawnSync('/usr/bin/python3', ['-c', WEBKIT_BINDING], { stdio: 'ignore' }).status === 0;
  return [
    ...(findWebKitDriver() === null ? ['WebKitWebDriver (apt-get install webkit2gtk-driver)'] : []),
    ...(runs(SCREEN_SERVER, ['-version']) ? [] : ['Xvfb (apt-get install xvfb)']),
    ...(binding ? [] : ['the Python binding of WebKitGTK (apt-get install python3-gi gir1.2-webkit2-4.1)']),
  ];
};

if (process.argv[1] === import.meta.filename) {
  const missing = OTHER_ENGINES.flatMap((engine) => missingFor(engine));
  for (const one of missing) console.error(`Missing: ${one}`);
  process.exitCode = missing.length === 0 ? 0 : 1;
}
