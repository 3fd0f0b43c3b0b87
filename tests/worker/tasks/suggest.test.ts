import { describe, expect, it } from 'vitest';
import { Cancelled } from '../../../src/worker/calls/cancellation';
import { readWindow } from '../../../src/core/ghost/contextWindow';
import { gateFor } from '../../../src/worker/tasks/ghostGate';
import { promptOf, Suggester } from '../../../src/worker/tasks/suggest';
import { PersonalMemory } from '../../../src/core/memory/personalMemory';
import { suggestAlone } from '../../../src/worker/tasks/suggestAlone';
import { EOS } from '../../../src/worker/tokenizer/reservedTokens';
import { expecting, scriptedModel } from '../../fakes/scriptedModel';
import type { PackManifest } from '../../../src/shared/packManifest';

const suggesterOf = (texts: readonly (readonly [string, number])[]) => {
  const { tokenizer } = scriptedModel(() => new Map());
  const { model, session } = scriptedModel(expecting(tokenizer, texts, EOS));
  return { suggester: new Suggester(model), session };
};

const text = 'Call Anna about the boat tomorrow.';

describe('Suggester', () => {
  it('goes on with the words that are sure, whole words only', async () => {
    const { suggester } = suggesterOf([[text, 1]]);
    const chunks: string[] = [];
    const answer = await suggester.suggest({ before: 'Call Anna', after: '' }, (ghost) => chunks.push(ghost));
    expect(answer.ghost).toBe(' about the boat tomorrow.');
    expect(answer.probability).toBeGreaterThan(0.95);
    expect(chunks[0]).toBe(' about');
    for (const [index, chunk] of chunks.entries()) expect(chunk.startsWith(chunks[index - 1] ?? '')).toBe(true);
    expect(chunks.at(-1)).toBe(answer.ghost);
  });

  it.each([
    ['Call Anna ', 'about the boat tomorrow.'],
    ['Call Anna a', 'bout the boat tomorrow.'],
    ['Call Anna abou', 't the boat tomorrow.'],
    ['Call Anna about', ' the boat tomorrow.'],
    ['C', 'all Anna about the boat tomorrow.'],
  ])('goes on inside a word, wherever the tokenizer would have cut it: %s', async (before, ghost) => {
    const { suggester } = suggesterOf([[text, 1]]);
    expect((await suggester.suggest({ before, after: '' })).ghost).toBe(ghost);
  });

  it('says nothing when no word is likely enough, and anything when asked', async () => {
    const { suggester } = suggesterOf(
      ['about', 'before', 'when', 'under', 'for'].map((word) => [`Call Anna ${word} it`, 1]),
    );
    expect((await suggester.suggest({ before: 'Call Anna', after: '' })).ghost).toBe('');
    const asked = await suggester.suggest({ before: 'Call Anna', after: '', explicit: true });
    expect(asked.ghost).not.toBe('');
    expect(asked.probability).toBeCloseTo(0.2, 2);
    // One letter more and a single word is left.
    expect((await suggester.suggest({ before: 'Call Anna b', after: '' })).ghost).toBe('efore it');
  });

  it('is the more willing the more eager', async () => {
    const { suggester } = suggesterOf([
      ['Call Anna about it', 1],
      ['Call Anna before it', 2],
    ]);
    const ask = async (eagerness: number) =>
      (await suggester.suggest({ before: 'Call Anna', after: '', eagerness })).ghost;
    expect(await ask(0)).toBe('');
    expect(await ask(0.5)).not.toBe('');
  });

  it('never shows white space alone, a line end, or what already follows', async () => {
    const { suggester } = suggesterOf([['Call Anna\n\nabout', 1]]);
    expect((await suggester.suggest({ before: 'Call Anna', after: '' })).ghost).toBe('');
    const { suggester: other } = suggesterOf([[text, 1]]);
    expect((await other.suggest({ before: 'Call Anna', after: ' about the boat' })).ghost).toBe('');
    expect((await other.suggest({ before: 'Call Anna', after: ' tomorrow.' })).ghost).toBe(' about the boat');
    expect((await other.suggest({ before: 'Call Ann', after: 'ika' })).ghost).toBe('');
  });

  it('reads little more than the new letters', async () => {
    const long = `${'All work and no play makes Jack a dull boy. '.repeat(20)}${text}`;
    const { suggester, session } = suggesterOf([[text, 1]]);
    await suggester.suggest({ before: long.slice(0, -20), after: '' });
    const before = session.tokensRead;
    await suggester.suggest({ before: long.slice(0, -19), after: '' });
    await suggester.suggest({ before: long.slice(0, -18), after: '' });
    expect(session.tokensRead - before).toBeLessThan(60);
  });

  it.each(['Call Anna ', 'Call Anna ab', 'Call Anna'])(
    'reads nothing more for %j that was read ahead',
    async (before) => {
      const { suggester, session } = suggesterOf([[text, 1]]);
      const { suggester: cold, session: coldSession } = suggesterOf([[text, 1]]);
      for (let length = 1; length <= before.length; length++) await suggester.prefill(before.slice(0, length));
      const read = session.runs.length;
      const answer = await suggester.suggest({ before, after: '' });
      expect(answer).toEqual(await cold.suggest({ before, after: '' }));
      expect(session.runs.length - read).toBeLessThan(coldSession.runs.length);
      // All that is left is to decode: one token a run.
      for (const run of session.runs.slice(read)) expect(run.tokens).toHaveLength(1);
    },
  );

  it('stops reading ahead when it is told to, and nothing is lost by it', async () => {
    const { suggester } = suggesterOf([[text, 1]]);
    const controller = new AbortController();
    const ahead = suggester.prefill(`${'x y '.repeat(400)}Call`, controller.signal);
    const answer = suggester.suggest({ before: 'Call Anna ab', after: '' });
    controller.abort();
    await expect(ahead).rejects.toBeInstanceOf(Cancelled);
    expect((await answer).ghost).toBe('out the boat tomorrow.');
  });

  it('only grows, also when the memory learns something else meanwhile', async () => {
    const { tokenizer } = scriptedModel(() => new Map());
    const { model } = scriptedModel(expecting(tokenizer, [[text, 1]], EOS));
    const memory = new PersonalMemory();
    const chunks: string[] = [];
    const learn = (ghost: string): void => {
      chunks.push(ghost);
      for (const id of ['a', 'b', 'c']) {
        const note = 'Call Anna before the concert tonight. Call Anna about a concert.';
        memory.learn({ id: `${id}${chunks.length}`, stamp: '1', writtenAtMs: 0, text: note });
      }
    };
    const suggester = new Suggester(model, () => memory);
    const { ghost } = await suggester.suggest({ before: 'Call Anna', after: '' }, learn);
    expect(chunks[0]).toBe(' about');
    for (const chunk of chunks) expect(ghost.startsWith(chunk)).toBe(true);
  });

  it('does not take the beginning of a rare word for a whole one because it was learnt as one', async () => {
    const { tokenizer } = scriptedModel(() => new Map());
    const texts = [
      ['Call Anna about the boat.', 5_000],
      ['Call Anna quickly today.', 1],
    ] as const;
    const { model } = scriptedModel(expecting(tokenizer, texts, EOS));
    const memory = new PersonalMemory();
    const letters = 'abcdefghij';
    const words = Array.from({ length: 1_000 }, (_, at) =>
      String(at).replace(/\d/gu, (digit) => letters[Number(digit)] ?? ''),
    );
    memory.learn({ id: 'words', stamp: '1', writtenAtMs: 0, text: words.join(' ') });
    for (const id of ['a', 'b', 'c']) memory.learn({ id, stamp: '1', writtenAtMs: 0, text: 'a quick fox.' });
    const { ghost, probability } = await new Suggester(model, () => memory).suggest({
      before: 'Call Anna quick',
      after: '',
    });
    expect(ghost).toMatch(/^ly/u);
    expect(probability).toBeLessThanOrEqual(1);
  });

  it('finishes by the memory alone a name that stands in one note, wherever it is written', async () => {
    const memory = new PersonalMemory();
    const others = ['die Wiese am Hang ist gemäht', 'heute kam der Brief vom Amt', 'morgen früh auf den Markt gehen'];
    ['Frau Brinkmann hat den Schlüssel.', ...others].forEach((note, at) =>
      memory.learn({ id: `n${at}`, stamp: '1', writtenAtMs: at, text: note }),
    );
    const before = 'Ich frage morgen Bri';
    expect((await suggestAlone(memory, { before: `${before}n`, after: '' })).ghost).toBe('kmann');
    expect((await suggestAlone(memory, { before, after: '', noteId: 'n0' })).ghost).not.toContain('nkmann');
  });

  it('gives the same answer twice', async () => {
    const { suggester } = suggesterOf([
      [text, 2],
      ['Call Anna about it', 3],
    ]);
    const ask = () => suggester.suggest({ before: 'Call Anna a', after: '' });
    const first = await ask();
    await suggester.suggest({ before: 'Something else', after: '' });
    expect(await ask()).toEqual(first);
  });

  it('lets the newest of two overlapping requests through unharmed', async () => {
    const { suggester } = suggesterOf([[text, 1]]);
    const controller = new AbortController();
    const old = suggester.suggest({ before: `${'x y '.repeat(400)}Call`, after: '' }, undefined, controller.signal);
    const latest = suggester.suggest({ before: 'Call Anna ab', after: '' });
    controller.abort();
    await expect(old).rejects.toBeInstanceOf(Cancelled);
    expect((await latest).ghost).toBe('out the boat tomorrow.');
  });
});

