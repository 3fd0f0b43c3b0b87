import { newNote } from '../../../core/note/note';
import type { Note, NoteId } from '../../../core/note/note';
import type { Attachment } from '../../../core/ports/attachmentRepository';
import type { Clock } from '../../../core/ports/clock';
import type {
  ImportFormat,
  ImportReport,
  ImportWarning,
  ImportWarningKind,
  SkippedFile,
  SkipReason,
} from '../../../core/ports/transferService';
import { isClutter } from '../../../core/transfer/fileNames';
import { fileTypeOf } from '../../../core/transfer/filePaths';
import { foreignTag } from '../../../core/transfer/foreignTag';
import { commonFolder } from '../../../core/transfer/folderTags';
import { withoutLongLines } from '../../../core/transfer/longLines';
import { AssetStore } from './assetStore';
import type { Asset } from './assetStore';
import { breathing } from './breathing';
import { importCarried } from './carriedFiles';
import { importEvernote } from './evernoteImporter';
import type { Draft, ImportDesk, Importer, ImportFile } from './importer';
import { importJoplin } from './joplinImporter';
import { importKeep } from './keepImporter';
import { importMarkdown } from './markdownImporter';
import { importNotion } from './notionImporter';
import { importPages } from './pageImporter';
import { createSettler, titled } from './settle';
import type { TitledDraft } from './settle';
import { importTables } from './tableImporter';
import { importTextBundles } from './textBundleImporter';
import { decodeText } from './textDecoding';

/** Largest text that becomes a note, in bytes. */
const MAX_TEXT_BYTES = 20 * 1024 * 1024;
/** Those that know their files by name or content stand before those that take every file of a kind. */
const IMPORTERS: readonly Importer[] = [
  importCarried,
  importEvernote,
  importJoplin,
  importKeep,
  importTextBundles,
  importNotion,
  importPages,
  importTables,
  importMarkdown,
];

export interface ForeignLibrary {
  readonly notes: readonly Note[];
  readonly attachments: readonly Attachment[];
  readonly skipped: readonly SkippedFile[];
  readonly report: ImportReport;
  readonly folderTags: Readonly<Record<NoteId, string>>;
}

/** What importers say, collected. */
class Findings {
  readonly skipped: SkippedFile[] = [];
  readonly #warnings = new Map<string, ImportWarning>();

  skip(path: string, reason: SkipReason): void {
    this.skipped.push({ path, reason });
  }

  warn(path: string, kind: ImportWarningKind): void {
    const key = `${kind} ${path}`;
    this.#warnings.set(key, { path, kind, count: (this.#warnings.get(key)?.count ?? 0) + 1 });
  }

