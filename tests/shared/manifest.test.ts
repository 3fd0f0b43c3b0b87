import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decodePackManifest } from '../../src/shared/decodePackManifest';

const folder = new URL('../fixtures/manifests/', import.meta.url);
const read = (kind: 'good' | 'bad') =>
  readdirSync(new URL(`${kind}/`, folder)).map((name) => ({
    name,
    json: JSON.parse(readFileSync(new URL(`${kind}/${name}`, folder), 'utf8')) as unknown,
  }));

describe('decodePackManifest', () => {
  it.each(read('good'))('takes $name as it is', ({ json }) => {
    expect(decodePackManifest(json)).toEqual(json);
  });

  it.each(read('bad'))('refuses $name', ({ json }) => {
    expect(() => decodePackManifest(json)).toThrow(/manifest is not valid|another version/u);
  });
});
