import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choicesFor } from '../../../src/core/quiz/choices';
import { judgeAnswer } from '../../../src/core/quiz/judge';
import { chosenItems, possibleItems } from '../../../src/core/quiz/noteItems';
import { plainOf } from '../../../src/core/quiz/plainText';
import { shownPassage } from '../../../src/core/quiz/passageText';
import { promptText, standsIn } from '../../../src/core/quiz/quizItem';
import { rarityIn } from '../../../src/core/quiz/rarity';
import { noteWith } from './quizNotes';

/** Lines that could be asked about, lines that must not be, and noise; what must not be asked holds the canary. */
const CANARY = 'zyxwvut';
/** A fence among the noise, or one in a quote, would turn what is code and what is not round. */
const opensFence = (text: string): boolean => /^[\s>]*(?:`{3}|~{3})/u.test(text);
const noise = (text: fc.Arbitrary<string>): fc.Arbitrary<string> => text.filter((found) => !opensFence(found));
const line = fc.oneof(
  fc.constantFrom(
    '# Cells',
    '## Osmosis',
    'Mitochondria: the power house',
    '- **Ribosomes** – protein factories',
    'Q: Who wrote the logbook?',
    'A: Captain Ferrand.',
    'Osmosis',
    ': the movement of water',
    '| Country | Capital |',
    '|---|---|',
    '| Peru | Lima |',
    'The bill came to 1,840 pounds, almost twice what we paid in 1998.',
    'Die Ausstellung beginnt am 3. Oktober um 9:30 im alten Hafen von Bremen.',
    'La idea de un autobús vino de **Dora Lindqvist**, que enseñaba en Jerez.',
    'Elle propose de diriger `l’atelier` de Nantes avec [neuf](https://example.org) personnes.',
    'A ponte do porto foi levantada em 1554 com pedras da serra.',
    '',
    '',
  ),
  fc.constantFrom(
    `- [ ] Pay ${CANARY} 85 € by 1 May`,
    `- [x] Ask ${CANARY} Lindqvist about the pump of 1998`,
    `> The ${CANARY} came to 1,840 pounds in 1998.`,
    `Dear ${CANARY} Lindqvist,`,
    `Kind regards, ${CANARY}`,
    `Please bring 12 ${CANARY} to Dora Lindqvist.`,
    `<!-- ${CANARY}: the power house -->`,
    `\`\`\`\n${CANARY}: the power house of 1998\n\`\`\``,
  ),
  noise(fc.string({ unit: 'grapheme', maxLength: 40 }).map((text) => text.replace(/\n/gu, ' '))),
  noise(
    fc.string({
      unit: fc.constantFrom('*', '`', '[', ']', '|', ':', ' ', 'a', 'B', '9', '-', '=', '<', '>', '\\'),
      maxLength: 20,
    }),
  ),
);
const body = fc.array(line, { minLength: 1, maxLength: 14 }).map((lines) => lines.join('\n'));

describe('whatever a note holds', () => {
  it('every item links to its sentence and gives nothing away', { timeout: 60_000 }, () => {
    let seen = 0;
    fc.assert(
      fc.property(body, (text) => {
        const note = noteWith(text);
        for (const [key, item] of possibleItems(note)) {
          seen += 1;
          const { passage, answerSpan, answer, prompt } = item;
          expect(key).toBe(item.key);
          expect(passage.start).toBeLessThanOrEqual(answerSpan.start);
          expect(answerSpan.start).toBeLessThan(answerSpan.end);
          expect(answerSpan.end).toBeLessThanOrEqual(passage.end);
          expect(passage.end).toBeLessThanOrEqual(text.length);
          expect(plainOf(text, answerSpan)).toBe(answer);
          expect(standsIn(answer, promptText(prompt))).toBe(false);
          const shown = shownPassage(text, item);
          expect(shown.text.slice(shown.answer.start, shown.answer.end).trim()).toBe(answer);
          expect(judgeAnswer(answer, answer, 'en').verdict).toBe('right');
        }
      }),
      { numRuns: 400 },
    );
    expect(seen).toBeGreaterThan(400);
  });

  it('what is to be done, quoted, greeted or coded is never asked', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(body, (text) => {
        for (const item of possibleItems(noteWith(text)).values())
          expect(`${promptText(item.prompt)} ${item.answer}`).not.toContain(CANARY);
      }),
      { numRuns: 400 },
    );
  });

  it('writing above and below it takes no item away', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(
        fc.constantFrom(
          'Mitochondria: the power house',
          'The bill came to 1,840 pounds in the cold winter of the flood.',
        ),
        fc.nat(5),
        (kept, count) => {
          const more = Array.from(
            { length: count },
            (_, at) => `Paragraph ${at} about something else, which says nothing.`,
          ).join('\n\n');
          const before = possibleItems(noteWith(`# Title\n\n${kept}`));
          const after = possibleItems(noteWith(`# Title\n\n${more}\n\n${kept}\n\n${more}`));
          expect(before.size).toBeGreaterThan(0);
          for (const key of before.keys()) expect(after.has(key)).toBe(true);
        },
      ),
    );
  });

  it('choices hold the answer once, and nothing that is as right', { timeout: 60_000 }, () => {
    const many = Array.from({ length: 6 }, (_, at) => `- Term${at}${at}: meaning ${'abcdef'[at] ?? ''}${at}`).join(
      '\n',
    );
    let asked = 0;
    fc.assert(
      fc.property(body, fc.string(), (text, seed) => {
        const items = chosenItems(noteWith(`${text}\n\n${many}`), rarityIn([text]));
        for (const item of items) {
          const choices = choicesFor(item, items, seed);
          if (choices === null) continue;
          asked += 1;
          expect(choices.filter((choice) => choice === item.answer)).toHaveLength(1);
          expect(choices.length).toBeGreaterThanOrEqual(3);
          expect(new Set(choices.map((choice) => choice.toLowerCase())).size).toBe(choices.length);
          for (const choice of choices) expect(standsIn(choice, promptText(item.prompt))).toBe(false);
        }
      }),
      { numRuns: 100 },
    );
    expect(asked).toBeGreaterThan(100);
  });
});
