import { describe, expect, it } from 'vitest';
import { LOW_CONFIDENCE } from '../../../src/shared/protocol';
import { translate } from '../../../src/worker/tasks/translate';
import { encodeMasked, maskFlat, translateFlat } from '../../../src/worker/tasks/translateSentence';
import type { TranslateOptions } from '../../../src/worker/tasks/translateSentence';
import type { Model } from '../../../src/worker/engine/model';
import {
  EOS,
  FIRST_PLACEHOLDER,
  isPlaceholder,
  languageToken,
  SEP,
} from '../../../src/worker/tokenizer/reservedTokens';
import { scriptedModel } from '../../fakes/scriptedModel';

/** "Translates" by writing the source again. */
const copying = () =>
  scriptedModel((tokens) => {
    const at = tokens.indexOf(SEP);
    const source = tokens.slice(1, at);
    return new Map([[source[tokens.length - at - 1] ?? EOS, 1]]);
  });

/** Never writes a literal of its own accord. */
const forgetful = () =>
  scriptedModel(
    (tokens) =>
      new Map(
        tokens.at(-1) === SEP
          ? [[300, 1]]
          : [
              [EOS, 1],
              [301, 0.01],
            ],
      ),
  );

const translateSentence = (model: Model, text: string, how: TranslateOptions) =>
  translateFlat(model, { text, spans: [] }, how);

const options = { from: 'en', to: 'de', beams: 2 } as const;

