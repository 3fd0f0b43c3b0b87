import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { acceptable, reduceGhost } from '../../../src/core/ghost/ghostReducer';
import { NO_GHOST, type GhostEvent, type GhostState } from '../../../src/core/ghost/ghostState';

const typed = (inserted: string | null, eligible = true): GhostEvent => ({
  type: 'edited',
  edit: { kind: 'typed', inserted },
  eligible,
});
const run = (events: readonly GhostEvent[], from: GhostState = NO_GHOST): GhostState =>
  events.reduce(reduceGhost, from);

/** A state with `ghost` shown and final, in epoch 1. */
const shown = (ghost: string): GhostState =>
  run([typed('a'), { type: 'due', epoch: 1, eligible: true }, { type: 'answered', epoch: 1, answer: ghost }]);

describe('asking', () => {
  it('waits after a letter, then asks, then shows what streams in', () => {
    const waiting = run([typed('a')]);
    expect(waiting).toMatchObject({ epoch: 1, phase: 'waiting', ghost: '' });
    const asking = reduceGhost(waiting, { type: 'due', epoch: 1, eligible: true });
    expect(asking.phase).toBe('asking');
    const growing = reduceGhost(asking, { type: 'grew', epoch: 1, answer: ' the' });
    expect(growing.ghost).toBe(' the');
    const settled = reduceGhost(growing, { type: 'answered', epoch: 1, answer: ' the boat' });
    expect(settled).toMatchObject({ phase: 'settled', ghost: ' the boat' });
  });

  it('ignores timers and answers of older epochs', () => {
    const waiting = run([typed('a'), typed('b')]);
    expect(reduceGhost(waiting, { type: 'due', epoch: 1, eligible: true })).toBe(waiting);
    const asking = reduceGhost(waiting, { type: 'due', epoch: 2, eligible: true });
    expect(reduceGhost(asking, { type: 'answered', epoch: 1, answer: ' old' })).toBe(asking);
    expect(reduceGhost(asking, { type: 'grew', epoch: 1, answer: ' old' })).toBe(asking);
  });

  it('asks at once, without the gate, when a key asks', () => {
    expect(reduceGhost(NO_GHOST, { type: 'asked', eligible: true })).toMatchObject({ phase: 'asking', explicit: true });
    expect(reduceGhost(NO_GHOST, { type: 'asked', eligible: false }).phase).toBe('idle');
  });

  it('drops the question when the place has become ineligible by the end of the pause', () => {
    expect(run([typed('a'), { type: 'due', epoch: 1, eligible: false }]).phase).toBe('idle');
  });

  it.each([' ', '\n', '\t \t', '', '\nnext line'])('never shows white space alone or another line: %j', (answer) => {
    expect(
      run([typed('a'), { type: 'due', epoch: 1, eligible: true }, { type: 'answered', epoch: 1, answer }]),
    ).toMatchObject({ phase: 'idle', ghost: '' });
  });

  it('cuts an answer at the end of its line', () => {
    expect(shown(' one\ntwo').ghost).toBe(' one');
  });

  it('keeps what is shown when the stream breaks off, and shows nothing when it never began', () => {
    const asking = run([typed('a'), { type: 'due', epoch: 1, eligible: true }]);
    expect(reduceGhost(asking, { type: 'ended', epoch: 1 }).phase).toBe('idle');
    const growing = reduceGhost(asking, { type: 'grew', epoch: 1, answer: ' half' });
    expect(reduceGhost(growing, { type: 'ended', epoch: 1 })).toMatchObject({ phase: 'settled', ghost: ' half' });
  });
});

