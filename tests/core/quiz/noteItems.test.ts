import { describe, expect, it } from 'vitest';
import { chosenItems, itemsWithin, possibleItems } from '../../../src/core/quiz/noteItems';
import { shownPassage } from '../../../src/core/quiz/passageText';
import { rarityIn } from '../../../src/core/quiz/rarity';
import { asked, itemsOf, noteWith } from './quizNotes';

describe('pairs that a note states', () => {
  it.each([
    ['a term and its meaning', '# Cells\n\nMitochondria: the power house', ['Mitochondria = the power house']],
    [
      'in a list',
      '- Mitochondria: the power house\n- Ribosomes: protein factories',
      ['Mitochondria = the power house', 'Ribosomes = protein factories'],
    ],
    [
      'a long meaning asks for its term',
      'Osmosis: the movement of water through a membrane',
      ['the movement of water through a membrane = Osmosis'],
    ],
    ['a dash in a list', '- **Lima** – capital of Peru', ['Lima = capital of Peru']],
    ['two colons', 'Capital of Peru:: Lima', ['Capital of Peru = Lima']],
    ['without the tags behind it', '- Pump: Grundfos #house/cellar #heating', ['Pump = Grundfos']],
    ['an equals sign', 'pH of blood = 7.4', ['pH of blood = 7.4']],
    ['a definition list', 'Osmosis\n: water through a wall', ['Osmosis = water through a wall']],
    [
      'questions and answers',
      'Q: Who wrote the logbook?\nA: Captain Ferrand.',
      ['Who wrote the logbook? = Captain Ferrand'],
    ],
    ['in German', 'Frage: Wie heißt die Hauptstadt?\nAntwort: Bern', ['Wie heißt die Hauptstadt? = Bern']],
    ['in French', '- Mitochondrie : la centrale de la cellule', ['Mitochondrie = la centrale de la cellule']],
    ['in Spanish', 'Pregunta: ¿Cuál es la capital?\nRespuesta: Lima', ['¿Cuál es la capital? = Lima']],
    ['in Portuguese', '- Mitocôndria: a central da célula', ['Mitocôndria = a central da célula']],
    [
      'a heading with one sentence',
      '# Words\n\n## Sourdough\n\nFeed it with rye flour and water every evening.\n\n## Rest',
      ['Feed it with rye flour and water every evening. = Sourdough'],
    ],
    [
      'a table of two columns',
      '| Country | Capital |\n|---|---|\n| Peru | Lima |\n| Chad | N’Djamena |',
      ['Capital Peru = Lima', 'Capital Chad = N’Djamena'],
    ],
  ])('%s', (_name, body, expected) => {
    expect(asked(body)).toEqual(expected);
  });

  it.each([
    ['what comes twice in a table', '| Who | What |\n|---|---|\n| Eel | fish |\n| Eel | food |'],
    ['a table of three columns', '| a | b | c |\n|---|---|---|\n| Peru | Lima | Sol |'],
    ['a label of minutes', 'Present: Maren, Oduya, Piet'],
    ['speakers', '- Tilly: the import fails\n- Oduya: for all of them\n- Tilly: only at night'],
    ['a task for somebody', '- Anna: send the list\n- Oduya: book the room'],
    ['a task in German', '- Oduya: Liste schicken'],
    ['what somebody says', 'Oduya: I am coming later'],
    ['an address', 'Harbour: https://example.org/harbour'],
    ['an answer in its question', 'Capital of Peru: the capital'],
  ])('is silent about %s', (_name, body) => {
    expect(asked(body)).toEqual([]);
  });
});