describe('other ghosts at the same place', () => {
  const words = ['about', 'before', 'when', 'under'];
  const request = { before: 'Call Anna', after: '' };
  const besides = ' about it';

  it('begin with other words, the likeliest first, three with the one that is shown', async () => {
    const { suggester } = suggesterOf(words.map((word, at) => [`Call Anna ${word} it`, 10 - at]));
    const { ghost, others } = await suggester.suggest({ ...request, besides });
    expect(ghost).toBe('');
    expect(others).toEqual([' before it', ' when']);
    expect((await suggester.suggest({ ...request, besides: '' })).others).toEqual([besides, ' before it', ' when']);
  });

  it('turn off later where the first word is sure, the same whenever they are asked for', async () => {
    const texts = [
      ['Call Anna about the boat today', 5],
      ['Call Anna about the pump today', 4],
      ['Call Anna about the shed today', 4],
    ] as const;
    const ask = () =>
      suggesterOf(texts).suggester.suggest({ ...request, besides: ' about the boat today', eagerness: 0.8 });
    const { others = [] } = await ask();
    expect(others.length).toBeGreaterThan(0);
    for (const other of others) expect(other).toMatch(/^ about the (?:pump|shed)/u);
    expect(new Set(others).size).toBe(others.length);
    expect((await ask()).others).toEqual(others);
  });

  it('are none where nothing else is likely, where more or less of the same is, and in silence', async () => {
    const { suggester } = suggesterOf([[text, 1]]);
    expect((await suggester.suggest({ ...request, besides: ' about' })).others).toEqual([]);
    expect((await suggester.suggest({ ...request, besides: ' about the boat tomorrow.' })).others).toEqual([]);
    expect((await suggester.suggest({ before: 'See https://', after: '', besides: '' })).others).toEqual([]);
  });

  it('come from the memory alone as well, and from both together', async () => {
    const memory = new PersonalMemory();
    ['boat', 'boat', 'boat', 'pump', 'pump', 'shed'].forEach((word, at) =>
      memory.learn({ id: `n${at}`, stamp: '1', writtenAtMs: at, text: `Bring along the ${word} today.` }),
    );
    const asked = { before: 'Bring along the', after: '', eagerness: 0.9 };
    const { ghost } = await suggestAlone(memory, asked);
    const { others = [] } = await suggestAlone(memory, { ...asked, besides: ghost });
    expect(ghost).toMatch(/^ boat/u);
    expect(others[0]).toMatch(/^ pump/u);
    for (const id of ['n3', 'n4', 'n5']) memory.forget(id);
    const { tokenizer } = scriptedModel(() => new Map());
    const { model } = scriptedModel(expecting(tokenizer, [['Bring along the keys', 1]], EOS));
    const both = await new Suggester(model, () => memory).suggest({ ...asked, besides: '' });
    expect(both.others?.some((other) => other.startsWith(' keys'))).toBe(true);
    expect(both.others?.some((other) => other.startsWith(' boat'))).toBe(true);
  });
});

