import { describe, expect, it } from 'vitest';
import type { PackManifest, SalienceHead } from '../../../src/shared/packManifest';
import { RunQueue } from '../../../src/worker/backend/runQueue';
import { Model } from '../../../src/worker/engine/model';
import { Cancelled } from '../../../src/worker/calls/cancellation';
import { summarize } from '../../../src/worker/tasks/summarize';
import { TextTokenizer } from '../../../src/worker/tokenizer/textTokenizer';
import { EOS } from '../../../src/worker/tokenizer/reservedTokens';
import { ScriptedSession, tokenizerJson } from '../../fakes/scriptedModel';

const base64 = (values: readonly number[]): string => Buffer.from(Float32Array.from(values).buffer).toString('base64');

/** The hidden state of a scripted session is the token itself: this head likes sentences that end in a high one. */
const lastTokenHead: SalienceHead = {
  meanWeights: base64([0]),
  lastWeights: base64([1]),
  featureNames: [],
  featureWeights: [],
  bias: 0,
};

const modelWith = (salience?: SalienceHead) => {
  const tokenizer = new TextTokenizer(tokenizerJson);
  const session = new ScriptedSession(tokenizer.vocabulary.size, () => new Map([[EOS, 1]]));
  const manifest = { model: { contextTokens: 1024 }, salience } as PackManifest;
  return { model: new Model(manifest, tokenizer, session, new RunQueue()), session, tokenizer };
};

const request = { length: 'short', compress: false } as const;

