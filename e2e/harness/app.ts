import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type BrowserContext, type BrowserContextOptions, type Page } from '@playwright/test';
import { BROWSER_FLAGS, findBrowser, NO_BROWSER_HELP } from '../../src/cli/test/browser';
import { killBrowser } from './killBrowser';
import { startEgressProxy, type EgressProxy } from './egressProxy';
import { startServer, type AppServer } from './server';

/** The production build in a browser process of its own, on a profile that outlives the process. */
export class InklingApp {
  readonly server: AppServer;
  /** What no story may cause: page errors and breaches of the policy. */
  readonly faults: string[] = [];
  /** Addresses that any page, worker or service worker of this app asked for. */
  readonly requests: string[] = [];
  private readonly proxy: EgressProxy;
  private readonly profilePath: string;
  private readonly options: BrowserContextOptions;
  private readonly flags: readonly string[];
  private opened: { context: BrowserContext; page: Page } | null = null;

  private constructor(
    server: AppServer,
    proxy: EgressProxy,
    profilePath: string,
    options: BrowserContextOptions,
    flags: readonly string[],
  ) {
    this.server = server;
    this.proxy = proxy;
    this.profilePath = profilePath;
    this.options = options;
    this.flags = flags;
  }

  /** Starts server and proxy and a fresh profile; no page is open yet. */
  static async start(
    options: BrowserContextOptions = {},
    folder?: string,
    flags: readonly string[] = [],
  ): Promise<InklingApp> {
    const profilePath = await mkdtemp(path.join(tmpdir(), 'inkling-profile-'));
    return new InklingApp(await startServer(folder), await startEgressProxy(), profilePath, options, flags);
  }

  get page(): Page {
    if (this.opened === null) throw new Error('The browser is not open: call open() first.');
    return this.opened.page;
  }

  get context(): BrowserContext {
    if (this.opened === null) throw new Error('The browser is not open: call open() first.');
    return this.opened.context;
  }

  /**
   * Starts a browser process on the profile and opens `address`, relative to the app. `before` is a script that
   * every page runs before the app's own code.
   */
  async open(address = '', before?: string): Promise<Page> {
    if (this.opened !== null) throw new Error('The browser is open already: call closeBrowser() first.');
    const executablePath = findBrowser();
    if (executablePath === null) throw new Error(NO_BROWSER_HELP);
    const context = await chromium.launchPersistentContext(this.profilePath, {
      executablePath,
      args: [...BROWSER_FLAGS, ...this.flags],
      proxy: { server: this.proxy.address, bypass: 'localhost' },
      locale: 'en-GB',
      viewport: { width: 1280, height: 800 },
      acceptDownloads: true,
      ...this.options,
    });
    // A step that hangs is named, long before its story runs out of time.
    context.setDefaultTimeout(30_000);
    context.on('request', (request) => this.requests.push(request.url()));
    context.on('page', (page) => this.watch(page));
    for (const page of context.pages()) this.watch(page);
    if (before !== undefined) await context.addInitScript({ content: before });
    const page = context.pages()[0] ?? (await context.newPage());
    this.opened = { context, page };
    await page.goto(new URL(address, this.server.url).href);
    return page;
  }

  /** Ends the browser process; the profile stays. */
  async closeBrowser(): Promise<void> {
    const opened = this.opened;
    this.opened = null;
    await opened?.context.close();
  }

  /** Ends the browser process without a word to it, and waits until it is gone. */
  async killBrowser(): Promise<void> {
    const { context } = this;
    const closed = new Promise((resolve) => context.on('close', resolve));
    killBrowser(this.profilePath);
    this.opened = null;
    await closed;
  }

  /** A new browser process on the same profile: a cold start with what the disk holds. */
  async reopen(address = '', before?: string): Promise<Page> {
    await this.closeBrowser();
    return await this.open(address, before);
  }

  /** Waits until the shell is on this device and a service worker answers for this page. */
  async waitUntilOffline(): Promise<void> {
    await this.page.evaluate(async () => {
      await navigator.serviceWorker.ready;
      if (navigator.serviceWorker.controller !== null) return;
      await new Promise<void>((resolve) => {
        navigator.serviceWorker.addEventListener('controllerchange', () => resolve(), { once: true });
      });
    });
  }

  /** Everything that left, or tried to leave, for another origin. */
  foreignRequests(): string[] {
    const origin = new URL(this.server.url).origin;
    const foreign = this.requests.filter((url) => /^(https?|wss?):/u.test(url) && new URL(url).origin !== origin);
    return [...this.proxy.attempts, ...foreign];
  }

  /** Addresses below `folder` that were asked for so far: `assets/engine/`, `packs/`. */
  requestsOf(folder: string): string[] {
    return this.requests.filter((url) => url.startsWith(new URL(folder, this.server.url).href));
  }

  async stop(): Promise<void> {
    await this.closeBrowser();
    await this.server.kill();
    await this.proxy.stop();
    await rm(this.profilePath, { recursive: true, force: true, maxRetries: 5 });
  }

  private watch(page: Page): void {
    page.on('pageerror', (error) => this.faults.push(`page error: ${error.message}`));
    page.on('console', (message) => {
      if (/Content Security Policy|Trusted Type/u.test(message.text())) this.faults.push(message.text());
    });
  }
}
