/** The engines the stories run in. */
export type EngineName = 'Firefox' | 'WebKit' | 'Chromium';

/**
 * A browser process on a profile that outlives it, driven as a person would: by places on the screen and by keys.
 * What a function that runs in the page is given and gives back crosses as JSON. Points are in CSS pixels from the upper left corner of the view. Every call throws when no browser is open.
 */
export interface Driver {
  readonly engine: EngineName;
  /** Whole files that the browser saved for the person, by path. */
  downloads(): string[];
  /** Starts a browser process on the profile. `before` is a script that every page runs before its own. */
  open(before: string): Promise<void>;
  /** Ends the browser process as a person does; the profile stays. Nothing happens when none is open. */
  close(): Promise<void>;
  goto(url: string): Promise<void>;
  reload(): Promise<void>;
  /** Runs `work` in the page; it may use nothing from outside itself. Resolves to what it, or its promise, gives. */
  evaluate<A extends readonly unknown[], R>(work: (...args: A) => R | Promise<R>, ...args: A): Promise<R>;
  clickAt(x: number, y: number): Promise<void>;
  /** A key, or several held together: `Enter`, `Control+Shift+z`. Named as `KeyboardEvent.key`. */
  press(chord: string): Promise<void>;
  /** Letter by letter, as typed. */
  type(text: string): Promise<void>;
  /** What the next dialog for files that the page opens is answered with: paths on this machine. */
  willChoose(filePaths: readonly string[]): Promise<void>;
  screenshot(): Promise<Buffer>;
}

/** Source of a call of `work` in a page. The runner's loader may wrap named functions; the wrapper goes along. */
export const sourceOfCall = (work: (...args: never[]) => unknown): string =>
  `globalThis.__name ??= (value) => value; return (${work.toString()})`;
