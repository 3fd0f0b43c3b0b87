import { expect, it } from 'vitest';
import type { RequestRecord } from '../../../src/core/ports/requestLedger';
import { purposesOf } from '../../../src/ui/settings/mergedRequests';

const request = (path: string, sentBytes: number, foreign = false): RequestRecord => ({
  path,
  origin: 'http://localhost',
  foreign,
  kind: 'script',
  sentBytes,
  atMs: 1,
});

it('says what requests were for before it names their files', () => {
  expect(
    purposesOf([
      request('/', 10),
      request('/assets/shell-1.js', 20),
      request('/packs/notes-en/manifest.json', 5),
      request('/assets/engine/ort-1.wasm', 100),
      request('/x.js', 7, true),
    ]),
  ).toEqual([
    { purpose: 'app', count: 2, sentBytes: 30 },
    { purpose: 'assistant', count: 2, sentBytes: 105 },
  ]);
  expect(purposesOf([])).toEqual([]);
});
