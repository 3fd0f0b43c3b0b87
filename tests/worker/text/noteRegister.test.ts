import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../../src/core/text/sentences';
import { noteRegister } from '../../../src/worker/text/noteRegister';

const registerOf = (text: string) => noteRegister(text, splitSentences(text));

const NEWS =
  'The city library of Norrvik will stay open all night from the first of September. A trial in spring drew more than ' +
  'three thousand visitors after ten o’clock, most of them students and shift workers. The council voted for the plan by ' +
  'nine to four on Monday evening after a long debate. Critics say that the costs of the plan are too high for a small ' +
  'city. "I think we owe it to our students," the head librarian answered in an interview with the paper.';

describe('noteRegister', () => {
  it('tells an article, a talk and what is jotted down', () => {
    expect(registerOf(NEWS)).toBe('article');
    expect(
      registerOf(
        'Anna: Shall we begin with the budget?\nTom: It is already gone.\nAnna: All of it?\nTom: Yes, in March alone.\n' +
          'Lea: Could we move something from printing?\nAnna: We could, I think.',
      ),
    ).toBe('talk');
    expect(
      registerOf(
        'Rain, again. The boiler man came at last and said the pump is dead. Told Sam we cannot go to the coast. He took it ' +
          'well. Wrote two pages of the story.',
      ),
    ).toBe('jotted');
  });

  it('takes a letter for jotted, whatever "you" it says, and a handbook for an article', () => {
    const body =
      'You can claim the costs of your eye test. You fill in the form. Your manager signs it. It goes to the office. You are paid in a month.';
    expect(registerOf(body)).toBe('article');
    expect(registerOf(`Dear Ms Albrook,\n\n${body}`)).toBe('jotted');
  });

  it('takes minutes with tasks for jotted, however long', () => {
    const tasks = Array.from({ length: 20 }, (_, index) => `- Anna: will send the list number ${index} to the board`);
    expect(registerOf(`${NEWS}\n\n${tasks.join('\n')}`)).toBe('jotted');
  });

  it('takes a label that stands once for nobody who speaks', () => {
    expect(
      registerOf(
        'Why: the roof leaks.\nWho: Anna and Ben.\nWhen: on Monday at ten.\nCosts: about 40 euros.\nRisk: it rains.',
      ),
    ).toBe('jotted');
  });

  it('knows no articles in languages that the head was not trained on', () => {
    const german =
      'Die Stadtbibliothek von Norrvik bleibt ab dem ersten September die ganze Nacht für alle geöffnet. Ein Versuch im ' +
      'Frühling brachte mehr als dreitausend Besucher in das Haus am Hafen. Der Rat stimmte am Montag nach langer Debatte ' +
      'mit neun zu vier Stimmen für den Plan. Kritiker halten die Kosten für zu hoch für eine so kleine Stadt. Die Leiterin ' +
      'antwortet, dass ein leeres Haus in der Nacht fast ebenso viel kostet.';
    expect(registerOf(german)).toBe('jotted');
  });
});
