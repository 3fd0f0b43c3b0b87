import { describe, expect, it } from 'vitest';
import { parseCommandLine } from '../../../src/cli/judge/commandLine';
import { inputLines } from '../../../src/cli/judge/inputLines';

async function* bytes(...chunks: readonly (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const chunk of chunks) yield typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk;
}

const linesOf = async (...chunks: readonly (string | Uint8Array)[]): Promise<string[]> => {
  const lines: string[] = [];
  for await (const line of inputLines(bytes(...chunks))) lines.push(line);
  return lines;
};

describe('inputLines', () => {
  it('takes plain lines and JSON strings, with or without a last line end', async () => {
    expect(await linesOf('one\r\n"two\\nlines"\n"quoted" words\n3')).toEqual([
      'one',
      'two\nlines',
      '"quoted" words',
      '3',
    ]);
    expect(await linesOf('a\n')).toEqual(['a']);
  });

  it('puts a code point together that came in two chunks', async () => {
    const whole = new TextEncoder().encode('grün\n日');
    for (let cut = 1; cut < whole.length; cut++) {
      expect(await linesOf(whole.slice(0, cut), whole.slice(cut))).toEqual(['grün', '日']);
    }
  });

  it('gives blank lines too, so that every line of a file has its answer', async () => {
    expect(await linesOf('a\n\nb\n  \n')).toEqual(['a', '', 'b', '  ']);
    expect(await linesOf('a\n"\\n \\n"\n\r\n')).toEqual(['a', '\n \n', '']);
    expect(await linesOf('\n')).toEqual(['']);
  });

  it('refuses empty input and bytes that are no UTF-8, naming the line', async () => {
    await expect(linesOf()).rejects.toThrow('no input');
    await expect(linesOf(Uint8Array.of(97, 10, 0xff, 10))).rejects.toThrow('Line 2 of the input is not valid UTF-8.');
    await expect(linesOf(Uint8Array.of(0xe6, 0x97))).rejects.toThrow('not valid UTF-8');
  });
});

describe('parseCommandLine', () => {
  it('reads options in both spellings', () => {
    const { positionals, options } = parseCommandLine(
      ['translate', '--from=en', '--to', 'de', '--fast'],
      ['from', 'to'],
      ['fast'],
    );
    expect(positionals).toEqual(['translate']);
    expect(Object.fromEntries(options)).toEqual({ from: 'en', to: 'de', fast: 'true' });
  });

  it('refuses what it does not know and what has no value', () => {
    expect(() => parseCommandLine(['--what'], ['from'])).toThrow('Unknown option --what.');
    expect(() => parseCommandLine(['--from'], ['from'])).toThrow('Option --from needs a value.');
    expect(() => parseCommandLine(['--fast=false'], ['from'], ['fast'])).toThrow('Option --fast takes no value.');
  });
});