describe('typing through', () => {
  it('eats the ghost letter by letter in the same epoch', () => {
    const state = run([typed(' '), typed('t')], shown(' the boat'));
    expect(state).toMatchObject({ epoch: 1, phase: 'settled', ghost: 'he boat', consumed: ' t' });
  });

  it('goes on streaming after what was typed meanwhile', () => {
    const streaming = run([
      typed('a'),
      { type: 'due', epoch: 1, eligible: true },
      { type: 'grew', epoch: 1, answer: ' the' },
      typed(' t'),
      { type: 'grew', epoch: 1, answer: ' the boat' },
    ]);
    expect(streaming.ghost).toBe('he boat');
  });

  it('asks for more when all of the answer was typed before it came', () => {
    const asking = run([
      typed('a'),
      { type: 'due', epoch: 1, eligible: true },
      { type: 'grew', epoch: 1, answer: 'ed' },
      typed('ed'),
    ]);
    expect(asking).toMatchObject({ phase: 'asking', ghost: '' });
    expect(reduceGhost(asking, { type: 'answered', epoch: 1, answer: 'ed' })).toMatchObject({
      epoch: 2,
      phase: 'waiting',
    });
    expect(reduceGhost(asking, { type: 'answered', epoch: 1, answer: 'ed to' })).toMatchObject({ ghost: ' to' });
  });

  it('starts anew when another letter is typed', () => {
    expect(run([typed('x')], shown(' the'))).toMatchObject({ epoch: 2, phase: 'waiting', ghost: '' });
  });

  it('asks for more once all of it was typed', () => {
    expect(run([typed(' the')], shown(' the'))).toMatchObject({ epoch: 2, phase: 'waiting' });
  });
});

describe('ending', () => {
  it.each<GhostEvent>([
    { type: 'edited', edit: { kind: 'other' }, eligible: true },
    { type: 'left' },
    { type: 'dismissed' },
    typed('x', false),
    { type: 'composed', eligible: false },
  ])('hides the ghost and asks nothing: %j', (event) => {
    expect(reduceGhost(shown(' the'), event)).toMatchObject({ phase: 'idle', ghost: '', epoch: 2 });
  });

  it('stays dismissed until the next edit, whatever still arrives', () => {
    const dismissed = reduceGhost(
      run([typed('a'), { type: 'due', epoch: 1, eligible: true }, { type: 'grew', epoch: 1, answer: ' th' }]),
      { type: 'dismissed' },
    );
    expect(run([{ type: 'answered', epoch: 1, answer: ' the' }, { type: 'left' }], dismissed).ghost).toBe('');
    expect(reduceGhost(dismissed, typed('b')).phase).toBe('waiting');
  });
});

describe('accepting', () => {
  it('takes all, or the next word with the space before it', () => {
    expect(acceptable(shown(' the boat'), 'all')).toBe(' the boat');
    expect(acceptable(shown(' the boat'), 'word')).toBe(' the');
    expect(acceptable(shown('rs and more'), 'word')).toBe('rs');
    expect(acceptable(NO_GHOST, 'word')).toBe('');
  });

  it('keeps the rest shown after a word, and asks for more after all', () => {
    const word = reduceGhost(shown(' the boat'), { type: 'accepted', text: ' the', eligible: true });
    expect(word).toMatchObject({ epoch: 1, ghost: ' boat' });
    expect(reduceGhost(word, { type: 'accepted', text: ' boat', eligible: true })).toMatchObject({
      epoch: 2,
      phase: 'waiting',
    });
  });
});

