import { describe, expect, it } from 'vitest';
import { choicesFor, type Nearness } from '../../../src/core/quiz/choices';
import { possibleItems } from '../../../src/core/quiz/noteItems';
import { noteOf } from '../../state/storeHarness';

const TABLES = noteOf(
  'tables',
  [
    '| Country | Capital |\n|---|---|\n| Peru | Lima |\n| Chad | Moundou |\n| Ghana | Accra |\n| Latvia | Riga |',
    '| Bed | Fertiliser |\n|---|---|\n| Beans | compost |\n| Leeks | seaweed |\n| Roses | manure |\n| Peas | loam |',
  ].join('\n\n'),
);
const items = [...possibleItems(TABLES).values()];
const lima = items.find(({ answer }) => answer === 'Lima')!;
const CITIES = ['Lima', 'Moundou', 'Accra', 'Riga'];
const near: Nearness = (one, other) => (CITIES.includes(one) === CITIES.includes(other) ? 0.5 : 0.1);

describe('answers to choose from', () => {
  it('are drawn from all of a kind where nothing is known of their meaning', () => {
    const seen = new Set(Array.from({ length: 40 }, (_, seed) => choicesFor(lima, items, `${seed}`)).flat());
    expect([...seen]).toEqual(expect.arrayContaining(['compost', 'Riga']));
  });

  it('are of those nearest in meaning where it is known, and not the same each time', () => {
    const order = ['Riga', 'Accra', 'Moundou', 'loam', 'manure', 'seaweed', 'compost'];
    const ranked: Nearness = (_, other) => 0.5 - order.indexOf(other) / 20;
    const drawn = Array.from({ length: 40 }, (_, seed) => choicesFor(lima, items, `${seed}`, ranked)!.toSorted());
    expect([...new Set(drawn.flat())].sort()).toEqual(['Accra', 'Lima', 'Moundou', 'Riga', 'loam']);
    expect(new Set(drawn.map((choices) => choices.join())).size).toBeGreaterThan(1);
  });

  it('never are what says the same in other words', () => {
    const same: Nearness = (one, other) => (other === 'Riga' ? 0.9 : near(one, other));
    for (let seed = 0; seed < 40; seed += 1) expect(choicesFor(lima, items, `${seed}`, same)).not.toContain('Riga');
  });
});
