import { describe, expect, it } from 'vitest';
import { fillTemplate, isTemplate, templateText } from '../../../src/core/note/template';
import { newNote } from '../../../src/core/note/note';

describe('a template', () => {
  it('is a note with the tag, until it is thrown away', () => {
    const note = newNote('a', 1, 'Meeting\n#template');
    expect(isTemplate(note)).toBe(true);
    expect(isTemplate({ ...note, trashedAtMs: 2 })).toBe(false);
    expect(isTemplate(newNote('b', 1, 'Meeting #templates'))).toBe(false);
    expect(isTemplate({ ...newNote('c', 1, 'Meeting'), tags: ['template'] })).toBe(true);
  });

  it('puts in what is below its title, without its tag, comments and front matter', () => {
    const body =
      '---\nkey: 1\n---\n# Meeting\n\n<!-- for me\nalone -->\n- Who: #work #template\n\n#Template\n```\n#template\n```\n';
    expect(templateText(body)).toBe('- Who: #work\n\n```\n#template\n```');
    expect(templateText('Only a title #template')).toBe('');
  });

  it.each([
    ['#template #work', '#work'],
    ['#template Agenda', 'Agenda'],
    ['- a\n  #template b', '- a\n  b'],
    ['- #template #work', '- #work'],
    ['words #template, and more', 'words, and more'],
    ['a\n<!-- x -->\nb <!-- y --> c\n<!-- z\n\nz -->d', 'a\nb  c\nd'],
    ['a <!-- x -->\nb', 'a \nb'],
    [
      '```html\n<!-- kept -->\n<!--\nkept too\n-->\n```\n<!-- x -->b',
      '```html\n<!-- kept -->\n<!--\nkept too\n-->\n```\nb',
    ],
    ['<!-- x\n```\nx -->\n#template a', 'a'],
    ['a <!-- that nobody ends\nb', 'a <!-- that nobody ends\nb'],
    ['a <!-- x --> b <!-- y', 'a  b <!-- y'],
  ])('makes of %j', (below, text) => {
    expect(templateText(`# Title\n${below}`)).toBe(text);
  });

  it('knows three words in brackets and leaves the others', () => {
    const values = { date: '2026-11-27', time: '10:00', title: 'Boat $1' };
    expect(fillTemplate('{{date}} {{ Time }} {{title}} {{cursor}} {date}', values)).toBe(
      '2026-11-27 10:00 Boat $1 {{cursor}} {date}',
    );
  });
});
