import process from 'node:process';
import { memoryFromBytes, memoryToBytes } from '../../core/memory/memorySnapshot';
import { PersonalMemory } from '../../core/memory/personalMemory';
import { runCommand } from './commandLine';

const NOTES = 10_000;
const WORDS_A_NOTE = 180;
const VOCABULARY = 40_000;
const REQUESTS = 2_000;

/** Numbers that look random and are the same in every run (a linear congruential generator). */
let seed = 20_261;
const random = (): number => {
  seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
  return seed / 2 ** 32;
};
/** A made-up word; low ranks are common, as in a language (Zipf's law). */
const wordOf = (): string => {
  const rank = Math.floor(VOCABULARY ** random());
  return (
    rank.toString(26).replace(/\d/gu, (digit) => String.fromCharCode(113 + Number(digit))) +
    (rank % 3 === 0 ? 'en' : 'a')
  );
};
const noteText = (): string =>
  Array.from({ length: WORDS_A_NOTE }, (_, at) => wordOf() + (at % 12 === 11 ? '.\n' : ' ')).join('');

const timed = <Value>(work: () => Value): { readonly ms: number; readonly value: Value } => {
  const startMs = performance.now();
  const value = work();
  return { ms: performance.now() - startMs, value };
};
const round = (value: number): number => Number(value.toFixed(2));

/** What a memory of 10,000 notes costs: bytes on the disk and in memory, and milliseconds to learn, open and answer. */
await runCommand(async () => {
  const memory = new PersonalMemory();
  const texts = Array.from({ length: NOTES }, noteText);
  const learn = timed(() =>
    texts.forEach((text, index) =>
      memory.learn({ id: `note-${index}`, stamp: '1', writtenAtMs: index * 3_600_000, text }),
    ),
  );
  const stored = timed(() => memoryToBytes(memory));
  const opened = timed(() => memoryFromBytes(stored.value));
  const held = opened.value ?? memory;
  const requestsMs: number[] = [];
  for (let request = 0; request < REQUESTS; request++) {
    const text = texts[Math.floor(random() * NOTES)] ?? '';
    const before = text.slice(0, 50 + Math.floor(random() * (text.length - 50)));
    // What one suggestion asks: the word that may go on, and what follows it should it be whole.
    requestsMs.push(timed(() => [held.expect(before, false, 'note-1'), held.expect(before, true, 'note-1')]).ms);
  }
  const worst = timed(() => held.expect('a ba a ', false));
  const edit = timed(() => held.learn({ id: 'note-5', stamp: '2', writtenAtMs: 1, text: texts[6] ?? '' }));
  requestsMs.sort((a, b) => a - b);
  const share = (part: number): number => round(requestsMs[Math.floor(requestsMs.length * part)] ?? 0);
  process.stdout.write(
    `${JSON.stringify({
      notes: held.noteCount,
      words: held.wordCount,
      storedBytes: stored.value.byteLength,
      indexBytes: held.sizeBytes,
      learnMs: round(learn.ms),
      storeMs: round(stored.ms),
      openMs: round(opened.ms),
      editMs: round(edit.ms),
      p50Ms: share(0.5),
      p95Ms: share(0.95),
      p99Ms: share(0.99),
      commonestMs: round(worst.ms),
    })}\n`,
  );
});
