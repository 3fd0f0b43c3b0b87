import { describe, expect, it } from 'vitest';
import { senseOf } from '../../../src/core/text/sense';
import { splitSentences } from '../../../src/core/text/sentences';
import { cpuMs } from '../../setup/cpuTime';

const sense = (text: string) => senseOf(text, splitSentences(text)[0]!);

describe('what is of use to nobody', () => {
  it.each([
    ['Present: Anna, Tom', true],
    ['Chair: Marta Ruiz', true],
    ['Anwesend: alle', true],
    ['Présents : Anne et Luc', true],
    ['Present: I go, he goes, we go', false],
    ['Chair: oak, 49 €', false],
    ['Présent : je suis, tu es, il est', false],
  ])('who came: “%s” %s', (text, isFrame) => expect(sense(text).isFrame).toBe(isFrame));

  it.each([
    ['https://a.example/p/1.jpg,https://a.example/p/2.jpg', true],
    ['[the plan](https://a.example/plan), ![](boat.jpg) [[Boat trip]]', true],
    ['#boat @anna, #summer/trips ***', true],
    ['[the plan](https://a.example/plan) is there', false],
    ['[ ] #boat', false],
  ])('links, addresses, tags and marks alone: “%s” %s', (text, isFrame) => expect(sense(text).isFrame).toBe(isFrame));

  it.each([
    ['https://a.example/p.jpg,', 15],
    ['- - ', 5_000],
    ['[', 20_000],
    ['[](', 20_000],
  ])('“%s” %i times is looked at in no time', (sign, count) => {
    const text = `${sign.repeat(count)} and the old ones`;
    const spentMs = cpuMs(() => {
      expect(senseOf(text, { start: 0, end: text.length, kind: 'text', block: 0 }).isFrame).toBe(false);
    });
    expect(spentMs).toBeLessThan(1_000);
  });

  it.each([
    ['Opened the meeting at 9.', true],
    ['The meeting opened at nine.', true],
    ['Anna eröffnete die Jahresversammlung.', true],
    ['The shop opened at 9.', false],
    ['Marie eröffnete 1920 ihr eigenes Atelier in Lyon.', false],
  ])('how it was run: “%s” %s', (text, isHousekeeping) => expect(sense(text).isHousekeeping).toBe(isHousekeeping));
});