describe('windows', () => {
  it('keeps the start of the window while text is typed at the end', () => {
    const note = Array.from({ length: 3000 }, (_, index) => `word${index}`).join(' ');
    const starts = new Set<number>();
    for (let length = 10_000; length < 10_400; length++) {
      const window = readWindow(note.slice(0, length));
      starts.add(length - window.length);
      expect(window.length).toBeLessThan(2000);
      expect(window).toMatch(/^word/u);
    }
    expect(starts.size).toBeLessThanOrEqual(2);
  });

  it('bounds what is read of any text', () => {
    const { model } = scriptedModel(() => new Map());
    for (const before of ['a'.repeat(200_000), '日本'.repeat(100_000), '\n'.repeat(50_000), '👍🏽 '.repeat(60_000)]) {
      expect(promptOf(model, before).root.length).toBeLessThanOrEqual(385);
    }
  });
});

describe('the gate', () => {
  const manifest = { ghost: { minProbability: 0.4, extendProbability: 0.3 } } as PackManifest;

  it("is the pack's own in the middle and bends both ways", () => {
    expect(gateFor(manifest, 0.5).minProbability).toBeCloseTo(0.4, 6);
    expect(gateFor(manifest, 0).minProbability).toBeGreaterThan(0.9);
    expect(gateFor(manifest, 1).minProbability).toBeLessThan(0.05);
    expect(gateFor(manifest, 0.5, true).minProbability).toBe(0);
  });
});
