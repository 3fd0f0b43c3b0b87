import { mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import puppeteer, { type Browser, type KeyInput, type Page } from 'puppeteer-core';
import { BROWSER_FLAGS } from '../../src/cli/test/browser';
import type { Driver, EngineName } from './driver';

const VIEW = { width: 1280, height: 800 };

/** Nothing of the browser itself goes to the network, files are saved without a question, the interface is English. */
const firefoxPreferences = (downloadPath: string): Record<string, unknown> => ({
  'intl.accept_languages': 'en-GB, en',
  'browser.download.folderList': 2,
  'browser.download.dir': downloadPath,
  'browser.download.alwaysOpenPanel': false,
  'browser.helperApps.neverAsk.saveToDisk': 'application/zip, text/markdown, text/html, text/plain',
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
});

/** Firefox over WebDriver BiDi, Chromium over its own protocol. */
export class PuppeteerDriver implements Driver {
  readonly engine: EngineName;
  private readonly executablePath: string;
  private readonly profilePath: string;
  private readonly downloadPath: string;
  private opened: { browser: Browser; page: Page } | null = null;

  constructor(engine: 'Firefox' | 'Chromium', executablePath: string, profilePath: string) {
    this.engine = engine;
    this.executablePath = executablePath;
    this.profilePath = path.join(profilePath, 'profile');
    this.downloadPath = path.join(profilePath, 'downloads');
    mkdirSync(this.downloadPath, { recursive: true });
  }

  private get page(): Page {
    if (this.opened === null) throw new Error('The browser is not open: call open() first.');
    return this.opened.page;
  }

  downloads(): string[] {
    const names = readdirSync(this.downloadPath);
    return names
      .filter((name) => !/\.(part|crdownload)$/u.test(name) && !names.includes(`${name}.part`))
      .map((name) => path.join(this.downloadPath, name));
  }

  async open(before: string): Promise<void> {
    const isFirefox = this.engine === 'Firefox';
    const browser = await puppeteer.launch({
      browser: isFirefox ? 'firefox' : 'chrome',
      executablePath: this.executablePath,
      userDataDir: this.profilePath,
      defaultViewport: VIEW,
      args: isFirefox ? [] : [...BROWSER_FLAGS, '--lang=en-GB'],
      downloadBehavior: { policy: 'allow', downloadPath: this.downloadPath },
      ...(isFirefox ? { extraPrefsFirefox: firefoxPreferences(this.downloadPath) } : {}),
    });
    // The page that Firefox starts with never gets the focus: that stays in the field for addresses.
    const page = await browser.newPage();
    await page.setViewport(VIEW);
    // Text of our own, not a function: the loader would wrap it.
    await page.evaluateOnNewDocument(before);
    this.opened = { browser, page };
  }

  async close(): Promise<void> {
    const opened = this.opened;
    this.opened = null;
    await opened?.browser.close();
  }

  async goto(url: string): Promise<void> {
    await this.page.goto(url);
  }

  async reload(): Promise<void> {
    await this.page.reload();
  }

  async evaluate<A extends readonly unknown[], R>(work: (...args: A) => R | Promise<R>, ...args: A): Promise<R> {
    return (await this.page.evaluate(work as unknown as (...args: unknown[]) => unknown, ...args)) as R;
  }

  async clickAt(x: number, y: number): Promise<void> {
    await this.page.mouse.click(x, y);
  }

  async press(chord: string): Promise<void> {
    const keys = chord.split('+') as KeyInput[];
    for (const key of keys) await this.page.keyboard.down(key);
    for (const key of keys.reverse()) await this.page.keyboard.up(key);
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text, { delay: 10 });
  }

  async willChoose(filePaths: readonly string[]): Promise<void> {
    void this.page.waitForFileChooser().then((chooser) => chooser.accept([...filePaths]));
    // The browser must have been told before the page asks.
    await this.page.evaluate(() => null);
  }

  async screenshot(): Promise<Buffer> {
    return Buffer.from(await this.page.screenshot());
  }
}
