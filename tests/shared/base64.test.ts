import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { fromBase64, toBase64 } from '../../src/shared/base64';

it.each([0, 1, 2, 3, 0x8000 - 1, 0x8000, 0x8001, 200_000])('%i bytes come back as they were', (length) => {
  const bytes = Uint8Array.from({ length }, (_, at) => (at * 31) & 255);
  expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
  expect(fromBase64(toBase64(bytes))).toEqual(bytes);
});

it('what is no base64 is refused', () => {
  for (const text of ['a', 'ab=c', 'ümlaut', '<p>']) expect(() => fromBase64(text)).toThrow();
});

it('a text of more than 2^27 bytes is read: a backup that opens itself may be that large', () => {
  // In a process of its own: what V8 does beyond 2^27 items is no error that could be caught.
  const code = `
    const { fromBase64 } = await import('./src/shared/base64.ts');
    console.log(fromBase64('AAAA'.repeat(2 ** 27 / 3 + 2)).length > 2 ** 27);
  `;
  const { stdout, stderr } = spawnSync('node', ['--import', 'tsx', '--input-type=module', '-e', code], {
    cwd: new URL('../..', import.meta.url),
    encoding: 'utf8',
  });
  expect([stdout.trim(), /FATAL ERROR[^\n]*/u.exec(stderr)?.[0]]).toEqual(['true', undefined]);
}, 120_000);
