import { describe, expect, it } from 'vitest';
import { isInSpokenTime, spokenTimes } from '../../../src/core/text/spokenTime';
import type { Language } from '../../../src/shared/languages';

const written = (text: string, direction: string): string => {
  const [from, to] = direction.split('-') as [Language, Language];
  let out = '';
  let at = 0;
  for (const { start, end, shown } of spokenTimes(text, from, to)) {
    out += `${text.slice(at, start)}[${shown}]`;
    at = end;
  }
  return out + text.slice(at);
};

describe('spokenTimes', () => {
  it.each([
    ['en-de', 'Breakfast at half past seven.', 'Breakfast at [halb acht].'],
    ['en-de', 'from half past 12 to quarter to one', 'from [halb 1] to [Viertel vor eins]'],
    ['en-de', 'half past twelve, a quarter past six', '[halb eins], [Viertel nach sechs]'],
    ['en-de', 'half past 7 pm and half past seven o’clock', '[19:30 Uhr] and [halb acht]'],
    ['en-es', 'at half past seven, at quarter to one', 'at [7:30], at [12:45]'],
    ['en-fr', 'quarter to 8 a.m. today', '[7 h 45] today'],
    ['en-pt', 'quarter past eleven', '[11h15]'],
    ['de-en', 'endet um halb elf', 'endet um [half past ten]'],
    [
      'de-en',
      'halb eins, Viertel vor 8 Uhr, viertel nach zwölf',
      '[half past twelve], [quarter to 8], [quarter past twelve]',
    ],
    ['de-en', 'um dreiviertel acht, um viertel eins', 'um [quarter to eight], um [quarter past twelve]'],
    ['es-en', 'a las siete y media de la tarde', 'a las [7:30] de la tarde'],
    ['es-en', 'es la una menos cuarto, a las 8 y cuarto', 'es la [12:45], a las [8:15]'],
    ['fr-en', 'à sept heures et demie', 'à [7:30]'],
    ['fr-en', 'il est 9 h moins le quart, à midi et demi', 'il est [8:45], à [12:30]'],
    ['pt-en', 'às sete e meia da manhã', 'às [7:30] da manhã'],
    ['pt-en', 'almoço ao meio-dia e meia', 'almoço ao [12:30]'],
    ['pt-en', 'quinze para as oito, às 9 e um quarto', '[7:45], às [9:15]'],
  ])('%s: %s', (direction, text, expected) => {
    expect(written(text, direction)).toBe(expected);
  });

  it.each([
    ['en-de', 'half past the hour, past seven, cut a quarter to two inches, half past 7.5'],
    ['de-en', 'halb voll, ein Viertel acht Stücke, deshalb zwei, halb 3.5'],
    ['es-en', 'siete y media horas, dos tazas y media, las tres y medio'],
    ['fr-en', 'pendant sept heures et demie, à deux heures et demie de route, une heure et quart'],
    ['pt-en', 'duas horas e meia, uma xícara e meia, dois e meio'],
  ])('leaves %s: %s', (direction, text) => {
    expect(written(text, direction)).toBe(text);
  });

  it('knows a figure that is a part of one', () => {
    expect(isInSpokenTime('at half past ', '', 'en')).toBe(true);
    expect(isInSpokenTime('à ', ' et demie', 'fr')).toBe(true);
    expect(isInSpokenTime('at ', ' and a half', 'en')).toBe(false);
  });
});
