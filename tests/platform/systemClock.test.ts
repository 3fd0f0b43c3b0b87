// @vitest-environment node
import { afterEach, expect, it, vi } from 'vitest';
import { systemClock } from '../../src/platform/systemClock';

afterEach(() => vi.unstubAllGlobals());

it('makes random ids of the same form where the browser makes none', () => {
  const form = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u;
  expect(systemClock.newId()).toMatch(form);
  const getRandomValues = crypto.getRandomValues.bind(crypto);
  vi.stubGlobal('crypto', { getRandomValues });
  const ids = Array.from({ length: 1_000 }, () => systemClock.newId());
  for (const id of ids) expect(id).toMatch(form);
  expect(new Set(ids).size).toBe(1_000);
});