describe('turning', () => {
  const turned = (step: 1 | -1 = 1, eligible = true): GhostEvent => ({ type: 'turned', step, eligible });
  const chosen = (...others: string[]): GhostEvent => ({ type: 'chosen', epoch: 2, others });

  it('keeps what is shown until the others are there, then goes round both ways without asking again', () => {
    const turning = reduceGhost(shown(' the boat'), turned());
    expect(turning).toMatchObject({ epoch: 2, phase: 'turning', ghost: ' the boat', explicit: false });
    const second = reduceGhost(turning, chosen(' a boat', ' my boat'));
    expect(second).toMatchObject({ epoch: 2, phase: 'settled', ghost: ' a boat' });
    expect(run([turned()], second).ghost).toBe(' my boat');
    expect(run([turned(), turned()], second).ghost).toBe(' the boat');
    expect(run([turned(-1), turned(-1)], second).ghost).toBe(' my boat');
    expect(reduceGhost(reduceGhost(shown(' the boat'), turned(-1)), chosen(' a', ' my')).ghost).toBe(' my');
  });

  it('is given up by a letter, also one that agrees', () => {
    const turning = reduceGhost(shown(' the boat'), turned());
    const typedOn = run([typed(' '), chosen(' a boat')], turning);
    expect(typedOn).toMatchObject({ phase: 'settled', ghost: 'the boat' });
    expect(run([typed('x'), chosen(' a boat')], turning)).toMatchObject({ phase: 'waiting', ghost: '' });
  });

  it('asks anew at a new place', () => {
    const second = run([turned(), chosen(' a boat'), typed(' ')], shown(' the boat'));
    expect(second).toMatchObject({ ghost: 'a boat', choices: [] });
    expect(reduceGhost(second, turned()).phase).toBe('turning');
  });

  it('stays with the one that there is, and never shows white space or a second line', () => {
    const alone = run([turned(), chosen(' ', '', '\nnext')], shown(' the boat'));
    expect(alone).toMatchObject({ phase: 'settled', ghost: ' the boat' });
    expect(run([turned(), { type: 'ended', epoch: 2 }], shown(' the boat'))).toMatchObject({ ghost: ' the boat' });
  });

  it('with none shown, asks as a key does, and begins with the second', () => {
    const turning = reduceGhost(NO_GHOST, turned());
    expect(turning).toMatchObject({ phase: 'turning', explicit: true });
    const others = [' one', ' two', ' three'];
    expect(reduceGhost(turning, { type: 'chosen', epoch: 1, others }).ghost).toBe(' two');
    expect(reduceGhost(turning, { type: 'chosen', epoch: 1, others: [] }).phase).toBe('idle');
    expect(reduceGhost(NO_GHOST, turned(1, false)).phase).toBe('idle');
  });
});

describe('any sequence', () => {
  const event = fc.oneof(
    fc.record({
      type: fc.constant('edited' as const),
      edit: fc.oneof(
        fc.record({
          kind: fc.constant('typed' as const),
          inserted: fc.oneof(fc.constant(null), fc.string({ maxLength: 3 })),
        }),
        fc.constant({ kind: 'other' as const }),
      ),
      eligible: fc.boolean(),
    }),
    fc.constantFrom<GhostEvent>({ type: 'left' }, { type: 'dismissed' }),
    fc.record({ type: fc.constant('asked' as const), eligible: fc.boolean() }),
    fc.record({ type: fc.constant('due' as const), epoch: fc.nat(8), eligible: fc.boolean() }),
    fc.record({
      type: fc.constantFrom('grew' as const, 'answered' as const),
      epoch: fc.nat(8),
      answer: fc.string({ maxLength: 9 }),
    }),
    fc.record({ type: fc.constant('ended' as const), epoch: fc.nat(8) }),
    fc.record({ type: fc.constant('turned' as const), step: fc.constantFrom(1 as const, -1), eligible: fc.boolean() }),
    fc.record({
      type: fc.constant('chosen' as const),
      epoch: fc.nat(8),
      others: fc.array(fc.string({ maxLength: 5 }), { maxLength: 3 }),
    }),
  );

  it('never shows white space alone, a second line, or anything while idle or waiting; epochs never go back', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 40 }), (events) => {
        let state = NO_GHOST;
        for (const next of events) {
          const before = state.epoch;
          state = reduceGhost(state, next);
          expect(state.epoch).toBeGreaterThanOrEqual(before);
          expect(state.ghost).not.toMatch(/[\r\n]/u);
          if (state.phase === 'idle' || state.phase === 'waiting') expect(state.ghost).toBe('');
          if (state.phase === 'settled' || state.ghost !== '') expect(state.ghost.trim()).not.toBe('');
        }
      }),
      { numRuns: 500 },
    );
  });
});
