import { describe, expect, it } from 'vitest';
import { openBoxes } from '../../../src/core/text/openBoxes';

const wordsOf = (body: string): string[] => openBoxes(body).map(({ text }) => text);

describe('open check boxes', () => {
  it('are the ones that are not ticked, in the order of the note, also inside of lists and quotes', () => {
    const body =
      '# Move\n\n- [ ] call the plumber\n- [x] book the van\n  * [ ] keys, 3 of them\n> - [ ] thank Anna\n1. [ ] paint';
    expect(wordsOf(body)).toEqual(['call the plumber', 'keys, 3 of them', 'thank Anna', 'paint']);
  });

  it('say where their words stand', () => {
    const body = 'First.\n\n- [ ] call **Ben** at 5\n';
    const [box] = openBoxes(body);
    expect(body.slice(box?.start, box?.end)).toBe('call **Ben** at 5');
  });

  it('are none in code, in plain items, in links and where no words stand', () => {
    expect(wordsOf('```\n- [ ] code\n```\n- [ ]\n- [ ] \n- [a](b)\n- words [ ] later\ntext')).toEqual([]);
  });
});
