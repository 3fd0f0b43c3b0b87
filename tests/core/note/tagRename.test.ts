import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newNote } from '../../../src/core/note/note';
import { renamedTags } from '../../../src/core/note/tagRename';
import { tagsOf } from '../../../src/core/note/tags';

const note = (body: string, tags: string[] = []) => ({ ...newNote('a', 1, body), tags });

describe('renaming a tag', () => {
  it('follows in the text and among those set by hand, with what is nested in it', () => {
    expect(
      renamedTags(note('#Home/Garden and #home, not #homes', ['home', 'home/roof', 'x']), 'home', 'house'),
    ).toEqual({ body: '#house/Garden and #house, not #homes', tags: ['house', 'house/roof', 'x'] });
    expect(renamedTags(note('#a/b #a'), 'a/b', 'c')).toEqual({ body: '#c #a' });
    expect(renamedTags(note('#a #a/b'), 'a', 'a/b')).toEqual({ body: '#a/b #a/b/b' });
    expect(renamedTags(note('', ['a', 'b']), 'a', 'b')).toEqual({ tags: ['b'] });
  });

  it('leaves code, colours and notes without the tag alone', () => {
    expect(renamedTags(note('`x #a` x\n```\n#a\n```\n#a\n~~~\n#a'), 'a', 'b')?.body).toBe(
      '`x #a` x\n```\n#a\n```\n#b\n~~~\n#a',
    );
    expect(renamedTags(note('#other #fff', ['x']), 'fff', 'b')).toBeNull();
  });

  it('knows a tag in letters with marks of their own, and keeps how the rest is written', () => {
    expect(renamedTags(note('#cafe\u0301 and #cafe\u0301/Menu\u0308-, #Cafe\u0301-'), 'café', 'bar')?.body).toBe(
      '#bar and #bar/Menu\u0308-, #bar-',
    );
  });

  it('leaves nothing of the old tag, whatever is written', () => {
    const words = fc.constantFrom(
      '#a',
      '#A/x',
      '#ab',
      '`x #a`',
      'a',
      '(#a)',
      '#a-',
      '#a/-',
      '#a/e\u0301/',
      '#é',
      ' ',
      '\n',
      '```\n',
      '#a.',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 20 }), (parts) => {
        const before = note(parts.join(' '));
        const after = { ...before, ...renamedTags(before, 'a', 'z') };
        const wanted = tagsOf(before).map((tag) => (tag === 'a' || tag.startsWith('a/') ? `z${tag.slice(1)}` : tag));
        expect(tagsOf(after)).toEqual([...new Set(wanted)].sort());
      }),
    );
  });
});
