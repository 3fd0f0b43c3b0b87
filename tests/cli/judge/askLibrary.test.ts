import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readLibrary } from '../../../src/cli/judge/askLibrary';

let folder = '';
beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), 'inkling-ask-'))));
afterEach(() => rmSync(folder, { recursive: true }));
const put = (name: string, text: string): string => {
  const filePath = path.join(folder, name);
  mkdirSync(path.dirname(filePath), { recursive: true });
  writeFileSync(filePath, text);
  return filePath;
};

describe('the notes that are asked on the command line', () => {
  it('are the Markdown files of a folder, by their path in it; what programs keep there is left alone', () => {
    put('boat.md', 'Boat');
    put('home/boiler.markdown', 'Boiler');
    put('home/picture.png', 'x');
    put('.trash/secret.md', 'Secret');
    expect([...readLibrary(folder)].map(([id, { body }]) => [id, body])).toEqual([
      ['boat.md', 'Boat'],
      ['home/boiler.markdown', 'Boiler'],
    ]);
  });

  it('are files: a folder of such a name is none, and what cannot be read is named', () => {
    put('plans.md/boat.md', 'Boat');
    symlinkSync(put('elsewhere/boiler.txt', 'Boiler'), path.join(folder, 'boiler.md'));
    expect([...readLibrary(folder).keys()]).toEqual(['boiler.md', 'plans.md/boat.md']);
    symlinkSync(path.join(folder, 'gone'), path.join(folder, 'lost.md'));
    expect(() => readLibrary(folder)).toThrow(/Cannot read .*lost\.md/u);
  });

  it('or the lines of a file', () => {
    const lines = put('notes.jsonl', '{"id":"a","text":"Boat"}\n\n{"id":"b","text":"Boiler"}\n');
    expect([...readLibrary(lines).keys()]).toEqual(['a', 'b']);
  });

  it.each([
    ['{"id":"a"}\n', /Line 1 of .* is not what is expected/u],
    ['not json\n', /Line 1 of .* is not what is expected/u],
    ['{"id":"a","text":"x"}\n{"id":"a","text":"y"}\n', /"a" is in .* twice/u],
    ['', /There is no note/u],
  ])('%j is refused', (text, message) => expect(() => readLibrary(put('notes.jsonl', text))).toThrow(message));

  it('nothing is asked where nothing is', () =>
    expect(() => readLibrary(path.join(folder, 'gone'))).toThrow(/no file or folder/u));
});
