import { setTimeout as wait } from 'node:timers/promises';
import type { Driver } from './driver';
import { look, type Query, type Seen } from './look';

/** A step that hangs is named, long before its story runs out of time. */
const PATIENCE_MS = 30_000;
const LOOK_AGAIN_MS = 60;

/** What a person does and sees in a page, the same in every engine. Every step waits for what it needs. */
export class Person {
  readonly driver: Driver;

  constructor(driver: Driver) {
    this.driver = driver;
  }

  async all(query: Query): Promise<Seen[]> {
    return await this.driver.evaluate(look, query, 'list');
  }

  /** Waits until `holds` gives something else than null or false, and resolves to it. `what` is said when it never does. */
  async until<T>(what: string, holds: () => Promise<T | null | false>, patienceMs = PATIENCE_MS): Promise<T> {
    const endMs = Date.now() + patienceMs;
    for (;;) {
      const held = await holds();
      if (held !== null && held !== false) return held;
      if (Date.now() > endMs) throw new Error(`Waited ${patienceMs} ms in vain: ${what}`);
      await wait(LOOK_AGAIN_MS);
    }
  }

  /** Waits for the first part that fits and of which `holds` is true. */
  async sees(query: Query, holds: (seen: Seen) => boolean = () => true, patienceMs?: number): Promise<Seen> {
    const what = `${JSON.stringify(query)} ${String(holds)}`;
    return await this.until(what, async () => (await this.all(query)).find(holds) ?? null, patienceMs);
  }

  async seesNo(query: Query, patienceMs?: number): Promise<void> {
    const what = `none of ${JSON.stringify(query)}`;
    await this.until(what, async () => (await this.all(query)).length === 0, patienceMs);
  }

  async seesCount(query: Query, count: number, patienceMs?: number): Promise<void> {
    const what = `${count} of ${JSON.stringify(query)}`;
    await this.until(what, async () => (await this.all(query)).length === count, patienceMs);
  }

  /** Clicks the first part that fits, once it stands still, is enabled and nothing lies on it. */
  async clicks(query: Query): Promise<void> {
    let last = '';
    let steadyLooks = 0;
    const { x, y } = await this.until(`a click on ${JSON.stringify(query)}`, async () => {
      const [seen] = await this.driver.evaluate(look, query, 'show');
      if (seen === undefined || seen.point === null || seen.disabled) return null;
      const place = JSON.stringify(seen.point);
      steadyLooks = place === last ? steadyLooks + 1 : 0;
      last = place;
      // Parts that come late move what is below them.
      return steadyLooks >= 3 ? seen.point : null;
    });
    await this.driver.clickAt(x, y);
  }

  async focuses(query: Query): Promise<void> {
    await this.sees(query);
    await this.driver.evaluate(look, query, 'focus');
  }

  /** Replaces what a field holds, by keys. */
  async fills(query: Query, text: string): Promise<void> {
    await this.clicks(query);
    await this.driver.press('Control+a');
    if (text === '') await this.driver.press('Delete');
    else await this.driver.type(text);
  }
}
