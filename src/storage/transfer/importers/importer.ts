import type { ImportFormat, ImportWarningKind, SkipReason } from '../../../core/ports/transferService';

/** A file of an import, wherever it lies: on the disk, in an archive, in an archive in an archive. */
export interface ImportFile {
  readonly path: string;
  readonly sizeBytes: number;
  /** Last change, in milliseconds since the epoch, when it is known. */
  readonly modifiedAtMs?: number | undefined;
  /** Throws when it cannot be read. */
  bytes(): Promise<Uint8Array>;
}

/** A note as another program has it: links and images still named as they were there. */
export interface Draft {
  readonly format: ImportFormat;
  /** Where it lies: what it names is looked for from here, and reports call it so. */
  readonly path: string;
  /** Said beside the text; null when the name of the file is all there is. */
  readonly title: string | null;
  /** The file is named by an id or by its content: its name is no title. */
  readonly titleIsSaid?: boolean;
  readonly body: string;
  /** Other names that links call it by: ids, aliases, paths. */
  readonly names?: readonly string[];
  readonly tags?: readonly string[];
  readonly pinned?: boolean;
  readonly archived?: boolean;
  readonly trashed?: boolean;
  readonly createdAtMs?: number | undefined;
  readonly updatedAtMs?: number | undefined;
  /** Notebook or folder; '' at the top. */
  readonly folder?: string;
}

/** What an importer works on. Files that it takes are nobody else's. */
export interface ImportDesk {
  /** Files that no importer has taken yet. */
  files(): readonly ImportFile[];
  /** Takes a file away from those that follow. */
  take(file: ImportFile): void;
  add(draft: Draft): void;
  /** A picture or file that notes may name by its path, or by other names that are no paths. */
  addAsset(file: ImportFile, names?: readonly string[]): void;
  skip(path: string, reason: SkipReason): void;
  /** Something of a note was not understood, or changed; the note comes along. */
  warn(path: string, kind: ImportWarningKind): void;
  /**
   * Text of a file in whatever encoding; null when there is none. The report says so unless it is read `quietly`, to see
   * whose file it is.
   */
  readText(file: ImportFile, how?: 'quietly'): Promise<string | null>;
  /** To be awaited in every loop: lets the page breathe when it has worked for long. */
  pause(): Promise<void>;
}

/** Reads the files of one program. Importers stand in a row: the most particular first, plain text last. */
export type Importer = (desk: ImportDesk) => Promise<void>;