describe('summarize', () => {
  it('gives whole sentences with their spans, in the order of the note', async () => {
    const text =
      '# Boat\n\nThe pump is broken. Anna has the charts.\n- buy rope\n- call the harbour\nWe sail on Sunday if it is dry. Bring a lamp.';
    const lines: string[] = [];
    const done = await summarize(modelWith().model, { ...request, text }, ({ line }) => {
      if (line !== null) lines.push(line.text);
    });
    expect(done.lines).toHaveLength(3);
    expect(done.lines.map((line) => line.text)).toEqual(lines);
    for (const { start, end, text: shown } of done.lines) expect(text.slice(start, end)).toBe(shown);
    const starts = done.lines.map(({ start }) => start);
    expect([...starts].sort((a, b) => a - b)).toEqual(starts);
  });

  it('chooses by the head of the pack', async () => {
    const { model, tokenizer } = modelWith(lastTokenHead);
    const sentences = ['Aa bb!', 'Cc dd.', 'Ee ff…', 'Gg hh.'];
    const { lines } = await summarize(model, { ...request, text: sentences.join(' ') });
    const score = (sentence: string): number => tokenizer.encode(sentence).at(-1) ?? 0;
    const best = [...sentences].sort((a, b) => score(b) - score(a)).slice(0, 2);
    expect(lines.map(({ text }) => text).sort()).toEqual(best.sort());
    expect(best).toContain('Ee ff…');
  });

  it('reads a bounded part of a note of 200,000 characters, in pieces', async () => {
    const { model, session } = modelWith(lastTokenHead);
    const text = Array.from({ length: 4_000 }, (_, index) => `Sentence number ${index} is about something else. `).join(
      '',
    );
    expect(text.length).toBeGreaterThan(180_000);
    const { lines } = await summarize(model, { ...request, text });
    expect(lines).toHaveLength(3);
    expect(session.tokensRead).toBeLessThanOrEqual(16 * 768);
    expect(Math.max(...session.runs.map((run) => run.tokens.length))).toBeLessThanOrEqual(64);
  }, 20_000);

  it('leaves open check boxes to whoever shows them apart, and fills the lines with the rest', async () => {
    const prose = [
      'The pump is broken since Monday.',
      'Anna has the charts of the bay.',
      'We sail on Sunday if it is dry.',
    ];
    const boxes = '- [ ] Call the harbour about the pump before Friday.\n- [x] Anna buys the new rope on Thursday.';
    const text = `${prose.join(' ')} Bring the good lamp along.\n\n${boxes}`;
    const model = modelWith().model;
    const own = async (boxesApart: boolean): Promise<string[]> => {
      const { lines } = await summarize(model, { text, length: 'long', compress: false, boxesApart });
      return lines.map((line) => line.text);
    };
    expect(await own(false)).toContain('Call the harbour about the pump before Friday.');
    const rest = await own(true);
    expect(rest.join(' ')).not.toContain('harbour');
    expect(rest).toContain('Anna buys the new rope on Thursday.');
    expect(rest).toHaveLength(2);
  });

  it('has neither a line nor a reason where all that could be one stands apart', async () => {
    const text =
      '- [ ] Call the harbour about the pump before Friday comes.\n- [ ] Ask Anna for the charts of the whole bay.\n' +
      '- [ ] Tell the guests that we sail on Sunday morning.\n- [ ] Decide whether we still need the second sail.';
    const request = { text, length: 'long', compress: false } as const;
    expect((await summarize(modelWith().model, request)).lines).toHaveLength(2);
    expect(await summarize(modelWith().model, { ...request, boxesApart: true })).toEqual({ lines: [], silence: null });
  });

  const linesOf = async (text: string, salience?: SalienceHead, compress = false): Promise<string[]> => {
    const { lines } = await summarize(modelWith(salience).model, { text, length: 'long', compress });
    return lines.map((line) => line.text);
  };

  it('takes no heading and no title line for a sentence', async () => {
    const body =
      'The pump is broken and the pump is old. Anna has the charts.\n\n## The old pump\n\nWe sail on Sunday.';
    for (const title of ['# The broken old pump', 'The broken old pump']) {
      const lines = await linesOf(`${title}\n\n${body}`);
      expect(lines).toHaveLength(1);
      expect(lines[0]).toBe('The pump is broken and the pump is old.');
    }
    expect(
      await linesOf('# One heading of a note that has no text\n\n## Another heading of it\n\n### And a third one'),
    ).toEqual([]);
  });

  it('does not sum up the summary that was put into the note', async () => {
    const body = 'The pump is broken and old. Anna has the charts of the coast. We sail on Sunday if it is dry.';
    const text = `# Boat\n\n## Summary\n\n- The pump is broken and old.\n\n${body}`;
    const { lines } = await summarize(modelWith().model, { ...request, length: 'long', text });
    for (const { start } of lines) expect(start).toBeGreaterThanOrEqual(text.indexOf(body));
  });

  it('tells how much of a long note was read', async () => {
    const shares: number[] = [];
    const text = Array.from({ length: 400 }, (_, index) => `Sentence number ${index} is about something else. `).join(
      '',
    );
    await summarize(modelWith(lastTokenHead).model, { ...request, text }, ({ share, line }) => {
      if (line === null) shares.push(share);
    });
    expect(shares.length).toBeGreaterThan(3);
    expect([...shares].sort((a, b) => a - b)).toEqual(shares);
    expect(shares.at(-1)).toBe(1);
  });

  it('takes no tags by themselves for a sentence', async () => {
    const text =
      'The pump is broken. Anna has the charts of the coast. We sail on Sunday if it is dry. #boat #sea-trip';
    const done = await summarize(modelWith(lastTokenHead).model, { ...request, length: 'long', text });
    expect(done.lines.map((line) => line.text).join(' ')).not.toContain('#boat');
    expect(done.lines).not.toEqual([]);
  });

  const LETTERS: readonly (readonly [string, string, string])[] = [
    ['Dear Anna,', 'The pump has to be repaired before 12 May.', 'Kind regards'],
    ['Liebe Anna,', 'Die Pumpe muss bis zum 12. Mai repariert werden.', 'Viele Grüße'],
    ['Querida Ana:', 'Tenemos que reparar la bomba antes del 12 de mayo.', 'Un saludo'],
    ['Chère Anne,', 'Il faut réparer la pompe du bateau avant le 12 mai.', 'Cordialement'],
    ['Cara Ana,', 'Temos de reparar, a bomba tem que ficar pronta a 12 de maio.', 'Abraços'],
  ];
  it.each(LETTERS)('never takes "%s" for a line, and takes what is to be done', async (greeting, task, end) => {
    const text = `${greeting}\n\nLa la la la la la. ${task} Lo lo lo lo lo. Lu lu lu lu.\n\n${end}\nPia`;
    const done = await summarize(modelWith().model, { ...request, text });
    const lines = done.lines.map((line) => line.text);
    expect(lines).toContain(task);
    expect(lines).not.toContain(greeting);
    expect(lines).not.toContain(end);
  });

  it('says no line twice, and takes it where it stands first', async () => {
    const text = 'The plan is good. '.repeat(6);
    const { lines } = await summarize(modelWith(lastTokenHead).model, { ...request, text });
    expect(lines).toEqual([{ text: 'The plan is good.', start: 0, end: 17 }]);
  });

  it('is led by the head in an article, by what is to be done in what is jotted down', async () => {
    const { model } = modelWith(lastTokenHead);
    const lines = async (text: string) => (await summarize(model, { ...request, text })).lines.map((line) => line.text);
    const task = 'Please call the office before Friday.';
    const best = ['red', 'blue', 'green'].map((colour) => `The ${colour} house of the street was old and stood there…`);
    const plain = Array.from(
      { length: 30 },
      (_, index) => `House ${index} of the street was grey and old and it stood there.`,
    );
    const article = [plain[0], ...best, ...plain.slice(1, 15), task, ...plain.slice(15)].join(' ');
    expect(await lines(article)).toEqual(best);
    // The head likes no line of this more than another.
    const jotted = `Rain, again. The soup was good. ${task} We went to bed early. I read a book. The night was cold.`;
    expect(await lines(jotted)).toContain(task);
  });

  it('does not read front matter as text', async () => {
    const body = 'The roof is leaking. We need a builder. Anna knows one. The price is 400 euros.';
    const lines = await linesOf(`---\ntitle: Roof\ncreated: 2024-01-01\n---\n\n${body}`);
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) expect(body).toContain(line);
  });

  it('keeps a day with its weekday', async () => {
    const lines = await linesOf('They met at 3 p.m. on Fri. 12 May. The house is old. It is cold. Nobody lives there.');
    expect(lines).toContain('They met at 3 p.m. on Fri. 12 May.');
  });

  it('says why a list, a table and two sentences have no summary', async () => {
    const silence = async (text: string) => (await summarize(modelWith().model, { ...request, text })).silence;
    expect(await silence('- milk\n- two lemons\n- bread and butter\n- soap\n- rice')).toBe('list');
    expect(await silence('| Who | What it costs |\n|---|---|\n| Anna | 40 euros |\n| Peter | 30 euros |')).toBe(
      'table',
    );
    expect(await silence('The pump is broken again. Anna has the charts.')).toBe('short');
  });

  it('says nothing of a note that is too short to leave anything out', async () => {
    expect(await linesOf('Call Anna about boats')).toEqual([]);
    expect(await linesOf('Call Anna. Bring the pump.')).toEqual([]);
    const sentence = 'The harbour project was started in March 2019 by the city council.';
    expect(await linesOf(sentence)).toEqual([]);
    expect(await linesOf(sentence, undefined, true)).toHaveLength(1);
  });

  it('has nothing to say of a note without words', async () => {
    expect(await summarize(modelWith().model, { ...request, text: '---\n***\n- - -' })).toEqual({
      lines: [],
      silence: 'short',
    });
  });

  it('is cancelled between pieces', async () => {
    const { model } = modelWith(lastTokenHead);
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 0);
    const text = 'Words go on and on. '.repeat(2_000);
    await expect(summarize(model, { ...request, text }, undefined, controller.signal)).rejects.toBeInstanceOf(
      Cancelled,
    );
  });
});
