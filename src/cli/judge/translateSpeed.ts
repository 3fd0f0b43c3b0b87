import process from 'node:process';
import { packOfDirection } from '../../core/assistant/packFacts';
import { LANGUAGES, type Language } from '../../shared/languages';
import { translate } from '../../worker/tasks/translate';
import { runCommand } from './commandLine';
import { DEFAULT_PACKS, openNodeModel } from './nodeEngine';

/** Everyday sentences; a number in each makes every one of them another. */
const SENTENCES = [
  'We met at the station on Friday and talked about the new garden for half an hour.',
  'The builder wants 120 euros for the wall, and he can begin in two weeks.',
  '- [ ] call Anna about the keys before Monday',
  'If it rains again, we take the bus to the museum and come back in the evening.',
  'My sister said that the soup was too hot, but everybody asked for more of it.',
  '## What we still need',
  'Please bring a warm blanket, two bottles of water and the small red lamp.',
  'Nobody knew why the door was open, so we looked into every room of the house.',
];
const WORDS = 1_000;

const words = (text: string): number => text.split(/\s+/u).filter((word) => /\p{L}|\p{N}/u.test(word)).length;

const englishNote = (): string => {
  let note = '';
  for (let index = 0; words(note) < WORDS; index += 1)
    note += `${(SENTENCES[index % SENTENCES.length] ?? '').replace(/(?<!\p{N})(?:two|120)/u, String(index + 2))}\n\n`;
  return note;
};

/** A note of 1,000 words in every direction: milliseconds to its first sentence, words a second, milliseconds to stop. */
await runCommand(async () => {
  const english = englishNote();
  const measure = async (text: string, from: Language, to: Language) => {
    const packId = packOfDirection(from, to);
    if (packId === undefined) return null;
    const model = await openNodeModel(DEFAULT_PACKS, packId);
    await translate(model, { text: 'A first sentence compiles the graphs.', from, to });
    const startMs = performance.now();
    const atMs: number[] = [];
    const done = await translate(model, { text, from, to }, () => atMs.push(performance.now() - startMs));
    const wholeMs = performance.now() - startMs;
    const stop = new AbortController();
    let stoppedAtMs = 0;
    let endedAtMs = 0;
    await translate(
      model,
      { text, from, to },
      ({ index }) => {
        if (index !== 3) return;
        // In the middle of a sentence, as a person would.
        setTimeout(() => {
          stoppedAtMs = performance.now();
          stop.abort();
        }, 20);
      },
      stop.signal,
    ).catch(() => (endedAtMs = performance.now()));
    const round = (value: number): number => Math.round(value);
    process.stdout.write(
      `${JSON.stringify({
        direction: `${from}-${to}`,
        words: words(text),
        firstMs: round(atMs[0] ?? wholeMs),
        wordsPerSecond: Number(((words(text) * 1_000) / wholeMs).toFixed(1)),
        stopMs: round(endedAtMs - stoppedAtMs),
      })}\n`,
    );
    return done.text;
  };
  for (const to of LANGUAGES.filter((language) => language !== 'en')) {
    const foreign = await measure(english, 'en', to);
    if (foreign !== null) await measure(foreign, to, 'en');
  }
});
