import { describe, expect, it } from 'vitest';
import { detectLanguage } from '../../../src/ui/assistant/detectLanguage';

describe('detectLanguage', () => {
  it.each([
    ['The ladder is still in the garage.', 'en'],
    ['Die Leiter steht noch in der Garage.', 'de'],
    ['La escalera sigue en el garaje y no cabe.', 'es'],
    ["L'échelle est encore dans le garage.", 'fr'],
    ['A escada ainda está na garagem e não cabe.', 'pt'],
  ])('knows the language of %j', async (text, language) => {
    expect(await detectLanguage(text)).toEqual({ kind: 'known', language });
  });

  it.each([
    ['La scala è ancora nel garage e non ci sta più.', 'it'],
    ['De ladder staat nog in de garage en dat is niet handig.', 'nl'],
    ['บันไดยังอยู่ในโรงรถ', 'th'],
    ['梯子还在车库里。', 'zh'],
    ['Лестница всё ещё в гараже.', 'ru'],
  ])('says that no pack knows %j', async (text, code) => {
    expect(await detectLanguage(text)).toEqual({ kind: 'foreign', code });
  });

  it.each(['ok', 'Petersen', '12.05.', 'https://example.org/the-house-and-the-garden', '`if (a and b) the end`'])(
    'cannot tell %j',
    async (text) => expect(await detectLanguage(text)).toEqual({ kind: 'unclear' }),
  );

  it('does not take front matter, code and addresses for words', async () => {
    const text =
      '---\nauthor: the one and only\n---\n```\nif the end and so on\n```\nWir haben die Leiter nicht gefunden.';
    expect(await detectLanguage(text)).toEqual({ kind: 'known', language: 'de' });
  });

  it('tells nothing of nothing', async () => expect(await detectLanguage(' \n')).toEqual({ kind: 'empty' }));
});
