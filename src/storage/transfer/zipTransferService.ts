import type { Note, NoteId } from '../../core/note/note';
import { sameContent } from '../../core/note/noteMerge';
import { noteTitle } from '../../core/note/noteText';
import type { AttachmentRepository } from '../../core/ports/attachmentRepository';
import type { Clock } from '../../core/ports/clock';
import type { FileSeal } from '../../core/ports/fileSeal';
import type { QuizCards } from '../../core/ports/quizCards';
import type { QuizCard } from '../../core/quiz/quizCard';
import type { NoteRepository, StorageFailure } from '../../core/ports/noteRepository';
import type {
  BackupWish,
  ExportFile,
  ImportPlan,
  ImportReceipt,
  ImportSource,
  SkippedFile,
  TransferFailure,
  TransferService,
} from '../../core/ports/transferService';
import { dayOf } from '../../core/transfer/fileNames';
import { withFolderTags } from '../../core/transfer/folderTags';
import { fail, ok } from '../../shared/result';
import type { Result } from '../../shared/result';
import { toStorageFailure } from '../failures';
import { writeBackup } from './backupFile';
import type { Library } from './backupFile';
import { readForeign } from './importers/readForeign';
import { writeMarkdownArchive } from './markdownArchive';
import { copiesOf } from './markdownCopies';
import { noteFileOf } from './noteFile';
import { TransferFault } from './transferFault';
import { SEALED_EXTENSION, unpack } from './unpack';

const PLAIN: BackupWish = { passphrase: null, opensItself: false };
const ZIP = { extension: 'zip', mimeType: 'application/zip' };
const SEALED = { extension: SEALED_EXTENSION, mimeType: 'application/octet-stream' };
const PAGE = { extension: 'html', mimeType: 'text/html;charset=utf-8' };

/** A backup, encrypted or not, as a page that opens itself. */
export type PageMaker = (backup: Uint8Array) => Uint8Array;

interface Sorted {
  readonly notes: readonly Note[];
  /** Cards of these notes, under the ids that they have here. */
  readonly cards: readonly QuizCard[];
  readonly skipped: readonly SkippedFile[];
}

const skippedNote = (note: Note): SkippedFile => ({ path: noteTitle(note.body), reason: 'already-here' });

const notesWithCards = ({ notes, cards = [] }: Library) => {
  const byNote = new Map<NoteId, QuizCard[]>();
  for (const card of cards) byNote.set(card.noteId, [...(byNote.get(card.noteId) ?? []), card]);
  return notes.map((note) => ({ note, cards: byNote.get(note.id) ?? [] }));
};

/**
 * Notes of a backup that are not here yet. One that differs from its namesake here comes as a copy of its own, but once:
 * the same backup read again finds that copy.
 */
const withoutKnown = (libraries: readonly Library[], here: readonly Note[], clock: Clock): Sorted => {
  const known = new Map(here.map((note) => [note.id, note]));
  const byBody = new Map<string, Note[]>();
  const learn = (note: Note): void => {
    const others = byBody.get(note.body);
    if (others) others.push(note);
    else byBody.set(note.body, [note]);
  };
  here.forEach(learn);
  const notes: Note[] = [];
  const skipped: SkippedFile[] = [];
  const cards: QuizCard[] = [];
  for (const { note, cards: own } of libraries.flatMap(notesWithCards)) {
    const namesake = known.get(note.id);
    if (namesake && byBody.get(note.body)?.some((other) => sameContent(other, note))) skipped.push(skippedNote(note));
    else {
      // A revision of 0 would be taken for a note that was never stored.
      const kept = { ...note, id: namesake ? clock.newId() : note.id, revision: Math.max(1, note.revision) };
      known.set(kept.id, kept);
      learn(kept);
      notes.push(kept);
      cards.push(...own.map((card) => ({ ...card, noteId: kept.id })));
    }
  }
  return { notes, skipped, cards };
};

/** A folder that is imported twice does not double the notes. One that is here in the trash comes, but not into the trash. */
const withoutRepeated = (imported: readonly Note[], here: readonly Note[]): Sorted => {
  const bodies = new Set(here.filter((note) => note.trashedAtMs === null).map((note) => note.body));
  const thrownAway = new Set(here.filter((note) => note.trashedAtMs !== null).map((note) => note.body));
  const isHere = ({ body, trashedAtMs }: Note): boolean =>
    bodies.has(body) || (trashedAtMs !== null && thrownAway.has(body));
  return {
    notes: imported.filter((note) => !isHere(note)),
    skipped: imported.filter(isHere).map(skippedNote),
    cards: [],
  };
};

