import { askNotes, type AskDeps, type Asked } from '../../../src/core/ask/askNotes';
import { finishReading, planReading } from '../../../src/core/meaning/noteReading';
import { VectorTable } from '../../../src/core/meaning/vectorTable';
import type { Note } from '../../../src/core/note/note';
import { createSearchIndex } from '../../../src/core/search/searchIndex';
import { fakeEmbedding } from '../../fakes/fakeEmbedder';

/** 20 November 2026, noon. */
export const NOW_MS = new Date(2026, 10, 20, 12).getTime();

/** Notes to ask, by a search and vectors that know them all, whatever their state. */
export const openBench = (notes: readonly Note[]) => {
  const search = createSearchIndex();
  /** Notes whose sentences were looked at. */
  const opened: string[] = [];
  let table: VectorTable | null = null;
  for (const note of notes) {
    search.put(note);
    const plan = planReading(note, undefined);
    const { dimensions, ...vectors } = fakeEmbedding(plan.unread);
    table ??= new VectorTable(dimensions);
    table.put(finishReading(plan, undefined, { dimensions, ...vectors }, '', dimensions));
  }
  const deps: AskDeps = {
    entries: () => search.entries,
    meaning: {
      vectorOf: async (text) => {
        const { vectors, scales } = fakeEmbedding([text]);
        return { components: vectors, scale: scales[0] ?? 0 };
      },
      nearest: async (query, most, wants) => table?.nearest(query, most, wants) ?? [],
      passagesOf: (noteId, query) => {
        opened.push(noteId);
        return table?.passagesOf(noteId, query) ?? [];
      },
    },
  };
  const ask = async (question: string, signal = new AbortController().signal): Promise<Asked> => {
    const outcome = await askNotes({ question, nowMs: NOW_MS }, deps, signal);
    if (outcome.status !== 'done') throw new Error(outcome.status);
    return outcome.value;
  };
  return { deps, ask, opened };
};
