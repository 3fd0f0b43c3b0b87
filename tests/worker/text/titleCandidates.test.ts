import { describe, expect, it } from 'vitest';
import { titleCandidates } from '../../../src/worker/text/titleCandidates';

const given = (text: string) => titleCandidates(text).given;

describe('titleCandidates', () => {
  it('takes what the writer named the note first', () => {
    expect(given('---\ntitle: Roof\ncreated: 2024-01-01\n---\n\nIt leaks since Monday.')).toBe('Roof');
    expect(given('# Repair of the **jetty**\n\nWe met on Friday.')).toBe('Repair of the jetty');
    expect(given('Hallo Anna,\n\nBetreff: Pumpe im Bootshaus\n\nSie ist kaputt.')).toBe('Pumpe im Bootshaus');
    expect(given('Plan for the garden\n\nWe dig on Friday.')).toBe('Plan for the garden');
    expect(given('14 October\n\nRain, again. The boiler man came at last.')).toBe('14 October');
  });

  it.each([
    ['Re: Re: Fwd: invoice 2025-118\n\nHello Marc,\nplease do not pay it.', 'invoice 2025-118'],
    ['AW: WG: Termin am Freitag\n\nHallo Eva,\nder Termin steht.', 'Termin am Freitag'],
    ['Asunto: RV: Factura de abril\n\nHola Ana,\nno la pagues.', 'Factura de abril'],
    ['# TR : Réunion de mai\n\nBonjour, la salle est prise.', 'Réunion de mai'],
    ['Assunto: RES: ENC: Contrato\n\nOlá Rui,\no contrato segue.', 'Contrato'],
    ['Resume: old and new\n\nBoth are here.', 'Resume: old and new'],
  ])('takes off what mail programs put before a subject: %j', (text, given) =>
    expect(titleCandidates(text).given).toBe(given),
  );

  it('knows a name that would suit any note, and looks behind it', () => {
    expect(
      titleCandidates('---\ntitle: untitled 7\ncreated: 2024-01-01\n---\n\nSupport rota\n\nIt begins.'),
    ).toMatchObject({ given: 'Support rota', generic: 'untitled 7' });
    for (const name of ['# Notizen', 'Notes, Thursday', '# Sans titre', 'Borrador 3', '# Notes from Friday evening'])
      expect(titleCandidates(`${name}\n\nThe roof of the barn leaks in two places.`)).toMatchObject({ given: null });
    expect(given('# Notes on clay\n\nIt swells.')).toBe('Notes on clay');
  });

  it('keeps the dot of a day at the end', () => {
    expect(titleCandidates('Protokoll der Sitzung vom 4.6.\n\nDas Budget ist knapp.').given).toBe(
      'Protokoll der Sitzung vom 4.6.',
    );
  });

  it('looks behind who wrote, and begins with a capital behind a greeting', () => {
    const letter = 'Hallo Eva,\n\nhiermit bestätige ich den Termin am Bahnhof.';
    expect(titleCandidates(letter).opening).toBe('Hiermit bestätige ich den Termin am Bahnhof');
    expect(titleCandidates(`Von: Jan\nGesendet: Montag, 3. Mai, am Abend\nAn: Eva\n\n${letter}`).opening).toBe(
      'Hiermit bestätige ich den Termin am Bahnhof',
    );
    expect(titleCandidates('hey tom,\n\nthe van is booked for saturday.').opening).toBe(
      'the van is booked for saturday',
    );
  });

  it('takes no thing to do for a name, and shows no box', () => {
    const { given, opening } = titleCandidates('☐ milk\n[ ] call the plumber about the leak\n☐ Soap');
    expect(given).toBeNull();
    expect(opening).toBe('Call the plumber about the leak');
  });

  it('takes the heading of a part for no title', () => {
    expect(given('The roof of the barn leaks.\n\n## Who should read this?\n\nNobody.')).toBeNull();
  });

  it.each([
    ["I am writing about the flat at 14 Tanner's Row, which we have rented since 2019.", "Flat at 14 Tanner's Row"],
    ['Kurz zum Umzug des Lagers: wir fangen später an.', 'Umzug des Lagers'],
    ['Ich schreibe Ihnen wegen der Heizkostenabrechnung 2023.', 'Heizkostenabrechnung 2023'],
    ['Te escribo por el alquiler del local de la calle Mayor.', 'Alquiler del local de la calle Mayor'],
    ['Je vous écris au sujet de la fuite dans la salle de bains.', 'Fuite dans la salle de bains'],
    ['Escrevo sobre a obra no terceiro andar.', 'Obra no terceiro andar'],
  ])('hears what a letter is about: %s', (sentence, topic) => {
    expect(titleCandidates(`${sentence}\n\nEs ist schon spät, il est tard.`).topics).toEqual([topic]);
  });

  it('begins with what is said, not with who is greeted', () => {
    const texts = [
      ['Hola Ana:\n\nEspero que estés bien. La bomba del barco está rota desde el lunes pasado.', 'La bomba del barco'],
      [
        'Liebe Anna,\n\nich hoffe, ihr seid gesund. Die Pumpe im Bootshaus ist seit Montag kaputt.',
        'Die Pumpe im Boots',
      ],
    ] as const;
    for (const [text, start] of texts) expect(titleCandidates(text).opening).toContain(start);
  });

  it('does not begin with a sentence in another language than the note', () => {
    const text =
      'The secret of getting ahead is getting started with what you have.\n\nDas ist der Spruch, der in der Küche hängt. ' +
      'Er ist nicht von mir, und er ist auch nicht gut. Ich habe ihn von der Wand genommen und in den Keller gebracht.';
    expect(titleCandidates(text).opening).toBe('Das ist der Spruch');
  });

  it('names a talk by what comes up again and again, never by who speaks first', () => {
    const text =
      'Anna: Shall we begin?\nTom: The travel budget is gone.\nAnna: Right.\nTom: The travel budget was small.\n' +
      'Anna: So the travel budget must grow.';
    expect(titleCandidates(text)).toMatchObject({ opening: null, recurring: ['Travel budget'] });
  });

  it('does not begin with a short sentence that the note never comes back to', () => {
    const rest = ' We took the late train to the lake. The water was cold and the lake was empty.';
    expect(titleCandidates(`The beginning was chaos.${rest}`).opening).toContain('We took the late train');
    expect(titleCandidates(`The lake was ours.${rest}`).opening).toBe('The lake was ours');
    expect(titleCandidates(`We met Tom Heller.${rest}`).opening).toBe('We met Tom Heller');
  });

  it('takes no thing of a list for a title', () => {
    expect(titleCandidates('- oat milk\n- bread\n- apples\n- light bulbs')).toMatchObject({
      given: null,
      opening: null,
    });
  });

  it('finds nothing in code, addresses, signs and a word without end', () => {
    const none = { given: null, generic: null, topics: [], recurring: [], opening: null };
    for (const text of ['```js\nconst a = 1;\n```', 'https://example.org/a/b', '🎉🎉', 'a'.repeat(10_000)])
      expect(titleCandidates(text)).toEqual(none);
  });
});
