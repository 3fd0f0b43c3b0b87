import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test as base, expect } from '@playwright/test';
import { startServer, type AppServer } from '../harness/server';
import type { Driver, EngineName } from './driver';
import { startDriver } from './engines';
import { Person } from './person';

/** Runs in every page before the app's own code: what no story may cause. */
const FAULT_WATCH = `(() => {
  const faults = [];
  Object.defineProperty(window, 'inklingFaults', { value: faults });
  addEventListener('error', ({ message }) => faults.push('page error: ' + message));
  addEventListener('unhandledrejection', ({ reason }) => faults.push('unhandled rejection: ' + reason));
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
    faults.push(['policy', violatedDirective, blockedURI, sample].join(' ')));
})();`;

/** The production build on a server of its own, in a browser process of the engine, on a profile that outlives it. */
export class EngineApp {
  readonly server: AppServer;
  readonly driver: Driver;
  readonly person: Person;
  readonly faults: string[] = [];
  private before = '';

  constructor(server: AppServer, driver: Driver) {
    this.server = server;
    this.driver = driver;
    this.person = new Person(driver);
  }

  /** Starts a browser process on the profile. `before` runs in every page before the app's own code. */
  async open(before = ''): Promise<Person> {
    this.before = before;
    await this.driver.open(FAULT_WATCH + before);
    await this.driver.goto(this.server.url);
    return this.person;
  }

  /** A new browser process on the same profile: a cold start with what the disk holds. */
  async reopen(): Promise<Person> {
    await this.collectFaults();
    await this.driver.close();
    return await this.open(this.before);
  }

  async reload(): Promise<void> {
    await this.collectFaults();
    await this.driver.reload();
  }

  /** Waits until the shell is on this device and a service worker answers for this page. */
  async waitUntilOffline(): Promise<void> {
    await this.driver.evaluate(async () => {
      await navigator.serviceWorker.ready;
      if (navigator.serviceWorker.controller !== null) return;
      await new Promise<void>((resolve) => {
        navigator.serviceWorker.addEventListener('controllerchange', () => resolve(), { once: true });
      });
    });
  }

  async collectFaults(): Promise<void> {
    const seen = await this.driver.evaluate(
      () => (window as unknown as { inklingFaults?: string[] }).inklingFaults?.splice(0) ?? ['no fault watch ran'],
    );
    this.faults.push(...seen);
  }
}

/** A story that threw in the page or broke the policy fails at its end, whatever it asserted. */
export const test = base.extend<{ app: EngineApp }, { engine: EngineName }>({
  engine: ['Firefox', { option: true, scope: 'worker' }],
  app: async ({ engine }, use, info) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'inkling-engine-'));
    const app = new EngineApp(await startServer(), startDriver(engine, folder));
    try {
      await use(app);
      if (info.status !== info.expectedStatus) {
        await app.collectFaults().catch(() => undefined);
        for (const fault of app.faults) console.error(fault);
        console.error(await app.driver.evaluate(() => document.body.innerText).catch(String));
        const image = await app.driver.screenshot().catch(() => null);
        if (image !== null) await writeFile(info.outputPath('screen.png'), image);
      } else {
        await app.collectFaults();
        expect(app.faults, 'page errors and breaches of the policy').toEqual([]);
      }
    } finally {
      await app.driver.close();
      await app.server.kill();
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    }
  },
});

export { expect };
