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

  it('sends literals around the model', () => {
    const tokens = encodeMasked(model, maskFlat(model, { text: 'Pay 1,250.50 to jane@doe.org now', spans: [] }, 'en'));
    expect(tokens.filter((token) => token < 32)).toEqual([FIRST_PLACEHOLDER, FIRST_PLACEHOLDER + 1]);
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
    expect(found.confidence).toBeGreaterThan(LOW_CONFIDENCE);
    expect((await translateSentence(both(303), 'good day', options)).confidence).toBeLessThan(LOW_CONFIDENCE);
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
