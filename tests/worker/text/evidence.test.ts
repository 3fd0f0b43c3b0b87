import { describe, expect, it } from 'vitest';
import { LOW_CONFIDENCE } from '../../../src/shared/protocol';
import { confidenceOf } from '../../../src/worker/text/evidence';
import type { Evidence } from '../../../src/worker/text/evidence';

const SURE: Evidence = {
  there: [-0.05, -0.1, -0.02, -0.1],
  back: [-0.2, -0.1, -0.3, -0.1],
  source: 'the ladder is gone',
  target: 'die Leiter ist weg',
  others: ['die Leiter ist fort'],
  sourceGrain: 3.5,
  sourceWords: [1, 1, 1, 1],
  targetWords: [1, 1, 1, 1],
};
const confidence = (change: Partial<Evidence>): number => confidenceOf({ ...SURE, ...change });

describe('confidenceOf', () => {
  it('is above the marks where the model is sure both ways', () => {
    expect(confidence({})).toBeGreaterThan(LOW_CONFIDENCE);
  });

  it('is below them where each token was a guess', () => {
    expect(confidence({ there: [-0.9, -1.4, -0.6, -1.1] })).toBeLessThan(LOW_CONFIDENCE);
  });

  it('falls with whatever speaks against the target', () => {
    for (const change of [
      { back: [-3, -4, -9, -2] },
      { others: ['alles ganz anders gesagt'] },
      { targetWords: [1, 6, 1, 1] },
      { there: [-0.05, -0.1, -0.02, -2] },
    ] satisfies Partial<Evidence>[])
      expect(confidence(change)).toBeLessThan(confidence({}));
  });

  it('takes another ending for less doubt than another word', () => {
    const ending = confidence({ others: ['die Leitern ist weg'] });
    expect(ending).toBeGreaterThan(confidence({ others: ['die Treppe ist weg'] }));
    expect(ending).toBeLessThan(confidence({ others: ['die Leiter ist weg'] }));
  });

  it('is a share, whatever comes', () => {
    for (const change of [{ there: [] }, { back: [-Infinity] }, { source: '', target: '', others: [] }]) {
      expect(confidence(change)).toBeGreaterThanOrEqual(0);
      expect(confidence(change)).toBeLessThanOrEqual(1);
    }
  });
});
