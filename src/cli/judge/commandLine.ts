import process from 'node:process';
import { InklingFault, toInklingError } from '../../shared/errors';

export interface CommandLine {
  readonly positionals: readonly string[];
  readonly options: ReadonlyMap<string, string>;
}

/** A wrong call: told in one line, exit code 2. */
export const usageFault = (message: string): InklingFault => new InklingFault('bad-request', message);

/**
 * `--name value` and `--name=value` for the names in `valued`, `--name` for those in `flags`.
 *
 * @throws InklingFault for an unknown option, a missing value or one that a flag has.
 */
export const parseCommandLine = (
  words: readonly string[],
  valued: readonly string[],
  flags: readonly string[] = [],
): CommandLine => {
  const positionals: string[] = [];
  const options = new Map<string, string>();
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    if (!word.startsWith('--')) {
      positionals.push(word);
      continue;
    }
    const [name = '', inline] = word.slice(2).split(/=(.*)/su, 2);
    if (flags.includes(name)) {
      if (inline !== undefined) throw usageFault(`Option --${name} takes no value.`);
      options.set(name, 'true');
    } else if (!valued.includes(name)) throw usageFault(`Unknown option --${name}.`);
    else {
      const value = inline ?? words[++at];
      if (value === undefined) throw usageFault(`Option --${name} needs a value.`);
      options.set(name, value);
    }
  }
  return { positionals, options };
};

/** Runs a command; any failure becomes one line on stderr and exit code 2, never a stack trace. */
export const runCommand = async (command: () => Promise<void>): Promise<void> => {
  // Whoever read the answers (`| head`) has seen enough.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 2));
  try {
    await command();
  } catch (thrown) {
    process.stderr.write(`${toInklingError(thrown).message}\n`);
    process.exitCode = 2;
  }
};

/** Bytes as text. @throws InklingFault `bad-request` when they are not UTF-8. */
export const decodeUtf8 = (bytes: Uint8Array, what: string): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw usageFault(`${what} is not valid UTF-8.`);
  }
};
