import { expect, it } from 'vitest';
import { withWholeDays } from '../../../src/core/text/bareDays';

it.each([
  ['comer até quarta', 'comer até quarta-feira'],
  ['O dono vem na segunda ver o aquecimento.', 'O dono vem na segunda-feira ver o aquecimento.'],
  ['reunião na quinta às 15h, jantar na sexta.', 'reunião na quinta-feira às 15h, jantar na sexta-feira.'],
  ['natação toda terça de manhã', 'natação toda terça-feira de manhã'],
  ['aula às terças e às quintas', 'aula às terças-feiras e às quintas-feiras'],
  ['aberto de segunda a sexta', 'aberto de segunda-feira a sexta-feira'],
  ['na segunda e na quarta', 'na segunda-feira e na quarta-feira'],
])('writes days out: %s', (text, whole) => {
  expect(withWholeDays(text)).toBe(whole);
});

it.each([
  'na segunda vez, na quarta parte, moro na quinta do avô',
  'a segunda chegou, e a primeira e a segunda também',
  'carne de segunda',
  'na segunda e terceira semana',
  'na sexta-feira, às terças-feiras',
  'até quartas de final',
])('leaves ordinals and whole names alone: %s', (text) => {
  expect(withWholeDays(text)).toBe(text);
});
