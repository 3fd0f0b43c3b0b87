import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { openNodeModel } from '../../src/cli/judge/nodeEngine';
import { PACK_IDS } from '../../src/shared/packManifest';
import { argmax } from '../../src/worker/engine/distribution';
import { Sequence } from '../../src/worker/engine/sequence';
import { Suggester } from '../../src/worker/tasks/suggest';
import { summarize } from '../../src/worker/tasks/summarize';
import { splitSentences } from '../../src/core/text/sentences';
import { suggestTitles } from '../../src/worker/tasks/title';
import { wordsOf } from '../../src/worker/constraints/wordBag';
import { isFunctionWord, JOINING_WORDS } from '../../src/worker/constraints/functionWords';
import { embed, meanVector } from '../../src/worker/tasks/embed';
import { translate } from '../../src/worker/tasks/translate';

const packs = fileURLToPath(new URL('../../models/packs', import.meta.url));
const has = (packId: string): boolean => existsSync(`${packs}/${packId}/manifest.json`);
const note =
  'Call Anna about the boat before Sunday. The pump is broken and the charts are still in the shed. ' +
  'She said that the harbour closes at 18:00, so we have to be there early.';

describe('released packs', () => {
  it.each(PACK_IDS.filter((packId) => packId !== 'meaning' && has(packId)))(
    '%s gives its golden text',
    async (packId) => {
      const model = await openNodeModel(packs, packId);
      const { golden } = model.manifest;
      if (!('tokens' in golden)) throw new Error('no golden text');
      const { promptTokens, tokens } = golden;
      const sequence = new Sequence(model, 'background');
      const written = [...promptTokens];
      written.push(argmax(await sequence.readSource(written)));
      while (written.length < promptTokens.length + tokens.length) written.push(argmax(await sequence.read(written)));
      expect(written.slice(promptTokens.length)).toEqual(tokens);
    },
    60_000,
  );

  it.skipIf(!has('meaning'))(
    'meaning gives its golden vectors',
    async () => {
      const model = await openNodeModel(packs, 'meaning');
      const { golden } = model.manifest;
      if (!('readings' in golden)) throw new Error('no golden vectors');
      for (const { tokens, vector } of golden.readings) {
        const bytes = Uint8Array.from(atob(vector), (character) => character.charCodeAt(0));
        const expected = new Float32Array(bytes.buffer);
        const found = await meanVector(model, tokens, 'background');
        expect(found).toHaveLength(expected.length);
        const cosine = found.reduce((sum, value, at) => sum + value * (expected[at] ?? 0), 0);
        expect(cosine).toBeGreaterThan(0.998);
      }
      // Fewer dimensions than the model has: what is cut is of length 1 again.
      const { dimensions, vectors, scales } = await embed(model, { texts: ['a ship', 'ein Schiff'], urgent: true });
      expect(dimensions).toBeLessThan(model.hiddenSize);
      expect(vectors).toHaveLength(2 * dimensions);
      const [one, other] = [0, 1].map((row) =>
        [...vectors.subarray(row * dimensions, (row + 1) * dimensions)].map((value) => value * (scales[row] ?? 0)),
      );
      const dot = (a: readonly number[] = [], b: readonly number[] = []) =>
        a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0);
      expect(dot(one, one)).toBeCloseTo(1, 2);
      expect(dot(one, other)).toBeGreaterThan(0.5);
    },
    60_000,
  );

  it.skipIf(!has('notes-en'))(
    'the same note gives the same ghost and titles, whatever came before',
    async () => {
      const model = await openNodeModel(packs, 'notes-en');
      const ask = async () => {
        const suggester = new Suggester(model);
        return {
          ghost: await suggester.suggest({ before: note.slice(0, 120), after: '', explicit: true }),
          titles: (await suggestTitles(model, { text: note, count: 3 })).titles,
        };
      };
      const first = await ask();
      expect(await ask()).toEqual(first);
      expect(first.ghost.ghost).toMatch(/\S/u);
      expect(first.titles.length).toBeGreaterThan(0);
      const content = first.titles.map((title) =>
        wordsOf(title)
          .filter((word) => !isFunctionWord(word))
          .sort()
          .join(' '),
      );
      expect(new Set(content).size).toBe(first.titles.length);
      const words = new Set(wordsOf(note));
      for (const title of first.titles) {
        for (const word of wordsOf(title)) expect(words.has(word) || JOINING_WORDS.has(word)).toBe(true);
      }
    },
    60_000,
  );

  it.skipIf(!has('notes-en'))(
    'shortens English sentences, and none that it cannot read',
    async () => {
      const model = await openNodeModel(packs, 'notes-en');
      const linesOf = async (text: string) =>
        (await summarize(model, { text, length: 'long', compress: true })).lines.map((line) => line.text);
      const english =
        'David Bowie is preparing another surprise for his fans after collaborating with Canadian rockers on a new track.';
      const [short = ''] = await linesOf(english);
      expect(short).toMatch(/^David Bowie is preparing another surprise\b.*\.$/u);
      expect(short.length).toBeLessThan(0.9 * english.length);
      const german =
        'Der Arzt hat gesagt, dass ich die neuen Tabletten auf keinen Fall zusammen mit Alkohol nehmen darf. ' +
        'Die Apotheke am Markt hat die Packung für mich bestellt. Tante Erika hat angerufen und gefragt, ob wir kommen.';
      const lines = await linesOf(german);
      expect(lines.length).toBeGreaterThan(0);
      for (const line of lines)
        expect(splitSentences(german).map(({ start, end }) => german.slice(start, end))).toContain(line);
    },
    60_000,
  );

  it.each(PACK_IDS.filter((packId) => packId.startsWith('en-') && has(packId)))(
    '%s keeps numbers and addresses both ways',
    async (packId) => {
      const model = await openNodeModel(packs, packId);
      const other = packId.slice(3) as 'de' | 'es' | 'fr';
      const literals = ['18:30', '1,250.50', 'jane@doe.org', 'https://a.example/x?y=1', '👍'];
      const text = `Anna ${literals.join(' Anna ')} Anna.`;
      for (const [from, to] of [
        ['en', other],
        [other, 'en'],
      ] as const) {
        const { text: translated } = await translate(model, { text, from, to });
        for (const literal of literals) expect(translated.split(literal)).toHaveLength(2);
      }
    },
    60_000,
  );

  it.each([
    ['en-de', /Mittwoch/u, /Dienstag 15:30 Uhr/u],
    ['en-es', /miércoles/u, /martes 15:30 h/u],
    ['en-fr', /mercredi/u, /mardi 15 h 30/u],
    ['en-pt', /quarta/u, /terça-feira 15h30/u],
  ] as const)(
    '%s says a weekday in its language, however long its name is, and cut short',
    async (packId, wednesday, tuesday) => {
      const model = await openNodeModel(packs, packId);
      const text = 'See you on Wednesday.\n\ndentist Tue 3:30 pm';
      const { sentences } = await translate(model, { text, from: 'en', to: packId.slice(3) as 'de' });
      expect(sentences[0]?.target).toMatch(wednesday);
      expect(sentences[1]?.target).toMatch(tuesday);
    },
    60_000,
  );

  it.each([
    ['en-de', 'Fry onion rings.\n\nNext steps', /Zwiebelringe/u, 'Nächste Schritte'],
    ['en-es', 'We make the bed every day.\n\nNext steps', /^Hacemos/u, 'Próximos pasos'],
    ['en-fr', 'Did you pay the rent?\n\nlawyer', /payé/u, 'avocat'],
    ['en-pt', 'Did you take out the trash?\n\nlawyer', /tirou/u, 'advogado'],
  ] as const)(
    '%s inflects what the glossary knows within a sentence, and says it as listed where it stands alone',
    async (packId, text, inflected, alone) => {
      const model = await openNodeModel(packs, packId);
      const { sentences } = await translate(model, { text, from: 'en', to: packId.slice(3) as 'de' });
      expect(sentences[0]?.target).toMatch(inflected);
      expect(sentences[1]?.target).toBe(alone);
    },
    60_000,
  );

  it.each(PACK_IDS.filter((packId) => packId.startsWith('en-') && has(packId)))(
    '%s brings a whole note back with its lines, marks, links and cells',
    async (packId) => {
      const model = await openNodeModel(packs, packId);
      const other = packId.slice(3) as 'de' | 'es' | 'fr' | 'pt';
      const lines = [
        '# Moving day',
        '',
        'The van is at the [city park](https://example.org/van?a=1), see [[Keys]] and `van.txt`.',
        '',
        '- [x] call **the owner** about the lamp',
        '  - [ ] pay 45,000 for 12.5% of the garden',
        '1. ![plan](attachment:plan-01.png)',
        '',
        '| Who | What |',
        '| :--- | ---: |',
        '| Anna | carry the chairs |',
        '| | |',
        '',
        '> The books come last.[^1]',
        '```',
        'leave = this',
        '```',
      ];
      /** What a line is made of but for its words. */
      const frame = (line: string): string[] => [
        /^\s*(?:[-*>#]|\d+\.)*(?: \[[x ]\])?/u.exec(line)?.[0] ?? '',
        ...(line.match(/\]\([^)]*\)|!?\[\[[^\]]*\]\]|`[^`]*`|\*\*|\||\[\^1\]|^[| :-]+$/gu) ?? []).sort(),
      ];
      let text = lines.join('\n');
      for (const [from, to] of [
        ['en', other],
        [other, 'en'],
      ] as const) {
        text = (await translate(model, { text, from, to })).text;
        const back = text.split('\n');
        expect(back.map(frame)).toEqual(lines.map(frame));
        expect(back.slice(-3)).toEqual(lines.slice(-3));
        expect(back[0]).not.toBe(to === 'en' ? '' : lines[0]);
        expect(text).toContain(
          to === 'de' || to === 'es' || to === 'pt' ? '45.000' : to === 'fr' ? '45\u202f000' : '45,000',
        );
      }
    },
    60_000,
  );
});
