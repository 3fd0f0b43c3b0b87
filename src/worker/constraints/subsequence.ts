import type { Constraint } from '../engine/constraint';
import { SPACE_CHAR, toByteLevel } from '../tokenizer/byteAlphabet';
import { FIRST_TEXT_TOKEN } from '../tokenizer/reservedTokens';
import type { Vocabulary } from '../tokenizer/vocabulary';

/** A word or a mark of the source with the white space before it. */
const UNIT = /\s*(?:[\p{L}\p{N}\p{M}]+(?:['’._-][\p{L}\p{N}\p{M}]+)*|[^\s\p{L}\p{N}\p{M}])/gu;

interface Place {
  readonly unit: number;
  readonly offset: number;
}

export interface SubsequenceState {
  /** Units that are begun and may be what is being written. */
  readonly places: readonly Place[];
  /** Any unit from this one on may come next; Infinity inside a unit. */
  readonly free: number;
  readonly isStart: boolean;
}

/** Words and marks of `source` in their order, some left out: nothing that the source does not say. */
export const subsequenceOf = (source: string, vocabulary: Vocabulary): Constraint<SubsequenceState> => {
  const units = (source.match(UNIT) ?? []).map((unit) => toByteLevel(unit.replace(/^\s+/u, ' ')));

  const stepByte = (state: SubsequenceState, byte: string): SubsequenceState | null => {
    const begun: Place[] = [...state.places];
    for (let unit = state.free; unit < units.length; unit++) {
      // The first word written has no space before it, wherever it stands in the source.
      const skipsSpace = state.isStart && units[unit]?.startsWith(SPACE_CHAR) === true;
      begun.push({ unit, offset: skipsSpace ? 1 : 0 });
    }
    const places: Place[] = [];
    let free = Infinity;
    for (const { unit, offset } of begun) {
      const bytes = units[unit] ?? '';
      if (bytes[offset] !== byte) continue;
      // The earliest unit that fits leaves the most to come.
      if (offset + 1 === bytes.length) free = Math.min(free, unit + 1);
      else places.push({ unit, offset: offset + 1 });
    }
    return places.length === 0 && free === Infinity ? null : { places, free, isStart: false };
  };

  return {
    start: { places: [], free: 0, isStart: true },
    step(state, token) {
      if (token < FIRST_TEXT_TOKEN) return null;
      let current: SubsequenceState | null = state;
      for (const byte of vocabulary.stringOf(token)) {
        current = stepByte(current, byte);
        if (current === null) return null;
      }
      return current;
    },
    mayEnd: (state) => !state.isStart && state.free !== Infinity,
  };
};