  warnings(): ImportWarning[] {
    return [...this.#warnings.values()];
  }
}

const deskOver = (
  files: readonly ImportFile[],
  findings: Findings,
  assets: AssetStore,
  drafts: Draft[],
  pause: () => Promise<void>,
) => {
  const left = new Set(files);
  const read = async (file: ImportFile, skip: ImportDesk['skip']): Promise<Uint8Array | null> => {
    if (file.sizeBytes > MAX_TEXT_BYTES) {
      skip(file.path, 'too-large');
      return null;
    }
    const bytes = await file.bytes().catch(() => null);
    if (bytes === null) skip(file.path, 'unreadable');
    return bytes;
  };
  const desk: ImportDesk = {
    files: () => [...left],
    take: (file) => void left.delete(file),
    add: (draft) => void drafts.push(draft),
    addAsset: (file, names) => assets.add(file, names),
    skip: (path, reason) => findings.skip(path, reason),
    warn: (path, kind) => findings.warn(path, kind),
    readText: async (file, how) => {
      const skip: ImportDesk['skip'] = (path, reason) => {
        if (how !== 'quietly') findings.skip(path, reason);
      };
      const bytes = await read(file, skip);
      if (bytes === null) return null;
      const decoded = decodeText(bytes);
      if (decoded === null) skip(file.path, 'not-text');
      else if (decoded.text.trim() === '') skip(file.path, 'empty');
      else {
        if (decoded.guessed && how !== 'quietly') findings.warn(file.path, 'encoding');
        return decoded.text;
      }
      return null;
    },
    pause,
  };
  return { desk, left };
};

/** Notes are put in order by when they were written: a note that came first was not changed before it was there. */
const timesOf = (draft: Draft, nowMs: number): Pick<Note, 'createdAtMs' | 'updatedAtMs'> => {
  const updatedAtMs = draft.updatedAtMs ?? draft.createdAtMs ?? nowMs;
  return { createdAtMs: draft.createdAtMs ?? updatedAtMs, updatedAtMs };
};

const readAssets = async (
  wanted: ReadonlySet<Asset>,
  assets: AssetStore,
  findings: Findings,
  pause: () => Promise<void>,
) => {
  const stored = new Map<Asset, Attachment>();
  for (const asset of wanted) {
    const read = await assets.read(asset);
    if (typeof read === 'string') findings.skip(asset.path, read);
    else stored.set(asset, read);
    await pause();
  }
  return stored;
};

/**
 * Turns the files of other programs into notes with the files that they name. Nothing is stored. `copies`: paths of files that
 * come from elsewhere as well; others may link to them, but they bring nothing and are not spoken of.
 */
export const readForeign = async (
  given: readonly ImportFile[],
  clock: Clock,
  copies: ReadonlySet<string> = new Set(),
): Promise<ForeignLibrary> => {
  const pause = breathing();
  const findings = new Findings();
  const assets = new AssetStore();
  const drafts: Draft[] = [];
  const isVault = given.some(({ path }) => /(?:^|\/)\.obsidian\//u.test(path));
  const { desk, left } = deskOver(
    given.filter(({ path }) => !isClutter(path)),
    findings,
    assets,
    drafts,
    pause,
  );
  for (const importer of IMPORTERS) await importer(desk);
  for (const file of left) assets.add(file);

  const all: TitledDraft[] = [];
  for (const draft of drafts) {
    all.push(titled(draft));
    await pause();
  }
  const settler = createSettler(all, assets);
  const isOwn = ({ path }: { readonly path: string }): boolean => !copies.has(path);
  const own = all.filter(isOwn);
  const wanted = new Set<Asset>();
  for (const draft of own) {
    for (const asset of settler.assetsOf(draft)) wanted.add(asset);
    await pause();
  }
  const stored = await readAssets(wanted, assets, findings, pause);

  const tallies = { image: { kept: 0, all: 0 }, file: { kept: 0, all: 0 }, note: { kept: 0, all: 0 } };
  const formats = new Map<ImportFormat, number>();
  const folderTags: Record<NoteId, string> = {};
  const root = commonFolder(all.map(({ folder }) => folder ?? ''));
  const notes: Note[] = [];
  for (const draft of own) {
    const settled = settler.settle(draft, (asset) => stored.get(asset)?.id, {
      count: (kind, found) => {
        tallies[kind].all += 1;
        if (found) tallies[kind].kept += 1;
        else findings.warn(draft.path, `${kind === 'note' ? 'link' : kind}-missing`);
      },
    });
    const body = withoutLongLines(settled);
    if (body !== settled) findings.warn(draft.path, 'long-line');
    const nowMs = clock.nowMs();
    const note: Note = {
      ...newNote(clock.newId(), nowMs, body),
      ...timesOf(draft, nowMs),
      tags: [...new Set(draft.tags ?? [])].sort(),
      pinned: draft.pinned ?? false,
      archived: draft.archived ?? false,
      trashedAtMs: draft.trashed === true ? nowMs : null,
      revision: 1,
    };
    notes.push(note);
    const format = draft.format === 'markdown' && isVault ? 'obsidian' : draft.format;
    formats.set(format, (formats.get(format) ?? 0) + 1);
    const tag = foreignTag((draft.folder ?? '').slice(root.length));
    if (tag !== '') folderTags[note.id] = tag;
    await pause();
  }
  for (const asset of assets.all()) {
    if (wanted.has(asset)) continue;
    findings.skip(asset.path, fileTypeOf(asset.path) === 'application/octet-stream' ? 'unsupported' : 'not-shown');
  }
  return {
    notes,
    attachments: [...new Map([...stored.values()].map((attachment) => [attachment.id, attachment])).values()],
    skipped: findings.skipped.filter(isOwn),
    folderTags,
    report: {
      formats: [...formats].map(([format, noteCount]) => ({ format, noteCount })),
      dates: {
        kept: own.filter(({ createdAtMs, updatedAtMs }) => (createdAtMs ?? updatedAtMs) !== undefined).length,
        all: own.length,
      },
      tagCount: new Set(own.flatMap(({ tags }) => tags ?? [])).size,
      images: tallies.image,
      files: tallies.file,
      links: tallies.note,
      warnings: findings.warnings().filter(isOwn),
    },
  };
};
