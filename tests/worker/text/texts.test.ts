import { describe, expect, it } from 'vitest';
import { isSafeCut } from '../../../src/worker/text/safeCut';
import { lineCount } from '../../../src/worker/tasks/summarize';
import { joinLines, restoreLines } from '../../../src/worker/text/lineBreaks';
import { chooseDiverse, contentWordsOf, overlap } from '../../../src/worker/text/redundancy';

describe('lines inside a sentence', () => {
  it.each([
    ['we went on and\nthen home', 'wir gingen weiter und dann heim', 'wir gingen weiter\nund dann heim'],
    ['> said he\n> and left', '> sagte er und ging', '> sagte er\n> und ging'],
    ['a\r\nb\r\nc', 'x', 'x\r\n\r\n'],
    ['no break', 'kein Umbruch', 'kein Umbruch'],
    // A link stays whole, and no line begins with what would make a list or a heading of it.
    ['see the\n[[Lab notes week 12]]', 'sieh [[Lab notes week 12]] dort', 'sieh\n[[Lab notes week 12]] dort'],
    ['see [the old page](u)\nnow', 'sieh die [alte Seite von uns](u)', 'sieh die\n[alte Seite von uns](u)'],
    ['we meet here\non May 3', 'wir alle sind am 3. Mai da', 'wir alle sind\nam 3. Mai da'],
    ['all of us -\nand she', 'wir alle - und sie', 'wir alle -\nund sie'],
    ['all of us\nand C # too', 'wir alle # auch du', 'wir alle #\nauch du'],
    ['a b c\nd e\nf', 'a [[b c d]] e f', 'a [[b c d]]\ne\nf'],
  ])('%j', (source, target, expected) => expect(restoreLines(target, joinLines(source).breaks)).toBe(expected));
});

describe('isSafeCut', () => {
  const sentence = 'The board did not approve the "long" plan (again) on Monday.';

  it.each([
    ['The board did not approve the plan.', true],
    ['The board did approve the plan.', false],
    ['The board did not approve the "long plan.', false],
    ['The board did not approve (again.', false],
    ['not approve plan', false],
    ['The board did not approve the', false],
    ['The board did not approve the plan on', false],
    [sentence, false],
  ])('%s', (shortened, expected) => expect(isSafeCut(sentence, shortened)).toBe(expected));

  it('lets a sentence end as it does, even on an open word', () => {
    expect(isSafeCut('The old lamp in the kitchen, as far as I know, is not on.', 'The old lamp is not on.')).toBe(
      true,
    );
  });

  it.each([
    [
      'a condition',
      'The new pills may be taken with milk only if the doctor agrees at the next visit.',
      'The new pills may be taken.',
    ],
    ['a doubt', 'I doubt that the whole team will finish the long report.', 'The team will finish the report.'],
    [
      'a figure between two',
      'The price rose from 120 to 150 euros last year, and it will rise again to 180 euros in 2026.',
      'The price rose from 120 to 180 euros.',
    ],
    [
      'what a verb is about',
      'Turn off the gas and then open the window in the kitchen at once.',
      'Turn off open the window in the kitchen.',
    ],
    [
      'what a verb is about, by a word that stands twice',
      'Gareth has conceded that he enjoys the crowd on his shoulders at Real Madrid.',
      'Gareth has conceded his shoulders at Real Madrid.',
    ],
    [
      'whom something is said of',
      'Humans and rats think alike when they have made a mistake and are learning from it.',
      'Humans have made a mistake.',
    ],
    [
      'a time of what is forbidden',
      'Never add the cream while it is boiling or it will split.',
      'Never add the cream.',
    ],
    [
      'a time of what is forbidden, behind a figure',
      'Do not call the office after 5 p.m. or during lunch.',
      'Do not call the office.',
    ],
    [
      'a time of what is to be done',
      'You must take the pill when you have eaten, and drink water.',
      'You must take the pill.',
    ],
    [
      'a time of what is to be done, without a word for it',
      'Stir the chopped onions into the pan after the butter has melted.',
      'Stir the chopped onions into the pan.',
    ],
    [
      'a time of what is to be done by oneself',
      'You have to take the pill after eating something with your family.',
      'You have to take the pill.',
    ],
    ['a time of what holds', 'The pool is closed during the school holidays.', 'The pool is closed.'],
    [
      'what weakens a word',
      'Tom, not Ben, is almost ready to sign the lease today.',
      'Tom, not Ben, is ready to sign the lease.',
    ],
    [
      'what weakens the first word',
      'About 50 people signed the long letter to the mayor today.',
      '50 people signed the letter to the mayor.',
    ],
    ['who speaks', "Anna: I can't do it before Monday because of the audit.", "I can't do it before Monday."],
  ])('keeps %s', (_, long, shortened) => expect(isSafeCut(long, shortened)).toBe(false));

  it.each([
    [
      'The price rose from 120 to 150 euros last year, and it will rise to 180.',
      'The price rose from 120 to 150 euros.',
    ],
    [
      'The minister said, at the opening of the fair, that trade is growing.',
      'The minister said that trade is growing.',
    ],
    [
      'Vonn returned to the slopes this weekend nearly seven months after a crash in Chile.',
      'Vonn returned to the slopes this weekend.',
    ],
    [
      'The old mill has been sold to a brewer after standing empty for years.',
      'The old mill has been sold to a brewer.',
    ],
    ["Anna: I can't do it before Monday because of the audit in the office.", "Anna: I can't do it before Monday."],
  ])('lets an end and an aside go: %s', (long, shortened) => expect(isSafeCut(long, shortened)).toBe(true));

  it('sees contracted negations', () => {
    expect(isSafeCut('She won’t come home before the end of May.', 'She come home before May.')).toBe(false);
  });
});

describe('choosing lines', () => {
  it('takes the best, in the order of the text', () => {
    expect(chooseDiverse([1, 5, 3, 4], ['a', 'b', 'c', 'd'], 2, 0)).toEqual([1, 3]);
    expect(chooseDiverse([1, -Infinity], ['a', 'b'], 5, 0)).toEqual([0]);
  });

  it('leaves out what was said already', () => {
    const texts = ['The boat sinks slowly', 'Slowly sinks the boat', 'Dinner is ready'];
    expect(chooseDiverse([3, 2.9, 2], texts, 2, 1.5)).toEqual([0, 2]);
    expect(chooseDiverse([3, 2.9, 2], texts, 2, 0)).toEqual([0, 1]);
    expect(overlap(contentWordsOf(texts[0] ?? ''), contentWordsOf(texts[1] ?? ''))).toBe(1);
  });

  it('is shorter than the note', () => {
    for (const length of ['short', 'medium', 'long'] as const) {
      for (let sentences = 2; sentences < 60; sentences++) expect(lineCount(sentences, length)).toBeLessThan(sentences);
      expect(lineCount(1, length)).toBe(1);
    }
  });
});
