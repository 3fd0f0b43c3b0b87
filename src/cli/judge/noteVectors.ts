import { finishReading, joinRead, planReading } from '../../core/meaning/noteReading';
import { VectorTable, type Vector } from '../../core/meaning/vectorTable';
import type { Note } from '../../core/note/note';
import { MAX_EMBED_TEXTS, type EmbedDone } from '../../shared/protocol';
import type { Model } from '../../worker/engine/model';
import { embed } from '../../worker/tasks/embed';

const readAll = async (model: Model, texts: readonly string[]): Promise<EmbedDone | null> => {
  const parts: EmbedDone[] = [];
  for (let from = 0; from < texts.length; from += MAX_EMBED_TEXTS) {
    parts.push(await embed(model, { texts: texts.slice(from, from + MAX_EMBED_TEXTS), urgent: true }));
  }
  return joinRead(parts);
};

/** What a text means, by the pack `meaning`. */
export const vectorOf = async (model: Model, text: string): Promise<Vector> => {
  const { vectors, scales } = await embed(model, { texts: [text], urgent: true });
  return { components: vectors, scale: scales[0] ?? 0 };
};

/** Reads the notes as the app does; null when there is nothing to read in them. */
export const readNotes = async (model: Model, notes: Iterable<Note>): Promise<VectorTable | null> => {
  let table: VectorTable | null = null;
  for (const note of notes) {
    const plan = planReading(note, undefined);
    const read = await readAll(model, plan.unread);
    if (read === null) continue;
    table ??= new VectorTable(read.dimensions);
    table.put(finishReading(plan, undefined, read, '', read.dimensions));
  }
  return table;
};
