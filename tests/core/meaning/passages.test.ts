import { describe, expect, it } from 'vitest';
import { MAX_PASSAGES, passagesOf } from '../../../src/core/meaning/passages';
import { cpuMs } from '../../setup/cpuTime';

const texts = (body: string) => passagesOf(body).map(({ text }) => text);

describe('passagesOf', () => {
  it('reads sentences, headings and items without their marks, and says where they stand', () => {
    const body = '# Boat **trip**\n\nCall [[Anna]] today. Bring the charts.\n\n- [ ] rent the small *sailing* boat\n';
    expect(texts(body)).toEqual(['Boat trip', 'Call Anna today.', 'Bring the charts.', 'rent the small sailing boat']);
    for (const { start, end } of passagesOf(body)) expect(body.slice(start, end).trim()).toBe(body.slice(start, end));
    expect(passagesOf(body).map(({ start, end }) => body.slice(start, end))[1]).toBe('Call [[Anna]] today.');
  });

  it('reads short items of a list together, long ones by themselves', () => {
    const body = 'Shopping\n\n- milk\n- rye flour\n- eggs\n\nTo do\n\n- call the landlord about the deposit\n- milk\n';
    expect(texts(body)).toEqual([
      'Shopping',
      'milk, rye flour, eggs',
      'To do',
      'call the landlord about the deposit',
      'milk',
    ]);
    const merged = passagesOf(body)[1];
    expect(body.slice(merged?.start, merged?.end)).toBe('milk\n- rye flour\n- eggs');
  });

  it('leaves out what has no letter, and code', () => {
    expect(texts('12.50\n\n---\n\n```\nlet boat = 1;\n```\n\nA word')).toEqual(['A word']);
    expect(texts('')).toEqual([]);
  });

  it('reads a tag as the word it is, and passes over lines of tags alone', () => {
    expect(texts('Plan\n\nMend the #boat soon.\n\n#boat #summer/trips')).toEqual(['Plan', 'Mend the boat soon.']);
  });

  it('reads a banner of hashes in no time', () => {
    const spentMs = cpuMs(() => {
      expect(texts(`${'#'.repeat(33)} Configuration ${'#'.repeat(33)}\n`)).toHaveLength(1);
    });
    expect(spentMs).toBeLessThan(1_000);
  });

  it('reads a book to a bound', () => {
    expect(passagesOf('A sentence of the book.\n'.repeat(3 * MAX_PASSAGES))).toHaveLength(MAX_PASSAGES);
  });
});
