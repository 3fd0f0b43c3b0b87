import { expect, it } from 'vitest';
import { writtenOut } from '../../../src/core/text/shorthand';
import type { Language } from '../../../src/shared/languages';

it.each<readonly [Language, string, string]>([
  ['en', 'dentist Tue 3:30 pm', 'dentist Tuesday 3:30 pm'],
  ['en', 'Call mum Sat', 'Call mom Saturday'],
  ['en', 'Call her Sat about it', 'Call her Saturday about it'],
  ['en', 'Mon: gym, Wed: swim', 'Monday: gym, Wednesday: swim'],
  ['en', 'haircut Wed. 10 am', 'haircut Wednesday 10 am'],
  ['en', 'meeting on Sun.', 'meeting on Sunday.'],
  ['en', 'Pls bring cake w/o sugar', 'Please bring cake without sugar'],
  ['en', 'mtg w/ dr at 9 ASAP', 'meeting with doctor at 9 as soon as possible'],
  ['en', '1 hr walk, 30 mins rest', '1 hour walk, 30 minutes rest'],
  ['en', '2 tbsp oil, ½ tsp salt, 2 lbs flour', '2 tablespoons oil, ½ teaspoon salt, 2 pounds flour'],
  ['de', '2 EL Öl, 1 TL Salz, 1 Pck. Backpulver', '2 Esslöffel Öl, 1 Teelöffel Salz, 1 Päckchen Backpulver'],
  ['es', '2 cdas de aceite, 1 cdta de sal', '2 cucharadas de aceite, 1 cucharadita de sal'],
  ['fr', "2 càs d'huile", "2 cuillères à soupe d'huile"],
  ['de', 'Do Müll, So 15 Uhr Kaffee', 'Donnerstag Müll, Sonntag 15 Uhr Kaffee'],
  ['de', 'Treffen m. Anna evtl. am Fr', 'Treffen mit Anna vielleicht am Freitag'],
  ['de', 'ca. 3 Std. Fahrt inkl. Pause', 'etwa 3 Stunden Fahrt einschließlich Pause'],
  ['es', 'dentista mar 15:30, cena vie', 'dentista martes 15:30, cena viernes'],
  ['es', 'dile q venga tb', 'dile que venga también'],
  ['fr', 'RDV dentiste mar. 15 h 30', 'rendez-vous dentiste mardi 15 h 30'],
  ['fr', 'appeler maman sam svp', "appeler maman samedi s'il vous plaît"],
  ['pt', 'comer até quarta', 'comer até quarta-feira'],
  ['pt', 'dentista ter. 15h30', 'dentista terça-feira 15h30'],
  ['pt', 'vc liga p/ mãe hj?', 'você liga para mãe hoje?'],
])('writes out what is cut short (%s): %s', (language, typed, whole) => {
  expect(writtenOut(typed, language)).toBe(whole);
});

it.each<readonly [Language, string]>([
  ['en', 'Sat down with Tom'],
  ['en', 'Sun cream for the Sun-day'],
  ['en', 'the MON file, mon.com and fri@example.org'],
  ['en', 'Tue 3 Mar or Wed, Mar 4'],
  ['en', 'dr. Smith wrote a/b and c/d'],
  ['en', 'the min is 3'],
  ['de', 'So ist das. Fr. Müller kommt'],
  ['de', 'Mi, 3. Mai und 5 m. lang, u. a. hier'],
  ['es', 'el mar azul y la letra q.'],
  ['fr', 'la mer 3 fois, Sam et un jeu 3D'],
  ['pt', 'vou ter. 30 seg. depois, a c/b'],
])('leaves alone what may be another word (%s): %s', (language, typed) => {
  expect(writtenOut(typed, language)).toBe(typed);
});