/** Import and export over the repositories: backups, Markdown, and what other programs export. */
export class ZipTransferService implements TransferService {
  constructor(
    private readonly notes: NoteRepository,
    private readonly attachments: AttachmentRepository,
    private readonly clock: Clock,
    private readonly cards: Pick<QuizCards, 'all'>,
    /** null where the browser has no cryptography. */
    private readonly seal: FileSeal | null,
    /** Fetches what makes a page of a backup. */
    private readonly loadPage: () => Promise<PageMaker>,
  ) {}

  exportNote(note: Note): ExportFile {
    return noteFileOf(note);
  }

  exportMarkdownZip(ids?: ReadonlySet<NoteId>): Promise<Result<ExportFile, StorageFailure>> {
    return this.export('inkling-notes', ({ notes, attachments }, nowMs) =>
      writeMarkdownArchive({ notes: notes.filter(({ id }) => ids?.has(id) ?? true), attachments }, nowMs),
    );
  }

  async exportBackup({ passphrase, opensItself }: BackupWish = PLAIN): Promise<Result<ExportFile, StorageFailure>> {
    const { seal } = this;
    // Never a readable file where an encrypted one was asked for.
    if (passphrase !== null && seal === null) return fail({ kind: 'unknown', reason: 'no cryptography' });
    const page = opensItself ? await this.loadPage() : null;
    const write = async (library: Library, nowMs: number): Promise<Uint8Array> => {
      const backup = await writeBackup(library, nowMs);
      const kept = passphrase === null || seal === null ? backup : await seal.seal(backup, passphrase);
      return page === null ? kept : page(kept);
    };
    return this.export('inkling-backup', write, page !== null ? PAGE : passphrase !== null ? SEALED : ZIP);
  }

  async planImport(
    sources: readonly ImportSource[],
    passphrase: string | null = null,
  ): Promise<Result<ImportPlan, TransferFailure>> {
    try {
      const { files, libraries, skipped } = await unpack(sources, { seal: this.seal, passphrase });
      const foreign = await readForeign(files, this.clock, await copiesOf(libraries, files));
      const here = await this.notes.all();
      const restored = withoutKnown(libraries, here, this.clock);
      // A copy that another version of the app wrote is told by its words alone.
      const fresh = withoutRepeated(foreign.notes, [...here, ...libraries.flatMap(({ notes }) => notes)]);
      const plan: ImportPlan = {
        kind: libraries.length > 0 ? 'backup' : 'markdown',
        notes: [...restored.notes, ...fresh.notes],
        attachments: [...libraries.flatMap(({ attachments }) => attachments), ...foreign.attachments],
        skipped: [...skipped, ...restored.skipped, ...fresh.skipped, ...foreign.skipped],
        ...(foreign.notes.length > 0 || foreign.skipped.length > 0
          ? { report: foreign.report, folderTags: foreign.folderTags }
          : {}),
        cards: restored.cards,
      };
      if (plan.notes.length === 0 && plan.skipped.length === 0 && plan.attachments.length === 0) {
        return fail({ kind: 'nothing-to-import', detail: '' });
      }
      return ok(plan);
    } catch (thrown) {
      if (thrown instanceof TransferFault) return fail({ kind: thrown.kind, detail: thrown.detail });
      return fail({ kind: 'unreadable', detail: thrown instanceof Error ? thrown.name : typeof thrown });
    }
  }

  async applyImport(given: ImportPlan, folderTags = false): Promise<Result<ImportReceipt, StorageFailure>> {
    const plan = folderTags ? withFolderTags(given) : given;
    const result = await this.notes.insertAll(plan.notes, plan.attachments, plan.cards);
    if (!result.ok) return result;
    return ok({
      noteIds: plan.notes.map(({ id }) => id),
      attachmentIds: plan.attachments.map(({ id }) => id),
      revisions: Object.fromEntries(plan.notes.map(({ id, revision }) => [id, revision])),
    });
  }

  async undoImport(receipt: ImportReceipt): Promise<Result<{ readonly kept: readonly NoteId[] }, StorageFailure>> {
    try {
      const erased = await this.notes.erase(receipt.noteIds, receipt.revisions);
      return erased.ok ? ok({ kept: erased.value }) : erased;
    } catch (thrown) {
      return fail(toStorageFailure(thrown));
    }
  }

  private async export(
    stem: string,
    write: (library: Library, nowMs: number) => Promise<Uint8Array>,
    { extension, mimeType } = ZIP,
  ): Promise<Result<ExportFile, StorageFailure>> {
    try {
      const nowMs = this.clock.nowMs();
      const library = {
        notes: await this.notes.all(),
        attachments: await this.attachments.all(),
        cards: await this.cards.all(),
      };
      const bytes = await write(library, nowMs);
      return ok({ name: `${stem}-${dayOf(nowMs)}.${extension}`, mimeType, bytes });
    } catch (thrown) {
      return fail(toStorageFailure(thrown));
    }
  }
}
