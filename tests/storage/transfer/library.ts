import { createHash } from 'node:crypto';
import fc from 'fast-check';
import type { Note } from '../../../src/core/note/note';
import type { Attachment } from '../../../src/core/ports/attachmentRepository';
import type { ImportSource } from '../../../src/core/ports/transferService';
import type { QuizCard } from '../../../src/core/quiz/quizCard';
import { MemoryNoteRepository } from '../../fakes/memoryNoteRepository';
import { MemoryQuizCards } from '../../fakes/memoryQuizCards';
import { MemoryAttachmentRepository } from '../../fakes/memoryRepositories';
import { DATA_END, DATA_START, SELF_OPENING_MARK } from '../../../src/core/transfer/selfOpening';
import { selfOpeningPage } from '../../../src/platform/selfOpening';
import { webFileSeal } from '../../../src/platform/webFileSeal';
import { ZipTransferService } from '../../../src/storage/transfer/zipTransferService';

export interface GeneratedLibrary {
  readonly notes: readonly Note[];
  readonly attachments: readonly Attachment[];
  readonly cards?: readonly QuizCard[];
}

export const imageOf = (bytes: Uint8Array, name = 'boat.png'): Attachment => ({
  id: createHash('sha256').update(bytes).digest('hex'),
  name,
  mimeType: 'image/png',
  bytes,
});

const line = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom(
    '---',
    '# Plan',
    '- [ ] Call',
    'tags: [a]',
    'aliases: [x, y]',
    'rating: 5 # of 5',
    'created: 2020-01-02',
    '"tags": [b]',
    "'x: y': z",
    '2024: a',
    '...',
    '`![x](boat.png)`',
    '<script>alert(1)</script>',
    '会議',
    '[[Plan]]',
    '\r',
    '```',
    '',
  ),
);
const body = fc.array(line, { maxLength: 6 }).map((lines) => lines.join('\n'));
const timeMs = fc.integer({ min: 0, max: 4_000_000_000_000 });
const tags = fc
  .uniqueArray(fc.constantFrom('boat', 'home/garden', 'größe', '旅行', 'a-b', '007', 'null'), { maxLength: 3 })
  .map((all) => all.sort());

const note = fc.record({
  body,
  tags,
  pinned: fc.boolean(),
  archived: fc.boolean(),
  trashedAtMs: fc.option(timeMs),
  createdAtMs: timeMs,
  updatedAtMs: timeMs,
  revision: fc.integer({ min: 1, max: 1_000 }),
});

/** Libraries whose notes show some of the images; images are told apart by their first byte. */
export const generatedLibrary: fc.Arbitrary<GeneratedLibrary> = fc
  .tuple(
    fc.array(fc.tuple(note, fc.array(fc.nat(), { maxLength: 2 })), { maxLength: 8 }),
    fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 4 }),
  )
  .map(([entries, bytes]) => {
    const attachments = bytes.map((rest, index) => imageOf(new Uint8Array([index, ...rest]), `ima ge${index % 2}.png`));
    const notes = entries.map(([fields, picks], index): Note => {
      const images = attachments.length === 0 ? [] : picks.map((pick) => attachments[pick % attachments.length]);
      const links = images.map((image) => `\n![x](attachment:${image?.id ?? ''})`).join('');
      return { ...fields, id: `note-${index}`, body: fields.body + links };
    });
    return { notes, attachments };
  });

export interface Desk {
  readonly notes: MemoryNoteRepository;
  readonly attachments: MemoryAttachmentRepository;
  readonly transfer: ZipTransferService;
}

let idCount = 0;

/** What the build makes, but its script. */
const page = (backup: Uint8Array) =>
  selfOpeningPage(`<html lang="{{language}}">${SELF_OPENING_MARK}${DATA_START}{{backup}}${DATA_END}`, 'en', backup);

export const deskWith = (
  { notes, attachments, cards = [] }: GeneratedLibrary = { notes: [], attachments: [] },
  seal = webFileSeal(),
): Desk => {
  const images = new MemoryAttachmentRepository();
  const repository = new MemoryNoteRepository(images.attachments);
  for (const entry of attachments) images.attachments.set(entry.id, entry);
  for (const entry of notes) repository.notes.set(entry.id, entry);
  for (const card of cards) repository.cards.set(`${card.noteId} ${card.key}`, card);
  const clock = { nowMs: () => Date.UTC(2026, 10, 22), newId: () => `new-${(idCount += 1)}` };
  return {
    notes: repository,
    attachments: images,
    transfer: new ZipTransferService(
      repository,
      images,
      clock,
      new MemoryQuizCards(repository),
      seal,
      async () => page,
    ),
  };
};

export const sourceOf = (path: string, content: Uint8Array | string): ImportSource => {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return { path, sizeBytes: bytes.length, bytes: async () => bytes };
};

/** Imports and expects it to work. */
export const importInto = async (desk: Desk, sources: readonly ImportSource[]) => {
  const plan = await desk.transfer.planImport(sources);
  if (!plan.ok) throw new Error(`${plan.error.kind}: ${plan.error.detail}`);
  const receipt = await desk.transfer.applyImport(plan.value);
  if (!receipt.ok) throw new Error(receipt.error.kind);
  return { plan: plan.value, receipt: receipt.value };
};

export const exported = async (result: ReturnType<ZipTransferService['exportBackup']>): Promise<Uint8Array> => {
  const file = await result;
  if (!file.ok) throw new Error(file.error.kind);
  return file.value.bytes;
};
