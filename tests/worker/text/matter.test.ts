import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../../src/core/text/sentences';
import { matterWeights } from '../../../src/worker/text/matter';

/** Each sentence with what it is worth. */
const weighed = (text: string): ReadonlyMap<string, number> => {
  const sentences = splitSentences(text);
  const weights = matterWeights(text, sentences);
  return new Map(sentences.map(({ start, end }, index) => [text.slice(start, end), weights[index] ?? NaN]));
};

describe('matterWeights', () => {
  it.each([
    ['Present: Ruth, Samir, Odile', 'We lock gate 3.'],
    ['Anwesend: Ruth, Samir', 'Wir schließen das Tor.'],
    ['Présents : Ruth, Samir', 'On ferme le portail.'],
    ['Asistentes: Ruth, Samir', 'Cerramos la puerta.'],
    ['Presentes: Ruth, Samir', 'Fechamos o portão.'],
  ])('never takes who came: “%s”', (present, said) => {
    const weights = weighed(`${present}\n\n${said}`);
    expect(weights.get(present)).toBe(-Infinity);
    expect(weights.get(said)).toBeGreaterThan(-Infinity);
  });

  it.each([
    ['Ruth opened at 19:15 and thanked Odile for the soup', 'Ben mends the old roof of the tool shed this autumn'],
    ['Ruth eröffnete die Sitzung und dankte Odile für die Suppe', 'Ben repariert das alte Dach vom Schuppen mit Blech'],
    ['Ruth abrió la sesión y agradeció la sopa a Odile', 'Ben arregla el tejado viejo del cobertizo con chapa'],
    ['Ruth remercie Odile pour la soupe de la semaine', 'Ben répare le vieux toit de la remise avec du zinc'],
    ['Ruth abriu a reunião e agradeceu a Odile pela sopa', 'Ben conserta o telhado velho do galpão com zinco'],
  ])('puts how a meeting was run behind what was said: “%s”', (run, said) => {
    const weights = weighed(`- ${run}\n- ${said}`);
    expect(weights.get(run)).toBeLessThan(weights.get(said) ?? NaN);
  });

  it('keeps what was decided, whoever was thanked', () => {
    const weights = weighed(
      '- Ruth thanked Odile; we agreed to lock gate 3\n- Ruth thanked Odile; we talked about gate 3',
    );
    const [decided = NaN, talked = NaN] = weights.values();
    expect(decided - talked).toBeGreaterThan(3);
  });

  it('counts a thing of a list for less than any sentence', () => {
    const weights = weighed('- 1.5 l stock\n\nFry the leek slowly.');
    expect(weights.get('1.5 l stock')).toBeLessThan(weights.get('Fry the leek slowly.') ?? NaN);
  });
});
