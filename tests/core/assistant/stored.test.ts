import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ACCEPT_KEYS,
  DEFAULT_ASSISTANT_SETTINGS,
  parseAssistantSettings,
} from '../../../src/core/assistant/assistantSettings';
import { parseDevicePlan } from '../../../src/core/assistant/devicePlan';
import { packOfDirection } from '../../../src/core/assistant/packFacts';
import { isTitled, summaryEdit, titleEdit } from '../../../src/core/assistant/noteHead';
import { summaryMarkdown } from '../../../src/core/assistant/summaryText';
import { LANGUAGES } from '../../../src/shared/languages';

describe('stored settings', () => {
  it('come back as they were', () => {
    const settings = {
      ...DEFAULT_ASSISTANT_SETTINGS,
      enabled: true,
      ghost: { ...DEFAULT_ASSISTANT_SETTINGS.ghost, eagerness: 0.75, acceptKey: 'right' as const },
    };
    expect(parseAssistantSettings(structuredClone(settings))).toEqual(settings);
  });

  it('of any other shape never turn the assistant on, and always have every field in range', () => {
    fc.assert(
      fc.property(fc.anything(), (stored) => {
        const settings = parseAssistantSettings(stored);
        expect(settings.ghost.eagerness).toBeGreaterThanOrEqual(0);
        expect(settings.ghost.eagerness).toBeLessThanOrEqual(1);
        expect(ACCEPT_KEYS).toContain(settings.ghost.acceptKey);
        const saidSo = typeof stored === 'object' && stored !== null && 'enabled' in stored && stored.enabled === true;
        expect(settings.enabled).toBe(saidSo && !Array.isArray(stored));
      }),
    );
  });
});

describe('a stored device plan', () => {
  const plan = {
    decode: 'wasm',
    read: 'webgpu',
    readFromTokens: 64,
    wasmDecodeMs: 1.5,
    wasmReadMs: 130,
    webgpuDecodeMs: 7,
    webgpuReadMs: null,
  };
  it('comes back as it was', () => {
    expect(parseDevicePlan(structuredClone(plan))).toEqual(plan);
  });
  it.each([null, undefined, 7, {}, { ...plan, decode: 'cuda' }, { ...plan, wasmDecodeMs: -1 }])(
    'is measured again: %j',
    (stored) => {
      expect(parseDevicePlan(stored)).toBeNull();
    },
  );
});

describe('directions', () => {
  it('have a pack exactly when English is one side', () => {
    for (const from of LANGUAGES) {
      for (const to of LANGUAGES) {
        expect(packOfDirection(from, to) !== undefined).toBe(from !== to && (from === 'en' || to === 'en'));
      }
    }
  });
});

describe('what goes into a note', () => {
  it('bullets stay on one line each', () => {
    expect(
      summaryMarkdown([
        { text: 'one\n  two ', start: 0, end: 9 },
        { text: 'three', start: 9, end: 14 },
      ]),
    ).toBe('- one two\n- three');
  });
  it('a title takes the place of a heading, and of nothing else', () => {
    expect(titleEdit('## Old\nbody', 'New')).toEqual({ span: { start: 0, end: 6 }, text: '# New' });
    expect(titleEdit('Plain first line', 'New')).toEqual({ span: { start: 0, end: 0 }, text: '# New\n\n' });
    expect(titleEdit('---\ntags: x\n---\n\nBody.', 'New')).toEqual({ span: { start: 17, end: 17 }, text: '# New\n\n' });
    expect(titleEdit('---\ntags: x\n---\n# Old', 'New')).toEqual({ span: { start: 16, end: 21 }, text: '# New' });
    expect(titleEdit('', 'New')).toEqual({ span: { start: 0, end: 0 }, text: '# New' });
    expect(titleEdit('\n \n# Old\n\nBody.', 'New')).toEqual({ span: { start: 3, end: 8 }, text: '# New' });
  });

  it('a note that begins with an empty line is not offered the title that it has', () => {
    expect(isTitled('\n# Trip to Rome\n\nWe fly.', 'Trip to Rome')).toBe(true);
    expect(isTitled('\n# Trip to Rome\n\nWe fly.', 'Flight')).toBe(false);
  });

  const inserted = (note: string): string => {
    const { span, text } = summaryEdit(note, 'BLOCK');
    return note.slice(0, span.start) + text + note.slice(span.end);
  };
  it('a summary goes under the title, above the text without one, and never into the front matter', () => {
    expect(inserted('# Boat\n\nIt leaks.')).toBe('# Boat\n\nBLOCK\n\nIt leaks.');
    expect(inserted('\n# Boat\n\nIt leaks.')).toBe('\n# Boat\n\nBLOCK\n\nIt leaks.');
    expect(inserted('# Boat\nIt leaks.')).toBe('# Boat\n\nBLOCK\n\nIt leaks.');
    expect(inserted('The boat\n\nIt leaks.')).toBe('The boat\n\nBLOCK\n\nIt leaks.');
    expect(inserted('It leaks.\n\nAnna knows.')).toBe('BLOCK\n\nIt leaks.\n\nAnna knows.');
    expect(inserted('---\ntags: x\n---\n\n# Boat\n\nIt leaks.')).toBe(
      '---\ntags: x\n---\n\n# Boat\n\nBLOCK\n\nIt leaks.',
    );
    expect(inserted('---\ntags: x\n---\nIt leaks.')).toBe('---\ntags: x\n---\nBLOCK\n\nIt leaks.');
  });
});
