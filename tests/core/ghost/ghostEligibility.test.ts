import { describe, expect, it } from 'vitest';
import { ghostRefusal, type CaretPlace } from '../../../src/core/ghost/ghostEligibility';

const place = (lineBefore: string, over: Partial<CaretPlace> = {}): CaretPlace => ({
  editable: true,
  composing: false,
  selectionEmpty: true,
  inCode: false,
  inAddress: false,
  choosing: false,
  lineBefore,
  lineAfter: '',
  anyWordBefore: true,
  ...over,
});

describe('where a suggestion may appear', () => {
  it.each([
    'Call Anna about the bo',
    'Call Anna about the ',
    '- [ ] buy br',
    'Er sagte «',
    'The boat (',
    '',
    '## Plan for Sun',
  ])('at the end of %j', (line) => expect(ghostRefusal(place(line))).toBeNull());
  it('before closing marks', () => {
    expect(ghostRefusal(place('the (blue', { lineAfter: ')' }))).toBeNull();
    expect(ghostRefusal(place('the **blue', { lineAfter: '**.' }))).toBeNull();
  });
});

describe('where none may appear', () => {
  it.each<[string, Partial<CaretPlace>, string]>([
    ['read only', { editable: false }, 'read-only'],
    ['composing', { composing: true }, 'composing'],
    ['a selection', { selectionEmpty: false }, 'selection'],
    ['an open completion list', { choosing: true }, 'choosing'],
    ['a code block', { inCode: true }, 'code'],
    ['a link address by syntax', { inAddress: true }, 'address'],
    ['letters after the caret', { lineAfter: 'at is here' }, 'inside-word'],
    ['text after the caret', { lineAfter: ' and more' }, 'text-after'],
    ['nothing written yet', { anyWordBefore: false }, 'nothing-before'],
  ])('%s', (_name, over, refusal) => expect(ghostRefusal(place('some words', over))).toBe(refusal));

  it.each([
    ['see https://example', 'address'],
    ['see www.exam', 'address'],
    ['write to anna@exam', 'address'],
    ['read example.org/pla', 'address'],
    ['[the plan](notes', 'address'],
    ['see [[Sunday pl', 'address'],
    ['run `npm ru', 'code'],
    ['filed under #boa', 'tag'],
  ])('%j', (line, refusal) => expect(ghostRefusal(place(line))).toBe(refusal));

  it('a run without spaces that is no word, in no time', () => {
    expect(ghostRefusal(place('x'.repeat(200_000)))).toBe('address');
  });

  it.each(['I met Anna @ the quay', 'see [[Kitchen]] for', 'the [plan](x.md) and', 'Mr. D', 'No. de'])(
    'but words beside such marks are words: %j',
    (line) => expect(ghostRefusal(place(line))).toBeNull(),
  );

  it('an asking key lifts the rule on text after the caret, and no other', () => {
    expect(ghostRefusal(place('some words', { lineAfter: ' and more' }), true)).toBeNull();
    expect(ghostRefusal(place('run `npm'), true)).toBe('code');
    expect(ghostRefusal(place('x', { selectionEmpty: false }), true)).toBe('selection');
  });
});
