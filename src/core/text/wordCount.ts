import { classOf, IDEOGRAPH, LETTER, SPACE } from './characterClass';
import type { Timers } from '../ports/timers';

/** How many UTF-16 units are looked at in one go: about a millisecond on a slow phone. */
const SLICE_LENGTH = 32_768;
/** Pause after the last edit before counting starts. */
export const COUNT_WAIT_MS = 300;

/** Whether a word has been counted since the last white space, and how many so far. */
interface Tally {
  inWord: boolean;
  words: number;
}

const countSlice = (text: string, start: number, end: number, tally: Tally): void => {
  let { inWord, words } = tally;
  for (let index = start; index < end; index += 1) {
    const kind = classOf(text.charCodeAt(index));
    if (kind === LETTER) {
      if (!inWord) words += 1;
      inWord = true;
    } else if (kind === SPACE) inWord = false;
    else if (kind === IDEOGRAPH) {
      words += 1;
      inWord = false;
    }
  }
  tally.inWord = inWord;
  tally.words = words;
};

/** Words between white space that hold a letter or digit; every Han or Kana sign counts as one. */
export const countWords = (text: string): number => {
  const tally: Tally = { inWord: false, words: 0 };
  countSlice(text, 0, text.length, tally);
  return tally.words;
};

export interface WordCounter {
  /** Counts `text` after a pause, in slices between which the thread is free; a newer text drops the older one. */
  update(text: string): void;
  stop(): void;
}

export const createWordCounter = (timers: Timers, onCount: (words: number) => void): WordCounter => {
  let cancel = (): void => undefined;
  const step = (text: string, start: number, tally: Tally): void => {
    const end = Math.min(text.length, start + SLICE_LENGTH);
    countSlice(text, start, end, tally);
    if (end === text.length) onCount(tally.words);
    else cancel = timers.after(0, () => step(text, end, tally));
  };
  return {
    update(text) {
      cancel();
      cancel = timers.after(COUNT_WAIT_MS, () => step(text, 0, { inWord: false, words: 0 }));
    },
    stop() {
      cancel();
    },
  };
};
