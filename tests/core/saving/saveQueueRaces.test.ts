import fc from 'fast-check';
import { expect, it } from 'vitest';
import { newNote } from '../../../src/core/note/note';
import type { Note } from '../../../src/core/note/note';
import { createSaveQueue } from '../../../src/core/saving/saveQueue';
import { MemoryNoteRepository } from '../../fakes/memoryNoteRepository';
import { manualTime } from '../../fakes/manualTimers';

const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('type' as const), tab: fc.constantFrom(0, 1) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('pin' as const), tab: fc.constantFrom(0, 1) }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('wait' as const), ms: fc.constantFrom(0, 100, 300, 2_000) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('fail' as const) }) },
);

/** Two tabs on one database whose writes take a while and sometimes fail. */
it('two tabs never lose a text that was the last one typed in either', { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40 }), fc.integer({ min: 0, max: 400 }), async (steps, writeMs) => {
      const time = manualTime();
      const repository = new MemoryNoteRepository();
      const first = await repository.put(newNote('a', 0, 'start'), 0);
      if (!first.ok) throw new Error('unreachable');
      const screens: Note[] = [first.value, first.value];
      const stored: Note[] = [first.value, first.value];
      const queues = [0, 1].map((tab) =>
        createSaveQueue({
          repository: {
            put: async (note, revision) => {
              await new Promise<void>((resolve) => time.timers.after(writeMs, resolve));
              return repository.put(note, revision);
            },
          },
          clock: { nowMs: time.clock.nowMs, newId: () => `${tab}-${time.clock.newId()}` },
          timers: time.timers,
          onState: () => undefined,
          onStored: (note, draft) => {
            stored[tab] = note;
            screens[tab] = draft;
          },
          onConflictCopy: () => undefined,
        }),
      );
      let count = 0;
      let lastTyped = 'start';
      const last: (string | undefined)[] = [undefined, undefined];
      for (const entry of steps) {
        if (entry.kind === 'wait') await time.advance(entry.ms);
        else if (entry.kind === 'fail') repository.nextFailure = { kind: 'unknown', reason: 'test' };
        else {
          const screen = screens[entry.tab]!;
          const next =
            entry.kind === 'type'
              ? { ...screen, body: `${entry.tab}:${(count += 1)}` }
              : { ...screen, pinned: !screen.pinned };
          if (entry.kind === 'type') {
            // A text that this tab shows may be typed over: it was seen.
            if (screen.body === last[1 - entry.tab]) last[1 - entry.tab] = undefined;
            last[entry.tab] = next.body;
            lastTyped = next.body;
          }
          screens[entry.tab] = next;
          queues[entry.tab]!.edit(next, stored[entry.tab]);
        }
      }
      await time.advance(600_000);
      expect(queues.flatMap((queue) => queue.pending())).toEqual([]);
      const bodies = [...repository.notes.values()].map(({ body }) => body);
      expect(bodies).toContain(lastTyped);
      for (const body of last) if (body !== undefined) expect(bodies).toContain(body);
      for (const screen of screens) expect(screen.revision).toBeGreaterThan(0);
    }),
    { numRuns: 300 },
  );
});
