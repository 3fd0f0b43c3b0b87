import { readFileSync } from 'node:fs';
import { isRecord, type Decoder } from '../../shared/decoder';
import { decodeUtf8, usageFault } from './commandLine';

/** A field that must be there and text. */
export const stringOf =
  (field: string): Decoder<string> =>
  (value) =>
    isRecord(value) && typeof value[field] === 'string' ? value[field] : undefined;

const parse = (line: string): unknown => {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
};

/**
 * The values of a file of JSON lines, blank ones left out.
 *
 * @throws InklingFault `bad-request` where the file cannot be read, is not UTF-8 or holds a line that is not one.
 */
export const linesOf = <Value>(filePath: string, decode: (value: unknown) => Value | undefined): Value[] => {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(filePath);
  } catch {
    throw usageFault(`Cannot read the file ${filePath}.`);
  }
  return decodeUtf8(bytes, filePath)
    .split('\n')
    .flatMap((line, index) => {
      if (line.trim() === '') return [];
      const decoded = decode(parse(line));
      if (decoded === undefined) throw usageFault(`Line ${index + 1} of ${filePath} is not what is expected.`);
      return [decoded];
    });
};
