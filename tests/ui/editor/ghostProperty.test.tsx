import { redo, undo } from '@codemirror/commands';
import { act } from '@testing-library/react';
import fc from 'fast-check';
import { afterEach, expect, it, vi } from 'vitest';
import { openEditor } from './editorHarness';

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
      const bench = openEditor('Call ', { noteId: `note-${String(notes)}` });
      try {
        let accepted = false;
        for (const one of steps) {
          const before = bench.doc();
          const ghost = bench.ghost();
          switch (one.kind) {
            case 'type':
              bench.type(one.text);
              break;
            case 'answer':
              await bench.pause();
              if (bench.fake.suggestions.length > 0) {
                act(() =>
                  bench.fake.lastSuggestion.end({ status: 'done', value: { ghost: one.ghost, probability: 0.5 } }),
                );
                await bench.pause(0);
              }
              expect(bench.doc()).toBe(before);
              break;
            case 'through':
              bench.type(ghost.slice(0, 1));
              accepted ||= ghost !== '';
              break;
            case 'tab':
              if (ghost === '') break;
              bench.press('Tab');
              accepted = true;
              expect(bench.doc()).toBe(before + ghost);
              break;
            case 'word':
              if (ghost === '') break;
              bench.press('ArrowRight', { ctrlKey: true });
              accepted = true;
              expect((before + ghost).startsWith(bench.doc())).toBe(true);
              expect(bench.ghost()).toBe(
                (before + ghost).slice(bench.doc().length).trim() === ''
                  ? ''
                  : (before + ghost).slice(bench.doc().length),
              );
              break;
            case 'escape':
              bench.press('Escape');
              expect(bench.ghost()).toBe('');
              break;
            case 'erase':
              if (before !== '') bench.edit('delete.backward', before.length - 1, before.length);
              expect(bench.ghost()).toBe('');
              break;
            case 'undo':
              act(() => void undo(bench.view));
              if (bench.doc() !== before) expect(bench.ghost()).toBe('');
              break;
            case 'redo':
              act(() => void redo(bench.view));
              break;
            case 'away':
              act(() => bench.view.dispatch({ selection: { anchor: 0 } }));
              expect(bench.ghost()).toBe('');
              act(() => bench.view.dispatch({ selection: { anchor: bench.view.state.doc.length } }));
              break;
          }
          if (!accepted) expect(bench.doc()).not.toContain('§');
        }
        expect(bench.reports.every((report) => accepted || !report.includes('§'))).toBe(true);
        // Everything can be taken back, whatever was accepted in between.
        act(() => {
          while (undo(bench.view));
        });
        expect(bench.doc()).toBe('Call ');
      } finally {
        bench.screen.unmount();
      }
    }),
    { numRuns: 60 },
  );
}, 60_000);