describe('translate', () => {
  const { model } = copying();

  it('keeps every line, mark and space between sentences', async () => {
    const text = '# Plan\n\n- [ ] Call Anna.  She knows.\r\n\n\n  1. buy milk\n```\ncode stays\n```\n> quoted line\n\n';
    const chunks: number[] = [];
    const done = await translate(model, { text, from: 'en', to: 'de' }, ({ index, total }) => {
      chunks.push(index);
      expect(total).toBeGreaterThan(4);
    });
    expect(done.text).toBe(text);
    expect(chunks).toEqual(chunks.map((_, index) => index));
    for (const { source, target } of done.sentences) expect(text.slice(source.start, source.end)).toBe(target);
  });

  it('keeps every line of a sentence that is too long to translate at once', async () => {
    const text = `${'we went on, and on, '.repeat(24)}\nand then home.`;
    const { text: translated } = await translate(model, { text, from: 'en', to: 'de' });
    expect(translated.split('\n')).toHaveLength(2);
    expect(translated.replace(/\s+/gu, ' ')).toBe(text.replace(/\s+/gu, ' '));
  });

  it.each([
    '**Note:** bring *two* <b>warm</b> blankets to [the *old* hut](https://a.example/x_y "hut") ✓',
    '***All of it*** and ~~none~~ or ==some== of `it`',
    '| one | **two** | |\n|---|---|---|\n| `a|b` | [[Hut|the hut]] | three |',
    'Left ** alone and 2 * 3 with snake_case',
    'We pay €5 → ≥ 3 times in C:\\Users\\tom\\a.txt & so on',
    '![hut](attachment:0a1b) the hut[^1] #wood',
  ])('gives back what frames words, in its order: %j', async (text) => {
    // German would write amounts its own way.
    expect((await translate(model, { text, from: 'en', to: 'en' })).text).toBe(text);
  });

  it('cuts a sentence that holds more literals than there are placeholders, and keeps each', async () => {
    const text = `Bring ${Array.from({ length: 40 }, (_, index) => `${index + 100} nails`).join(' and ')} to the hut.`;
    const done = await translate(model, { text, from: 'en', to: 'de' });
    expect(done.text).toBe(text);
    const numbers = 'Take ' + Array.from({ length: 50 }, (_, index) => 300 + index).join(' ');
    expect((await translate(model, { text: numbers, from: 'en', to: 'de' })).text).toBe(numbers);
  });

  it('copies a word of a thousand letters without asking the model', async () => {
    const { model: unused, session } = copying();
    const text = 'x'.repeat(1_000);
    expect((await translate(unused, { text, from: 'en', to: 'de' })).text).toBe(text);
    expect(session.runs).toHaveLength(0);
  });

  it('gives the model small letters for capitals, and capitals back', async () => {
    const { model: watched, session } = copying();
    const { text } = await translate(watched, { text: 'BRING 3 BLANKETS TODAY', from: 'en', to: 'de' });
    expect(text).toBe('BRING 3 BLANKETS TODAY');
    const read = session.runs.flatMap(({ tokens }) => [...tokens]);
    expect(watched.tokenizer.decode(read)).toContain('today');
    expect(watched.tokenizer.decode(read)).not.toContain('TODAY');
  });

  it.each([
    ['Bring it back by 6 pm h today.', 'fr', 'Bring it back by 18 h today.'],
    ['COME AT 3 PM UHR ON TUESDAY', 'de', 'COME AT 15 Uhr ON TUESDAY'],
    ['Eat at half past seven or half past 7 pm.', 'de', 'Eat at halb acht or 19:30 Uhr.'],
    ['Eat at half past seven uhr then.', 'de', 'Eat at halb acht then.'],
  ] as const)('carries times round the model, and says their unit once: %s', async (text, to, expected) => {
    expect((await translate(model, { text, from: 'en', to })).text).toBe(expected);
  });

  it.each([
    ['the 22th and 3th day', 'the 22nd and 3rd day'],
    ['the 1rd, 11st and 112nd day', 'the 1st, 11th and 112th day'],
    ['the 4th thing and 2 thin things', 'the 4th thing and 2 thin things'],
    ['on the 80o and the 2a', 'on the 80º and the 2ª', 'en'],
    ['on the 1ème day', 'on the 1er day', 'en'],
  ])('ends ordinals as their figure wants: %s', async (text, expected, from = 'de') => {
    expect((await translate(model, { text, from: from as 'de', to: 'en' })).text).toBe(expected);
  });

  it('leaves a sentence in another language as it is', async () => {
    const { model: watched, session } = copying();
    const text = 'Das ist nicht für dich und auch nicht für mich.';
    expect((await translate(watched, { text, from: 'en', to: 'de' })).sentences).toMatchObject([
      { target: text, confidence: 1 },
    ]);
    expect(session.runs).toHaveLength(0);
  });

  it('never shows half a letter', async () => {
    // A lone byte of a longer code point.
    const half = model.tokenizer.encodePiece('€')[0] ?? 0;
    expect(model.tokenizer.decode([half])).toContain('\ufffd');
    const broken = scriptedModel((tokens) => new Map([[tokens.at(-1) === SEP ? half : EOS, 1]])).model;
    const done = await translate(broken, { text: 'good day', from: 'en', to: 'de' });
    expect(done.text).not.toContain('\ufffd');
    expect(done.sentences[0]?.confidence).toBeLessThan(LOW_CONFIDENCE);
  });

  it('puts marks round the words that mean the same, or round their own translation', async () => {
    const { tokenizer } = model;
    const script = (answers: Readonly<Record<string, string>>) =>
      scriptedModel((tokens) => {
        const at = tokens.indexOf(SEP);
        const source = tokens.slice(1, at).filter((token) => !isPlaceholder(token));
        const marks = tokens.slice(1, at).filter(isPlaceholder);
        const answer = [...tokenizer.encode(answers[tokenizer.decode(source)] ?? 'nichts'), ...marks, EOS];
        return new Map([[answer[tokens.length - at - 1] ?? EOS, 1]]);
      }).model;
    const text = 'the red door is open';
    const marked = 'the **red** door is open';
    const found = script({ [text]: 'die rote Tür ist offen', red: 'rote' });
    expect((await translate(found, { text: marked, from: 'en', to: 'de' })).text).toBe('die **rote** Tür ist offen');
    const lost = script({ [text]: 'die Tür ist offen', red: 'grün', 'the  door is open': 'die Tür ist offen:' });
    expect((await translate(lost, { text: marked, from: 'en', to: 'de' })).text).toBe('die Tür ist offen: **grün**');
  });

  it('translates once more with the name copied where a name was translated', async () => {
    const { tokenizer } = model;
    const answers: Readonly<Record<string, string>> = {
      'das Treffen mit Frau Schwarz ist gut': 'the meeting with woman Black is good',
      'das Treffen mit  ist gut': 'the good meeting with',
    };
    const known = scriptedModel((tokens) => {
      const at = tokens.indexOf(SEP);
      const source = tokens.slice(1, at).filter((token) => !isPlaceholder(token));
      const marks = tokens.slice(1, at).filter(isPlaceholder);
      const answer = [...tokenizer.encode(answers[tokenizer.decode(source)] ?? 'nothing'), ...marks, EOS];
      return new Map([[answer[tokens.length - at - 1] ?? EOS, 1]]);
    }).model;
    const { text } = await translate(known, { text: 'das Treffen mit Frau Schwarz ist gut', from: 'de', to: 'en' });
    expect(text).toBe('the good meeting with Ms. Schwarz');
  });

  it('translates in parts what it comes to no end with, and shows no loop', async () => {
    const loopsFrom = (length: number) =>
      scriptedModel((tokens) => {
        const at = tokens.indexOf(SEP);
        const source = tokens.slice(1, at);
        if (source.length < length) return new Map([[source[tokens.length - at - 1] ?? EOS, 1]]);
        // Never the end among the likeliest.
        return new Map(
          Array.from({ length: 20 }, (_, other) => [300 + ((tokens.length * 20 + other) % 997), 1 + other] as const),
        );
      }).model;
    const text = 'first we call the office, then we go home';
    const whole = model.tokenizer.encode(text).length;
    const inParts = await translate(loopsFrom(whole), { text, from: 'en', to: 'de' });
    expect(inParts.text).toBe(text);
    const never = await translate(loopsFrom(1), { text, from: 'en', to: 'de' });
    expect(never.text).toBe(text);
    expect(never.sentences[0]?.confidence).toBeLessThan(LOW_CONFIDENCE);
  });

  it('sends literals around the model', () => {
    const tokens = encodeMasked(model, maskFlat(model, { text: 'Pay 1,250.50 to jane@doe.org now', spans: [] }, 'en'));
    expect(tokens.filter((token) => token < 32)).toEqual([FIRST_PLACEHOLDER, FIRST_PLACEHOLDER + 1]);
  });

  it('calls a country that is copied by its name in the other language', () => {
    const spelled = { text: 'We moved to Switzerland with Ingrid', spans: [] };
    expect(maskFlat(model, spelled, 'en', 'es').literals).toContain('Suiza');
    expect(maskFlat(model, spelled, 'en').literals).toContain('Switzerland');
    const person = maskFlat(model, { text: 'we ask Jordan and Georgina about the keys', spans: [] }, 'en', 'de');
    expect(person.literals).toEqual(['Jordan', 'Georgina']);
  });

  it('puts every literal back exactly once, even when the model forgets it', async () => {
    const sentence = 'Pay 1,250.50 to jane@doe.org or see https://a.b/c now';
    const { target } = await translateSentence(forgetful().model, sentence, options);
    for (const literal of ['1,250.50', 'jane@doe.org', 'https://a.b/c']) {
      expect(target.split(literal)).toHaveLength(2);
    }
    expect(target).not.toMatch(/\p{L}1,250|50jane|orghttps/u);
  });

  it('does not ask the model about what holds no words', async () => {
    const { model: unused, session } = forgetful();
    expect(await translateSentence(unused, '12.05.2024 — 👍 https://a.b', options)).toMatchObject({
      target: '12.05.2024 — 👍 https://a.b',
      confidence: 1,
    });
    expect(session.runs).toHaveLength(0);
  });

  it('prefers what leads back to the source over what is likelier, and is unsure of what does not', async () => {
    // 300 is the likelier word, but only 301 means what the source says.
    const english = languageToken('en');
    const both = (faithful: number) =>
      scriptedModel((tokens) => {
        const at = tokens.indexOf(SEP);
        const written = tokens.length - at - 1;
        if (tokens[0] !== english)
          return new Map(
            written === 0
              ? [
                  [300, 0.6],
                  [301, 0.4],
                ]
              : [[EOS, 1]],
          );
        const source = tokens[1] === faithful ? model.tokenizer.encode('good day') : [302, 302];
        return new Map([[source[written] ?? EOS, 1]]);
      }).model;
    const found = await translateSentence(both(301), 'good day', options);
    expect(found.target).toBe(model.tokenizer.decode([301]).trim());
    const lost = await translateSentence(both(303), 'good day', options);
    expect(lost.confidence).toBeLessThan(LOW_CONFIDENCE);
  });

  it('reads literals back under the numbers that they have in the translation', async () => {
    const swapped = scriptedModel((tokens) => {
      const at = tokens.indexOf(SEP);
      const written = tokens.length - at - 1;
      if (tokens[0] !== languageToken('en')) {
        return new Map([[[FIRST_PLACEHOLDER + 1, 300, FIRST_PLACEHOLDER][written] ?? EOS, 1]]);
      }
      // Back: the translation's first literal is the source's second.
      expect(tokens.slice(1, at).filter(isPlaceholder)).toEqual([FIRST_PLACEHOLDER, FIRST_PLACEHOLDER + 1]);
      return new Map([[EOS, 1]]);
    });
    const { target } = await translateSentence(swapped.model, 'Pay 12.50 to jane@doe.org', options);
    expect(target.indexOf('jane@doe.org')).toBeLessThan(target.indexOf('12.50'));
  });

  it('takes no sign that the model puts before a name', async () => {
    const written = [...copying().tokenizer.encode('ask #'), FIRST_PLACEHOLDER, EOS];
    const signing = scriptedModel((tokens) => new Map([[written[tokens.length - tokens.indexOf(SEP) - 1] ?? EOS, 1]]));
    expect((await translateSentence(signing.model, 'ask Xqzvwkj', options)).target).toBe('ask Xqzvwkj');
  });

  it('is less confident where the model wavers', async () => {
    const sure = await translateSentence(copying().model, 'good day', options);
    const { target, confidence } = await translateSentence(
      scriptedModel(
        (tokens) =>
          new Map(
            tokens.length > 12
              ? [[EOS, 1]]
              : [
                  [300, 0.5],
                  [301, 0.5],
                ],
          ),
      ).model,
      'good day',
      options,
    );
    expect(target).not.toBe('');
    expect(confidence).toBeLessThan(sure.confidence / 1.5);
  });
});
