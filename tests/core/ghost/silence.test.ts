import { describe, expect, it } from 'vitest';
import { isDelicate, isNoPlace } from '../../../src/core/ghost/silence';
import { cpuMs } from '../../setup/cpuTime';

describe('isDelicate', () => {
  it.each([
    'Women are ',
    'I think that immigrants',
    'My father died ',
    'She was diagnosed with ',
    'They had sex ',
    'Frauen sind ',
    'Er ist gestorben und ',
    'Sie hat Krebs ',
    'Las mujeres son ',
    'Mi abuelo murió ',
    'Tiene cáncer ',
    'Les femmes sont ',
    'Il est mort ',
    'Une maladie ',
    'As mulheres são ',
    'O meu avô morreu ',
    'Ela tem câncer ',
    'A doença do pai ',
    'Foi estuprada ',
  ])('leaves the sentence to its writer: %s', (before) => expect(isDelicate(before)).toBe(true));

  it.each([
    'The deadline is ',
    'My skills are ',
    'We meet in Essex and ',
    'He died. The garden ',
    'Women are here.\nThe list ',
    'Der Tote Hose Abend'.slice(0, 4),
    'Begrapen ',
    'O mortal salto ',
    'A mulher do padeiro ',
    'Na sexta-feira ',
  ])('is not shy of other words: %s', (before) => expect(isDelicate(before)).toBe(false));
});

describe('isNoPlace', () => {
  it.each([
    'see https://inkling.example/notes',
    'see https://inkling.example/notes ',
    'mailto:anna@example.org',
    '| --- |',
    '| a | b |\n|---|-',
    '|',
    '|  |:-: | :',
    'a `code sp',
    '```\nlet a = ',
    '---\ntitle: The ga',
  ])('knows code, addresses, marks: %j', (before) => expect(isNoPlace(before)).toBe(true));

  it.each([
    'a word',
    '---\ntitle: x\n---\nThe ga',
    'a `code` and ',
    '```\nx\n```\nand ',
    '| the boat ',
    'a line\n--- and more',
    'see https://a.example/b for the ',
  ])('lets prose go on: %j', (before) => expect(isNoPlace(before)).toBe(false));

  it.each([
    [7, 10],
    [25, 1],
  ])('looks at %i empty cells, %i wide, in no time', (cells, wide) => {
    const spentMs = cpuMs(() => {
      expect(isNoPlace(`${`|${' '.repeat(wide)}`.repeat(cells)}| the bo`)).toBe(false);
    });
    expect(spentMs).toBeLessThan(1_000);
  });
});