describe('gaps', () => {
  it.each([
    [
      'a number',
      'The waiting list of the allotments stands at 31 names.',
      'The waiting list of the allotments stands at … names. = 31',
    ],
    [
      'an amount',
      'The new pump for the boat costs 85 € with the hose.',
      'The new pump for the boat costs … with the hose. = 85 €',
    ],
    [
      'a date',
      'We close the main tap from 1 May until the pipe is replaced.',
      'We close the main tap from … until the pipe is replaced. = 1 May',
    ],
    [
      'a date in German',
      'Die Ausstellung im Hafen beginnt am 3. Oktober um neun.',
      'Die Ausstellung im Hafen beginnt am … um neun. = 3. Oktober',
    ],
    [
      'a name',
      'The idea of a night bus came from Dora Lindqvist of the college.',
      'The idea of a night bus came from … of the college. = Dora Lindqvist',
    ],
    [
      'what is set apart',
      'The wall of the cell is made of **cellulose** and little else.',
      'The wall of the cell is made of … and little else. = cellulose',
    ],
    [
      'a time',
      'El barco a la isla sale del puerto a las 17:15 cada tarde.',
      'El barco a la isla sale del puerto a las … cada tarde. = 17:15',
    ],
    [
      'a year',
      'A velha ponte do porto foi levantada em 1554 com pedras da serra.',
      'A velha ponte do porto foi levantada em … com pedras da serra. = 1554',
    ],
  ])('ask for %s', (_name, body, expected) => {
    expect(asked(`# Notes\n\n${body}`)).toContain(expected);
  });

  it('ask for what the note defines, and not for any word', () => {
    expect(asked('# Osmosis\n\nOsmosis is the movement of water through a thin wall.')).toEqual([
      '… is the movement of water through a thin wall. = Osmosis',
    ]);
    expect(asked('# Walk\n\nwent along the canal and looked at some of the smaller boats')).toEqual([]);
  });

  it.each([
    [
      'what is called something',
      'The animal can change its colour with cells called chromatophores.',
      'The animal can change its colour with cells called … . = chromatophores',
    ],
    [
      'the sign along with its figure',
      'The shrub survives frost down to -15 °C.',
      'The shrub survives frost down to … . = -15 °C',
    ],
    [
      'the sign along with its figure, in bold too',
      'The shrub survives frost down to **-15 °C** here.',
      'The shrub survives frost down to … here. = -15 °C',
    ],
    [
      'figures with a space in them',
      "Le plus haut des volcans s'élève à 1 465 mètres.",
      "Le plus haut des volcans s'élève à … mètres. = 1 465",
    ],
    [
      'the name behind its title',
      "L'évêque Aubert y fit bâtir une chapelle.",
      "L'évêque … y fit bâtir une chapelle. = Aubert",
    ],
    [
      'a name with small words in it',
      'Desde entonces es Patrimonio de la Humanidad.',
      'Desde entonces es … . = Patrimonio de la Humanidad',
    ],
    [
      'the name behind the word that leads to it',
      'Après la Révolution elle servit de prison.',
      'Après la … elle servit de prison. = Révolution',
    ],
    [
      'what is long and ends its phrase, in a note of facts',
      'Connective tissue is built by fibroblasts.',
      'Connective tissue is built by … . = fibroblasts',
    ],
  ])('ask for %s', (_name, body, expected) => {
    expect(asked(`# Notes\n\n${body}`)).toContain(expected);
  });

  it.each([
    ['two nouns in a row in German', 'Im Winter geben dann alle Eltern Kinder in die Kita.'],
    ['one end of a stretch', 'Most kinds of it grow between 30 and 90 cm tall.'],
    ['whose father it was', 'Her father was somebody who wrote and then left the house.'],
    ['what something is named after', 'The language was named after her by others.'],
    ['last Saturday', 'Last Saturday it came out too dense.'],
    ['what the writer did', 'We arrived in Lisbon and took tram 28 up to the castle.'],
    ['an abbreviation', 'It was the mill of Mrs. and Mr. and nobody else.'],
    ['a Roman figure', 'The wall of it is made of type IV and little else.'],
  ])('do not ask for %s', (_name, body) => {
    expect(asked(`# Notes\n\n${body}`)).toEqual([]);
  });

  it('ask for the title of the note where nothing better stands beside it', () => {
    expect(asked('# Lavender\n\nLavender is a shrub that comes from Provence.')).toEqual([
      'Lavender is a shrub that comes from … . = Provence',
    ]);
  });

  it('are one for a sentence at most, and the fewer the shorter the note is', () => {
    const body = `# Log\n\n${Array.from({ length: 40 }, (_, day) => `On day ${day + 10} the crew ate ${day + 60} fish.`).join(' ')}`;
    const items = itemsOf(body);
    expect(new Set(items.map(({ passage }) => passage.start)).size).toBe(items.length);
    expect(items.length).toBeGreaterThan(3);
    expect(items.length).toBeLessThanOrEqual(15);
  });
});

