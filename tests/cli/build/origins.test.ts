import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { pagePolicy, SECURITY_HEADERS } from '../../../src/cli/build/headers';
import { foreignOrigins } from '../../../src/cli/build/origins';

let folder: string;

beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), 'inkling-origins-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('a build', () => {
  it.each([
    ['a host of code, in whatever form', 'import("//cdn.jsdelivr.net/npm/x")', 'cdn.jsdelivr.net'],
    ['an address that nobody knows', 'fetch("https://collect.example/notes")', 'https://collect.example'],
  ])('that names %s is told with the file', (_name, script, named) => {
    writeFileSync(path.join(folder, 'shell.js'), script);
    expect(foreignOrigins(folder).join()).toContain('shell.js');
    expect(foreignOrigins(folder).join()).toContain(named);
  });

  it('may name namespaces and pages that errors point to', () => {
    writeFileSync(path.join(folder, 'shell.js'), 'a="http://www.w3.org/2000/svg";b="https://react.dev/errors/1"');
    expect(foreignOrigins(folder)).toEqual([]);
  });
});

describe('the policy', () => {
  it.each([
    ['of the page', pagePolicy],
    ['of the server', SECURITY_HEADERS['Content-Security-Policy'] ?? ''],
  ])('%s allows this origin alone, no inline code and no eval', (_name, policy) => {
    expect(policy).toContain("default-src 'none'");
    const sources = policy.split('; ').flatMap((line) => line.split(' ').slice(1));
    expect(new Set(sources)).toEqual(new Set(["'none'", "'self'", "'wasm-unsafe-eval'", 'blob:', 'data:']));
    expect(policy).toMatch(/img-src [^;]*blob: data:/u);
    expect(policy).toMatch(/media-src blob:(?:;|$)/u);
    expect(policy.match(/blob:|data:/gu)).toHaveLength(3);
  });
});
