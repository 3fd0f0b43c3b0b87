import { expect, it } from 'vitest';
import type { RequestRecord } from '../../../src/core/ports/requestLedger';
import { countedApart, purposesOf } from '../../../src/ui/settings/mergedRequests';

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

it('counts addresses of others apart, the most asked for first', () => {
  const { own, foreign } = countedApart({
    sinceMs: 1,
    earlier: 0,
    addresses: [
      { url: `${window.location.origin}/a.js`, sent: 1, refused: 0 },
      { url: `${window.location.origin}/b.js`, sent: 3, refused: 0 },
      { url: 'https://elsewhere.example/a.js', sent: 2, refused: 1 },
      { url: `${window.location.origin}.evil.example/`, sent: 1, refused: 0 },
    ],
  });
  expect(own.map(({ shown, sent }) => `${shown} ${sent}`)).toEqual(['/b.js 3', '/a.js 1']);
  expect(foreign.map(({ shown }) => shown)).toEqual([
    'https://elsewhere.example/a.js',
    `${window.location.origin}.evil.example/`,
  ]);
});
