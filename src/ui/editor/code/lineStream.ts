/** A line of code as the line-by-line modes of CodeMirror read it: they call these names. */
export class LineStream {
  pos = 0;
  start = 0;
  readonly string: string;
  readonly tabSize = 4;
  readonly indentUnit = 2;

  constructor(text: string) {
    this.string = text;
  }

  eol(): boolean {
    return this.pos >= this.string.length;
  }

  sol(): boolean {
    return this.pos === 0;
  }

  peek(): string | undefined {
    return this.string[this.pos];
  }

  next(): string | undefined {
    if (this.eol()) return undefined;
    this.pos += 1;
    return this.string[this.pos - 1];
  }

  eat(wanted: string | RegExp | ((sign: string) => boolean)): string | undefined {
    const sign = this.peek();
    if (sign === undefined) return undefined;
    const fits =
      typeof wanted === 'string' ? sign === wanted : wanted instanceof RegExp ? wanted.test(sign) : wanted(sign);
    return fits ? this.next() : undefined;
  }

  eatWhile(wanted: string | RegExp | ((sign: string) => boolean)): boolean {
    const from = this.pos;
    while (this.eat(wanted) !== undefined);
    return this.pos > from;
  }

  eatSpace(): boolean {
    return this.eatWhile(/[\s\u00a0]/u);
  }

  skipToEnd(): void {
    this.pos = this.string.length;
  }

  skipTo(sign: string): boolean | undefined {
    const found = this.string.indexOf(sign, this.pos);
    if (found === -1) return undefined;
    this.pos = found;
    return true;
  }

  backUp(by: number): void {
    this.pos -= by;
  }

  column(): number {
    return this.start;
  }

  indentation(): number {
    return /^\s*/u.exec(this.string)?.[0].length ?? 0;
  }

  match(wanted: string | RegExp, consume?: boolean, anyCase?: boolean): boolean | RegExpMatchArray | null {
    const rest = this.string.slice(this.pos);
    if (typeof wanted === 'string') {
      const seen = rest.slice(0, wanted.length);
      if (anyCase === true ? seen.toLowerCase() !== wanted.toLowerCase() : seen !== wanted) return null;
      if (consume !== false) this.pos += wanted.length;
      return true;
    }
    const found = rest.match(wanted);
    if (found === null || (found.index ?? 0) > 0) return null;
    if (consume !== false) this.pos += found[0].length;
    return found;
  }

  current(): string {
    return this.string.slice(this.start, this.pos);
  }

  /** No mode of ours goes on what stands in later lines. */
  lookAhead(): undefined {
    return undefined;
  }
}
