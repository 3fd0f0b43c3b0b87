import { describe, expect, it } from 'vitest';
import type { PackManifest } from '../../../src/shared/packManifest';
import { RunQueue } from '../../../src/worker/backend/runQueue';
import { Model } from '../../../src/worker/engine/model';
import { suggestTitles } from '../../../src/worker/tasks/title';
import { EOS } from '../../../src/worker/tokenizer/reservedTokens';
import { TextTokenizer } from '../../../src/worker/tokenizer/textTokenizer';
import { ScriptedSession, tokenizerJson } from '../../fakes/scriptedModel';

const modelWith = () => {
  const tokenizer = new TextTokenizer(tokenizerJson);
  const session = new ScriptedSession(tokenizer.vocabulary.size, () => new Map([[EOS, 1]]));
  const manifest = { model: { contextTokens: 1024 } } as PackManifest;
  return { model: new Model(manifest, tokenizer, session, new RunQueue()), session };
};

const titlesOf = async (text: string) => {
  const { model, session } = modelWith();
  const { titles } = await suggestTitles(model, { text, count: 3 });
  return { titles, read: session.tokensRead };
};

describe('suggestTitles', () => {
  it('offers what the note is named alone, and asks no model', async () => {
    expect(await titlesOf('# Roof\n\nThe roof is leaking, and the roof of the barn is leaking too.')).toEqual({
      titles: ['Roof'],
      read: 0,
    });
  });

  it('asks the model of English notes without a name, of no others', async () => {
    const english = await titlesOf(
      'The roof of the barn is leaking. We have to ask who can come and what it will cost us.',
    );
    expect(english.titles[0]).toBe('The roof of the barn is leaking');
    expect(english.read).toBeGreaterThan(0);
    const german = await titlesOf(
      'Das Dach der Scheune ist undicht. Wir müssen fragen, wer kommen kann und was es kostet.',
    );
    expect(german).toEqual({ titles: ['Das Dach der Scheune ist undicht'], read: 0 });
  });

  it('has none for code, addresses, signs and a word without end', async () => {
    for (const text of ['```js\nconst a = 1;\n```', 'https://example.org/a/b', '🎉🎉', 'a'.repeat(10_000)])
      expect(await titlesOf(text)).toEqual({ titles: [], read: 0 });
  });
});
