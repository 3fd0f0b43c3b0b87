import fc from 'fast-check';
import { expect, it } from 'vitest';
import { newNote } from '../../../src/core/note/note';
import type { Note } from '../../../src/core/note/note';
import { createSaveQueue } from '../../../src/core/saving/saveQueue';
import { mergeTexts } from '../../../src/core/saving/textMerge';
import { MemoryNoteRepository } from '../../fakes/memoryNoteRepository';
import { manualTime } from '../../fakes/manualTimers';

const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('type' as const), tab: fc.constantFrom(0, 1) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('pin' as const), tab: fc.constantFrom(0, 1) }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('wait' as const), ms: fc.constantFrom(0, 100, 300, 2_000) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('fail' as const) }) },
);
/** As well: the next write is stored, and nobody hears of it. */
const orUnheard = fc.oneof(
  { weight: 9, arbitrary: step },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('unheard' as const) }) },
);

/** Two tabs on one database whose writes take a while and sometimes fail: what each shows, what it does, what is kept. */
const openTabs = async (body: string, writeMs: number) => {
  const time = manualTime();
  const repository = new MemoryNoteRepository();
  const disk = { isSilent: false };
  const first = await repository.put(newNote('a', 0, body), 0);
  if (!first.ok) throw new Error('unreachable');
  const screens: Note[] = [first.value, first.value];
  const stored: Note[] = [first.value, first.value];
  const queues = [0, 1].map((tab) =>
    createSaveQueue({
      repository: {
        put: async (note, revision) => {
          await new Promise<void>((resolve) => time.timers.after(writeMs, resolve));
          const result = await repository.put(note, revision);
          if (!disk.isSilent) return result;
          disk.isSilent = false;
          return { ok: false, error: { kind: 'unknown', reason: 'test' } };
        },
      },
      clock: { nowMs: time.clock.nowMs, newId: () => `${tab}-${time.clock.newId()}` },
      timers: time.timers,
      loadTextMerge: async () => mergeTexts,
      onState: () => undefined,
      onStored: (note, draft) => {
        if (note.id !== 'a') return;
        stored[tab] = note;
        screens[tab] = draft;
      },
      onConflictCopy: () => undefined,
    }),
  );
  const type = (tab: number, change: (note: Note) => Note): Note => {
    const next = change(screens[tab]!);
    screens[tab] = next;
    queues[tab]!.edit(next, stored[tab]);
    return next;
  };
  return { time, repository, disk, screens, queues, type };
};

it('two tabs never lose a text that was the last one typed in either', { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(orUnheard, { maxLength: 40 }),
      fc.integer({ min: 0, max: 400 }),
      async (steps, writeMs) => {
        const { time, repository, disk, screens, queues, type } = await openTabs('start', writeMs);
        let count = 0;
        let lastTyped = 'start';
        const last: (string | undefined)[] = [undefined, undefined];
        for (const entry of steps) {
          if (entry.kind === 'wait') await time.advance(entry.ms);
          else if (entry.kind === 'fail') repository.nextFailure = { kind: 'unknown', reason: 'test' };
          else if (entry.kind === 'unheard') disk.isSilent = true;
          else {
            const screen = screens[entry.tab]!;
            const next = type(entry.tab, (note) =>
              entry.kind === 'type'
                ? { ...note, body: `${entry.tab}:${(count += 1)}` }
                : { ...note, pinned: !note.pinned },
            );
            if (entry.kind === 'type') {
              // A text that this tab shows may be typed over: it was seen.
              if (screen.body === last[1 - entry.tab]) last[1 - entry.tab] = undefined;
              last[entry.tab] = next.body;
              lastTyped = next.body;
            }
          }
        }
        await time.advance(600_000);
        expect(queues.flatMap((queue) => queue.pending())).toEqual([]);
        const bodies = [...repository.notes.values()].map(({ body }) => body);
        expect(bodies).toContain(lastTyped);
        for (const body of last) if (body !== undefined) expect(bodies).toContain(body);
        for (const screen of screens) expect(screen.revision).toBeGreaterThan(0);
      },
    ),
    { numRuns: 300 },
  );
});

it(
  'two tabs that write in paragraphs of their own end up with one note that has both',
  { timeout: 60_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), fc.integer({ min: 0, max: 400 }), async (steps, writeMs) => {
        const { time, repository, queues, type } = await openTabs('top\n\nmiddle\n\nend', writeMs);
        const typed = [0, 0];
        for (const entry of steps) {
          if (entry.kind === 'wait') await time.advance(entry.ms);
          else if (entry.kind === 'fail') repository.nextFailure = { kind: 'unknown', reason: 'test' };
          else if (entry.kind === 'type') {
            typed[entry.tab]! += 1;
            type(entry.tab, (note) => ({
              ...note,
              body: entry.tab === 0 ? note.body.replace(/^top/u, 'top x') : `${note.body} y`,
            }));
          }
        }
        await time.advance(600_000);
        expect(queues.flatMap((queue) => queue.pending())).toEqual([]);
        const body = `top${' x'.repeat(typed[0]!)}\n\nmiddle\n\nend${' y'.repeat(typed[1]!)}`;
        expect([...repository.notes.values()].map((note) => note.body)).toEqual([body]);
      }),
      { numRuns: 300 },
    );
  },
);

it('two tabs that never stop writing at one place make one copy between them', { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ tab: fc.constantFrom(0, 1), ms: fc.constantFrom(30, 120, 300, 900) }), {
        minLength: 10,
        maxLength: 80,
      }),
      fc.integer({ min: 0, max: 200 }),
      async (steps, writeMs) => {
        const { time, repository, screens, queues, type } = await openTabs('start', writeMs);
        const last = ['', ''];
        for (const { tab, ms } of steps) {
          // Each writes on what it wrote itself, as fast as it can.
          last[tab] = type(tab, (note) => ({ ...note, body: `${note.body}${tab === 0 ? 'a' : 'b'}` })).body;
          await time.advance(ms);
        }
        await time.advance(600_000);
        expect(queues.flatMap((queue) => queue.pending())).toEqual([]);
        const bodies = [...repository.notes.values()].map((note) => note.body);
        expect(bodies.length).toBeLessThanOrEqual(2);
        for (const [tab, body] of last.entries()) {
          const seenByOther = screens[1 - tab]!.body.startsWith(body);
          if (body !== '' && !seenByOther) expect(bodies).toContain(body);
        }
      },
    ),
    { numRuns: 300 },
  );
});