describe('what is never asked', () => {
  const canary = 'The boiler in the cellar has the number 4711 since May.';
  it.each([
    ['front matter', `---\ntitle: ${canary}\nBoiler: Vaillant\n---\n`],
    ['code', `\`\`\`\n${canary}\nBoiler: Vaillant\n\`\`\``],
    ['a quote', `> ${canary}\n> Boiler: Vaillant`],
    ['an open to-do', `- [ ] ${canary}\n- [ ] Boiler: Vaillant`],
    ['a to-do that is done', `- [x] ${canary}`],
    ['a list of things to do', `## To do\n\n- ${canary}\n- Boiler: Vaillant`],
    ['a shopping list', `# Shopping list\n\n- flour 405: two bags\n- 12 eggs from the farm shop by the lake`],
    ['a German packing list', `Packliste\n\n- Zelt: das grüne\n- 12 Heringe für das Zelt am See`],
    ['a greeting', 'Dear Mr Oakes,\n\nHello Harold Pinter of London'],
    ['a sign-off', 'Kind regards from Dora Lindqvist'],
    ['an order', 'Remember to pay 85 € to Dora Lindqvist before 1 May.'],
    ['a question', 'Does Dora Lindqvist pay 85 € before the first of May?'],
    ['a comment', `<!-- ${canary} -->`],
    ['a signature', `Text.\n\n-- \n${canary}`],
  ])('%s', (_name, body) => {
    expect([...possibleItems(noteWith(body)).values()]).toEqual([]);
  });

  it('code, links and tags are no answers', () => {
    const answers = [
      ...possibleItems(
        noteWith(
          '# Notes\n\nThe script `fetchTiles` reads #harbour from https://example.org/a1 and [[Dora Lindqvist]] every night.',
        ),
      ).values(),
    ].map(({ answer }) => answer);
    for (const word of ['fetchTiles', 'harbour', 'Dora', 'example']) expect(answers.join(' ')).not.toContain(word);
  });

  it('the section after a list of things to do is asked again', () => {
    expect(asked('## To do\n\n- Boiler: Vaillant\n\n## Facts\n\n- Pump: Grundfos')).toEqual(['Pump = Grundfos']);
  });
});

describe('an item', () => {
  const note = '# Cells\n\nMitochondria: the power house\n\nThe first drawing of one is from 1857 and shows muscle.';

  it('keeps its key when the note is edited elsewhere, and loses it with its sentence', () => {
    const before = [...possibleItems(noteWith(note)).keys()];
    const edited = possibleItems(noteWith(`New title\n\nMuch more text about plants.\n\n${note}\n\n- Ribosomes: tiny`));
    expect(before.every((key) => edited.has(key))).toBe(true);
    const [pair] = itemsOf(note);
    const corrected = possibleItems(noteWith(note.replace('the power house', 'a power plant')));
    expect(corrected.has(pair?.key ?? '')).toBe(false);
  });

  it('is found whichever gap a round would choose', () => {
    const alone = chosenItems(noteWith(note), rarityIn([note]));
    const among = chosenItems(
      noteWith(note),
      rarityIn([note, ...Array.from({ length: 20 }, () => 'muscle 1857 power')]),
    );
    const possible = possibleItems(noteWith(note));
    expect([...alone, ...among].every(({ key }) => possible.has(key))).toBe(true);
  });

  it('shows its sentence with the answer in its place', () => {
    const body = 'The *wall* of the cell is made of **cellulose** and little else.';
    const note = `# Plants\n\n${body} More follows.`;
    const shown = shownPassage(note, itemsOf(note)[0]!);
    expect(shown.text).toBe('The wall of the cell is made of cellulose and little else.');
    expect(shown.text.slice(shown.answer.start, shown.answer.end)).toBe('cellulose');
    const table = '| Country | Capital |\n|---|---|\n| Peru | Lima |';
    expect(shownPassage(table, itemsOf(table)[0]!).text).toBe('Peru · Lima');
  });

  it('belongs to a selection that touches its passage', () => {
    const items = itemsOf(note);
    const at = note.indexOf('1857');
    expect(itemsWithin(items, { start: at, end: at + 4 }).map(({ answer }) => answer)).toEqual(['1857']);
    expect(itemsWithin(items, { start: 0, end: 3 })).toEqual([]);
  });
});
