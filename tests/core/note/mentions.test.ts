import { describe, expect, it } from 'vitest';
import { linkMention, mentionIn, mentionKeys } from '../../../src/core/note/mentions';

const mentioned = (body: string, ...names: string[]): string | null => {
  const span = mentionIn(body, mentionKeys(names));
  return span === null
    ? null
    : `${body.slice(0, span.start)}<${body.slice(span.start, span.end)}>${body.slice(span.end)}`;
};

describe('mentions', () => {
  it.each([
    ['see the boat plan soon', 'Boat plan', 'see the <boat plan> soon'],
    ['Boat plans', 'Boat plan', null],
    ['aBoat', 'Boat', null],
    ['[[Boat]] and Boat', 'Boat', '[[Boat]] and <Boat>'],
    [
      '[[Boat|Boat]] [the boat](Boat.md) `Boat` https://boat.example [Boat](https://b.example) ![Boat](x)',
      'Boat',
      null,
    ],
    ['```\nBoat\n```', 'Boat', null],
    ['---\ntitle: Boat\n---\nx', 'Boat', null],
    ['Größe und Bootsplan', 'größe', '<Größe> und Bootsplan'],
    ['an ox', 'ox', null],
  ])('%j names %j', (body, name, found) => {
    expect(mentioned(body, name)).toBe(found);
  });

  it('finds the first of several names', () => {
    expect(mentioned('the vessel, a boat', 'Boat', 'Vessel')).toBe('the <vessel>, a boat');
  });

  it('links it, and reads as before', () => {
    const body = 'see the boat plan';
    expect(linkMention(body, { start: 8, end: 17 }, 'Boat plan')).toBe('see the [[Boat plan|boat plan]]');
    expect(linkMention('Boat plan', { start: 0, end: 9 }, 'Boat plan')).toBe('[[Boat plan]]');
  });
});
