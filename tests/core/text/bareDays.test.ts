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
  ['toda quarta e sexta', 'toda quarta-feira e sexta-feira'],
  ['toda segunda, quarta e sexta academia', 'toda segunda-feira, quarta-feira e sexta-feira academia'],
  ['às segundas e quartas', 'às segundas-feiras e quartas-feiras'],
  ['Na segunda tem prova', 'Na segunda-feira tem prova'],
  ['na quinta tenho médico, na sexta é feriado', 'na quinta-feira tenho médico, na sexta-feira é feriado'],
  ['reunião na segunda em Lisboa', 'reunião na segunda-feira em Lisboa'],
  ['segunda-feira a sexta', 'segunda-feira a sexta-feira'],
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
  'Fim de semana na quinta em Sintra',
  'na terça parte do caminho',
  'na segunda e quarta semana',
  'na sexta-feira a segunda turma, segunda via',
  'na segunda-feira e segunda vez',
  'esta segunda é melhor',
])('leaves ordinals and whole names alone: %s', (text) => {
  expect(withWholeDays(text)).toBe(text);
});
