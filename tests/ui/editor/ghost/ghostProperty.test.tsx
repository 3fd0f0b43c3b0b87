import { redo, undo } from '@codemirror/commands';
import { act } from '@testing-library/react';
import fc from 'fast-check';
import { afterEach, expect, it, vi } from 'vitest';
import { openEditor } from '../editorHarness';

afterEach(() => {
  vi.useRealTimers();
});

type Step =
  | { readonly kind: 'type'; readonly text: string }
  | { readonly kind: 'answer'; readonly ghost: string }
  | { readonly kind: 'through' | 'tab' | 'word' | 'escape' | 'erase' | 'undo' | 'redo' | 'away' };

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('type' as const), text: fc.constantFrom('a', 'x', ' ', 'bo') }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('answer' as const),
      ghost: fc.constantFrom('§at', ' §the §boat', '§', '  ', ''),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constantFrom('through', 'tab', 'word', 'escape', 'erase', 'undo', 'redo', 'away'),
    }),
  },
);

/** Ghosts carry a mark that no key types, so that a leak of one into the note shows at once. */
it('a suggestion is never in the note before it is accepted, and accepting adds exactly what was shown', async () => {
  let notes = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
      // A note keeps its history when it is opened again: redo would bring back what an earlier run had accepted.
      notes += 1;
      const harness = openEditor('Call ', { noteId: `note-${String(notes)}` });
      try {
        let accepted = false;
        for (const one of steps) {
          const before = harness.doc();
          const ghost = harness.ghost();
          switch (one.kind) {
            case 'type':
              harness.type(one.text);
              break;
            case 'answer':
              await harness.pause();
              if (harness.fake.suggestions.length > 0) {
                act(() =>
                  harness.fake.lastSuggestion.end({ status: 'done', value: { ghost: one.ghost, probability: 0.5 } }),
                );
                await harness.pause(0);
              }
              expect(harness.doc()).toBe(before);
              break;
            case 'through':
              harness.type(ghost.slice(0, 1));
              accepted ||= ghost !== '';
              break;
            case 'tab':
              if (ghost === '') break;
              harness.press('Tab');
              accepted = true;
              expect(harness.doc()).toBe(before + ghost);
              break;
            case 'word':
              if (ghost === '') break;
              harness.press('ArrowRight', { ctrlKey: true });
              accepted = true;
              expect((before + ghost).startsWith(harness.doc())).toBe(true);
              expect(harness.ghost()).toBe(
                (before + ghost).slice(harness.doc().length).trim() === ''
                  ? ''
                  : (before + ghost).slice(harness.doc().length),
              );
              break;
            case 'escape':
              harness.press('Escape');
              expect(harness.ghost()).toBe('');
              break;
            case 'erase':
              if (before !== '') harness.edit('delete.backward', before.length - 1, before.length);
              expect(harness.ghost()).toBe('');
              break;
            case 'undo':
              act(() => void undo(harness.view));
              if (harness.doc() !== before) expect(harness.ghost()).toBe('');
              break;
            case 'redo':
              act(() => void redo(harness.view));
              break;
            case 'away':
              act(() => harness.view.dispatch({ selection: { anchor: 0 } }));
              expect(harness.ghost()).toBe('');
              act(() => harness.view.dispatch({ selection: { anchor: harness.view.state.doc.length } }));
              break;
          }
          if (!accepted) expect(harness.doc()).not.toContain('§');
        }
        expect(harness.reports.every((report) => accepted || !report.includes('§'))).toBe(true);
        // Everything can be taken back, whatever was accepted in between.
        act(() => {
          while (undo(harness.view));
        });
        expect(harness.doc()).toBe('Call ');
      } finally {
        harness.screen.unmount();
      }
    }),
    { numRuns: 60 },
  );
}, 60_000);
