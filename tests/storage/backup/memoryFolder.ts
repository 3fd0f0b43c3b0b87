import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { Connection } from '../../../src/storage/connection';
import { HISTORY_MIGRATIONS } from '../../../src/storage/migrations';

/** The database that remembers the folder, empty. */
export const freshHistory = (): Connection =>
  new Connection({
    name: 'inkling-history',
    migrations: HISTORY_MIGRATIONS,
    indexedDB: new IDBFactory(),
    IDBKeyRange,
  });

/** A folder of the File System Access API in memory, as much of it as the app uses. */
export class MemoryFolder {
  readonly kind = 'directory';
  readonly children = new Map<string, MemoryFolder | MemoryFile>();
  /** What the browser says when it is asked for the permission; undefined where it knows no such question. */
  permission: PermissionState | undefined = undefined;
  /** What the person answers when the browser asks. */
  answer: PermissionState | 'dismissed' = 'granted';
  /** The drive is not plugged in. */
  isGone = false;
  /** Names that the browser gives no file, asked for or made. */
  refused: RegExp | null = null;

  constructor(readonly name: string) {}

  readonly queryPermission = async (): Promise<PermissionState> => this.permission ?? 'granted';

  readonly requestPermission = async (): Promise<PermissionState> => {
    if (this.answer === 'dismissed') throw new DOMException('no click', 'SecurityError');
    return (this.permission = this.answer);
  };

  async getDirectoryHandle(name: string, options: { create?: boolean } = {}): Promise<MemoryFolder> {
    return this.#child(name, options, MemoryFolder);
  }

  async getFileHandle(name: string, options: { create?: boolean } = {}): Promise<MemoryFile> {
    return this.#child(name, options, MemoryFile);
  }

  async removeEntry(name: string): Promise<void> {
    if (!this.children.delete(name)) throw new DOMException(name, 'NotFoundError');
  }

  /** Puts a file there as another program would. */
  place(path: string, text: string, atMs: number): void {
    const [name = '', ...inner] = path.split('/');
    const isFile = inner.length === 0;
    const child = this.children.get(name) ?? new (isFile ? MemoryFile : MemoryFolder)(name);
    this.children.set(name, child);
    if (child instanceof MemoryFolder) child.place(inner.join('/'), text, atMs);
    else child.set(new TextEncoder().encode(text), atMs);
  }

  /** Every file beneath by its path; what is no text is told by its size alone. */
  tree(): Record<string, string> {
    return Object.fromEntries(
      [...this.children]
        .toSorted()
        .flatMap(([name, child]): [string, string][] =>
          child instanceof MemoryFolder
            ? Object.entries(child.tree()).map(([path, text]) => [`${name}/${path}`, text])
            : [
                [
                  name,
                  name.endsWith('.md') ? new TextDecoder().decode(child.bytes) : `${String(child.bytes.length)} bytes`,
                ],
              ],
        ),
    );
  }

  file(path: string): MemoryFile {
    const [name = '', ...inner] = path.split('/');
    const child = this.children.get(name);
    if (child instanceof MemoryFolder) return child.file(inner.join('/'));
    if (child === undefined) throw new Error(`${path} is not there`);
    return child;
  }

  #child<Child extends MemoryFolder | MemoryFile>(
    name: string,
    { create = false }: { create?: boolean },
    kind: new (name: string) => Child,
  ): Child {
    if (this.isGone) throw new DOMException(name, 'InvalidStateError');
    if (kind === MemoryFile && this.refused?.test(name) === true) throw new TypeError('Name is not allowed.');
    const found = this.children.get(name);
    if (found instanceof kind) return found;
    if (found !== undefined) throw new DOMException(name, 'TypeMismatchError');
    if (!create) throw new DOMException(name, 'NotFoundError');
    const made = new kind(name);
    if (made instanceof MemoryFolder) made.refused = this.refused;
    this.children.set(name, made);
    return made;
  }
}

let ticks = 1_000_000;

export class MemoryFile {
  readonly kind = 'file';
  bytes = new Uint8Array();
  modifiedAtMs = 0;
  writes = 0;

  constructor(readonly name: string) {}

  set(bytes: Uint8Array, atMs: number): void {
    this.bytes = new Uint8Array(bytes);
    this.modifiedAtMs = atMs;
  }

  async getFile(): Promise<File> {
    return new File([this.bytes], this.name, { lastModified: this.modifiedAtMs });
  }

  /** What is written takes the place of the old content when the stream is closed, as browsers do it. */
  async createWritable(): Promise<{ write(part: Uint8Array): Promise<void>; close(): Promise<void> }> {
    const parts: Uint8Array[] = [];
    return {
      write: async (part) => void parts.push(part),
      close: async () => {
        this.writes += 1;
        this.set(Buffer.concat(parts), (ticks += 1));
      },
    };
  }
}

/** `structuredClone` as browsers have it: a handle stays the handle of the same folder. */
export const cloneWithHandles =
  (clone: typeof structuredClone): typeof structuredClone =>
  <Value>(value: Value, options?: StructuredSerializeOptions): Value => {
    if (value instanceof MemoryFolder) return value;
    if (typeof value !== 'object' || value === null || !('handle' in value)) return clone(value, options);
    const { handle, ...rest } = value;
    return { ...clone(rest), handle } as Value;
  };

/** The browser's picker: the person picks what `pick` says, or nothing. */
export const pickerOf = (pick: () => MemoryFolder | null) => ({
  showDirectoryPicker: async () => {
    const picked = pick();
    if (picked === null) throw new DOMException('dismissed', 'AbortError');
    return picked as unknown as FileSystemDirectoryHandle;
  },
});
