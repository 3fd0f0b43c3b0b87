import { expect, it } from 'vitest';
import { withNameTitles } from '../../../src/worker/text/nameTitles';
import type { Language } from '../../../src/shared/languages';

it.each([
  [
    'en-de',
    'Mrs. Schwarz brings the key.',
    'Herrn Schwarz bringt den Schlüssel.',
    'Frau Schwarz bringt den Schlüssel.',
  ],
  ['en-de', 'Call Mr. Weber.', 'Rufen Sie Frau Weber an.', 'Rufen Sie Herr Weber an.'],
  ['de-en', 'Frau König kommt.', 'Mr. König is coming.', 'Ms. König is coming.'],
  ['en-fr', 'Ask Mrs Martin.', 'Demandez à M. Martin.', 'Demandez à Mme Martin.'],
  ['en-fr', 'Call Mrs. Baker.', 'Appelez Mr. Baker.', 'Appelez Mme Baker.'],
  ['en-es', 'Mrs. Lee has it.', 'El señor Lee lo tiene.', 'La señora Lee lo tiene.'],
  ['en-es', 'Give it to Mrs. Lee.', 'Dáselo al Sr. Lee.', 'Dáselo a la señora Lee.'],
  ['en-pt', 'the car of Mr. Lee', 'o carro da Sra. Lee', 'o carro do Sr. Lee'],
])('%s: %s', (direction, source, target, expected) => {
  const [from, to] = direction.split('-') as [Language, Language];
  expect(withNameTitles(source, target, from, to)).toBe(expected);
});

it.each([
  ['the gender is right', 'Mrs. Schwarz is here.', 'Frau Schwarz ist hier.'],
  ['both bear the name', 'Mr. Schwarz and Mrs. Schwarz are here.', 'Herr Schwarz und Frau Schwarz sind hier.'],
  ['the title tells no gender', 'Dr. Schwarz is here.', 'Herr Schwarz ist hier.'],
  ['another one is meant', 'Mrs. Schwarz saw him.', 'Frau Schwarz sah Herrn Schwarzer.'],
])('leaves the target alone where %s', (_why, source, target) => {
  expect(withNameTitles(source, target, 'en', 'de')).toBe(target);
});
