import { fenceReader } from './fences';
import { LIST_ITEM } from './lineMarks';
import { withoutFrontMatter } from './noteText';
import { stripMarks } from './plainLine';

/** One line as words; bullets and numbers stay, boxes become signs that every program shows. */
const plainLine = (line: string): string => {
  const [item, , bullet, number, sign, , box] = LIST_ITEM.exec(line) ?? [];
  if (item === undefined) return stripMarks(line);
  const indent = /^\s*/u.exec(line)?.[0] ?? '';
  const mark =
    box === undefined ? (bullet === undefined ? `${number ?? ''}${sign ?? ''}` : '•') : /x/iu.test(box) ? '☑' : '☐';
  return `${indent}${mark} ${stripMarks(line.slice(item.length))}`.trimEnd();
};

/** A note without marks, for a place that knows none. Code stays as it is. */
export const plainText = (body: string): string => {
  const readFence = fenceReader(body);
  const lines: string[] = [];
  for (const line of withoutFrontMatter(body).split('\n')) {
    const part = readFence(line);
    if (part === null) lines.push(plainLine(line));
    else if (part === 'code') lines.push(line);
  }
  return lines.join('\n').trim();
};
