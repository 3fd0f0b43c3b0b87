import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { SCREEN_SERVER } from '../../src/cli/test/engines';
import { sourceOfCall, type Driver } from './driver';
import { WEBDRIVER_KEYS, WebDriverSession } from './webdriver';

const BROWSER = path.join(import.meta.dirname, 'webkitBrowser.py');

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
};

const isRunning = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

/** It picks a free number by itself. */
const startScreen = async (): Promise<{ screen: ChildProcess; display: string }> => {
  const screen = spawn(SCREEN_SERVER, ['-displayfd', '3', '-screen', '0', '1400x1000x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const [number] = (await once(screen.stdio[3] as NodeJS.ReadableStream, 'data')) as [Buffer];
  return { screen, display: `:${number.toString().trim()}` };
};

/** WebKitGTK, the engine of Safari on Linux, over plain WebDriver. */
export class WebKitDriver implements Driver {
  readonly engine = 'WebKit';
  private readonly driverPath: string;
  private readonly folder: string;
  private opened: { session: WebDriverSession; processes: readonly ChildProcess[] } | null = null;

  constructor(driverPath: string, folder: string) {
    this.driverPath = driverPath;
    this.folder = folder;
    mkdirSync(path.join(folder, 'downloads'), { recursive: true });
  }

  private get session(): WebDriverSession {
    if (this.opened === null) throw new Error('The browser is not open: call open() first.');
    return this.opened.session;
  }

  downloads(): string[] {
    const downloads = path.join(this.folder, 'downloads');
    return readdirSync(downloads)
      .filter((name) => !name.endsWith('.wkdownload'))
      .map((name) => path.join(downloads, name));
  }

  async open(before: string): Promise<void> {
    writeFileSync(path.join(this.folder, 'before.js'), before);
    const { screen, display } = await startScreen();
    const port = await freePort();
    const driver = spawn(this.driverPath, [`--port=${port}`], {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, DISPLAY: display, LIBGL_ALWAYS_SOFTWARE: '1', GDK_BACKEND: 'x11', NO_AT_BRIDGE: '1' },
    });
    const address = `http://127.0.0.1:${port}`;
    for (let tries = 0; tries < 100; tries += 1) {
      if (await fetch(`${address}/status`).then(({ ok }) => ok, () => false)) break; // prettier-ignore
      await wait(50);
    }
    const processes = [driver, screen];
    try {
      const session = await WebDriverSession.start(address, {
        'webkitgtk:browserOptions': { binary: BROWSER, args: [this.folder] },
      });
      this.opened = { session, processes };
    } catch (error) {
      for (const child of processes) child.kill();
      throw error;
    }
    await this.session.post('timeouts', { script: 120_000, pageLoad: 60_000 });
  }

  async close(): Promise<void> {
    const opened = this.opened;
    this.opened = null;
    if (opened === null) return;
    // The window may be gone before the answer is.
    await opened.session.end().catch(() => undefined);
    await this.browserGone();
    for (const child of opened.processes) {
      const ended = once(child, 'exit');
      child.kill();
      await ended;
    }
  }

  async goto(url: string): Promise<void> {
    await this.session.post('url', { url });
  }

  async reload(): Promise<void> {
    await this.session.post('refresh');
  }

  async evaluate<A extends readonly unknown[], R>(work: (...args: A) => R | Promise<R>, ...args: A): Promise<R> {
    const script = `const done = arguments[arguments.length - 1];
      const work = (() => { ${sourceOfCall(work)} })();
      Promise.resolve().then(() => work(...arguments[0])).then(
        (value) => done({ value }),
        (error) => done({ fault: String(error) }));`;
    const { value, fault } = (await this.session.post('execute/async', { script, args: [args] })) as {
      value?: R;
      fault?: string;
    };
    if (fault !== undefined) throw new Error(fault);
    return value as R;
  }

  async clickAt(x: number, y: number): Promise<void> {
    const point = { type: 'pointerMove', x: Math.round(x), y: Math.round(y), duration: 0 };
    await this.act({
      type: 'pointer',
      id: 'mouse',
      parameters: { pointerType: 'mouse' },
      actions: [point, { type: 'pointerDown', button: 0 }, { type: 'pointerUp', button: 0 }],
    });
  }

  async press(chord: string): Promise<void> {
    const keys = chord.split('+').map((key) => WEBDRIVER_KEYS[key] ?? key);
    await this.keys([
      ...keys.map((value) => ({ type: 'keyDown', value })),
      ...keys.reverse().map((value) => ({ type: 'keyUp', value })),
    ]);
  }

  async type(text: string): Promise<void> {
    for (const letter of text) {
      const value = letter === '\n' ? WEBDRIVER_KEYS['Enter'] : letter;
      await this.keys([
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ]);
    }
  }

  /** No dialog opens while the engine is driven: files are given to the very field that asked, once it is in the page. */
  async willChoose(filePaths: readonly string[]): Promise<void> {
    await this.evaluate(() => {
      const ask = Object.getOwnPropertyDescriptor(HTMLElement.prototype, 'click')?.value as () => void;
      HTMLInputElement.prototype.click = function () {
        if (this.type === 'file') document.body.append(this);
        else ask.call(this);
      };
    });
    void this.give(filePaths.join('\n'));
  }

  private async give(text: string): Promise<void> {
    for (let tries = 0; tries < 200; tries += 1) {
      const found = (await this.session.post('elements', {
        using: 'css selector',
        value: 'body > input[type=file]',
      })) as readonly Readonly<Record<string, string>>[];
      const id = Object.values(found[0] ?? {})[0];
      if (id !== undefined) {
        await this.session.post(`element/${id}/value`, { text });
        return;
      }
      await wait(100);
    }
  }

  async screenshot(): Promise<Buffer> {
    return Buffer.from((await this.session.get('screenshot')) as string, 'base64');
  }

  /** The next process on this profile must not meet the last one. */
  private async browserGone(): Promise<void> {
    const pid = Number(readFileSync(path.join(this.folder, 'pid'), 'utf8'));
    for (let tries = 0; tries < 200 && isRunning(pid); tries += 1) await wait(50);
    if (isRunning(pid)) process.kill(pid, 'SIGKILL');
  }

  private async keys(actions: readonly object[]): Promise<void> {
    await this.act({ type: 'key', id: 'keyboard', actions });
  }

  private async act(source: object): Promise<void> {
    await this.session.post('actions', { actions: [source] });
  }
}
