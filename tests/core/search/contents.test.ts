import { describe, expect, it } from 'vitest';
import { contentsOf } from '../../../src/core/search/contents';

describe('has:todo', () => {
  it.each([
    '- [ ] rope',
    'text\n> 1. [ ] rope',
    '- [x] done\n- [ ]\n- [ ] rope',
    '```\n- [ ] x\n```\n- [ ] rope',
    '<!--\n- [ ] x\n-->\n\t* [ ] rope',
  ])('finds %j', (body) => {
    expect(contentsOf(body)).toEqual(['todo']);
  });

  it.each([
    '- [x] done',
    '- [ ]',
    '- [ ] \n> 1. [ ]',
    '```\n- [ ] x\n```',
    '<!--\n- [ ] x\n-->',
    '$$\n- [ ] x\n$$',
    '---\nkey:\n- [ ] x\n---\n',
    'a [ ] b',
    '- [ ]x',
  ])('passes over %j', (body) => {
    expect(contentsOf(body)).toEqual([]);
  });
});
