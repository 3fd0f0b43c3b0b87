import { decodeUtf8, usageFault } from './commandLine';

/** A line as its text: a JSON string (for text of several lines) or the line itself. */
const textOf = (line: string): string => {
  if (line.startsWith('"')) {
    try {
      const json: unknown = JSON.parse(line);
      if (typeof json === 'string') return json;
    } catch {
      // A line of plain text may begin with a quotation mark too.
    }
  }
  return line;
};

const concat = (a: Uint8Array, b: Uint8Array): Uint8Array => {
  const whole = new Uint8Array(a.length + b.length);
  whole.set(a);
  whole.set(b, a.length);
  return whole;
};

/**
 * Texts of a byte stream, one a line, blank ones included. A line is decoded only when it is whole, so a code point is never cut.
 *
 * @throws InklingFault `bad-request` for invalid UTF-8, or no line at all.
 */
export async function* inputLines(stream: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let rest: Uint8Array = new Uint8Array(0);
  let number = 0;
  const decode = (bytes: Uint8Array): string => {
    number++;
    return textOf(decodeUtf8(bytes, `Line ${number} of the input`).replace(/\r$/u, ''));
  };
  for await (const chunk of stream) {
    rest = rest.length === 0 ? chunk : concat(rest, chunk);
    let start = 0;
    for (let end = rest.indexOf(10); end >= 0; end = rest.indexOf(10, start)) {
      yield decode(rest.subarray(start, end));
      start = end + 1;
    }
    rest = rest.subarray(start);
  }
  if (rest.length > 0) yield decode(rest);
  if (number === 0) throw usageFault('There is no input: give one text a line.');
}
