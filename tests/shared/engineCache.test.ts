import { describe, expect, it } from 'vitest';
import { decodeToServiceWorker, engineFilesToRenew, isEngineFile, unhashedName } from '../../src/shared/engineCache';

describe('names of engine files', () => {
  it('lose their hash and nothing else', () => {
    expect(unhashedName('http://h/assets/engine/ort-wasm-simd-threaded-DcHrbrbl.wasm')).toBe(
      'ort-wasm-simd-threaded.wasm',
    );
    expect(unhashedName('http://h/assets/engine/ort-wasm-simd-threaded.asyncify-a_-3X-9Q.mjs')).toBe(
      'ort-wasm-simd-threaded.asyncify.mjs',
    );
    expect(unhashedName('http://h/engine-unwanted')).toBe('engine-unwanted');
  });

  it('tell them from the shell', () => {
    expect(isEngineFile('assets/engine/entry-12345678.js')).toBe(true);
    expect(isEngineFile('assets/index-12345678.js')).toBe(false);
  });

  it('are renewed only for a part in use whose bytes changed', () => {
    expect(engineFilesToRenew([], ['/a-11111111.js'])).toEqual([]);
    expect(engineFilesToRenew(['/a-11111111.js'], ['/a-11111111.js', '/b-22222222.js'])).toEqual([]);
    expect(engineFilesToRenew(['/a-11111111.js'], ['/a-33333333.js', '/b-22222222.js'])).toEqual(['/a-33333333.js']);
  });
});

it('decodes messages and refuses what is none', () => {
  expect(decodeToServiceWorker({ type: 'SKIP_WAITING', payload: 1 })).toEqual({ type: 'SKIP_WAITING' });
  expect(decodeToServiceWorker({ type: 'KEEP_ENGINE', urls: ['a', 3] })).toEqual({ type: 'KEEP_ENGINE', urls: ['a'] });
  for (const other of [null, 'SKIP_WAITING', { type: 'KEEP_ENGINE' }, { type: 'CACHE_URLS' }, {}]) {
    expect(decodeToServiceWorker(other)).toBeNull();
  }
});
