import { LineStream } from './lineStream';

/** What CodeMirror's line-by-line modes are made of, as far as colours need it. */
export interface StreamMode {
  readonly token: (stream: LineStream, state: unknown) => string | null;
  readonly startState?: (indentUnit: number) => unknown;
  readonly blankLine?: (state: unknown, indentUnit: number) => void;
}

/** A piece of code and what it is, in the words of the modes: `keyword`, `string`, `variableName.definition`. */
export interface CodeSpan {
  readonly from: number;
  readonly to: number;
  readonly style: string;
}

/** A mode that does not move on is led on by hand so often, then the line is left. */
const MOST_STUCK = 10;

/** The words of `text` up to `upTo` that the mode has a name for, in order. */
export const streamSpans = (mode: StreamMode, text: string, upTo: number): CodeSpan[] => {
  const state = mode.startState?.(2) ?? {};
  const spans: CodeSpan[] = [];
  let lineFrom = 0;
  for (const line of text.split('\n')) {
    if (lineFrom > upTo) break;
    const stream = new LineStream(line);
    if (line === '') mode.blankLine?.(state, 2);
    for (let stuck = 0; !stream.eol() && stuck < MOST_STUCK;) {
      stream.start = stream.pos;
      const style = mode.token(stream, state);
      if (stream.pos === stream.start) {
        stuck += 1;
        continue;
      }
      stuck = 0;
      if (style !== null) spans.push({ from: lineFrom + stream.start, to: lineFrom + stream.pos, style });
    }
    lineFrom += line.length + 1;
  }
  return spans;
};
