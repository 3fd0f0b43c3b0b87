import { attachmentAddress } from '../../../core/note/attachmentLinks';
import { noteTitle } from '../../../core/note/noteText';
import { createFileFinder } from '../../../core/transfer/fileFinder';
import type { FileFinder } from '../../../core/transfer/fileFinder';
import { folderOf, stemOf } from '../../../core/transfer/fileNames';
import { resolvePath } from '../../../core/transfer/filePaths';
import { decoded } from '../../../shared/decoded';
import { mapTargets } from '../../../core/transfer/markdownTargets';
import type { MarkdownTarget } from '../../../core/transfer/markdownTargets';
import { notionIdInAddress } from '../../../core/transfer/notionNames';
import { withFileTitle, withSaidTitle } from '../../../core/transfer/noteTitles';
import type { AssetStore, Asset } from './assetStore';
import type { Draft } from './importer';

const NOTE_EXTENSION = /\.(?:md|markdown|mdown|txt|html?|xhtml|csv|textbundle)$/iu;
const IMAGE_EXTENSION = /\.(?:jpe?g|png|gif|webp|avif|heic)$/iu;
const EXTENSION = /\.[a-z0-9]{1,5}$/iu;
const SCHEME = /^[a-z][a-z0-9+.-]+:/iu;
const BEAR_NOTE = /^bear:\/\/x-callback-url\/open-note\?(?:[^#\s]*&)?id=([0-9a-z-]+)/iu;

/** A draft with its title in its text: what links go to. */
export interface TitledDraft extends Draft {
  readonly heading: string;
}

export const titled = (draft: Draft): TitledDraft => {
  const body =
    draft.title !== null
      ? withSaidTitle(draft.body, draft.title)
      : draft.titleIsSaid === true
        ? draft.body
        : withFileTitle(draft.body, draft.path);
  return { ...draft, body, heading: noteTitle(body) };
};

type Verdict = 'image' | 'file' | 'note';

/** Told of everything that a note names in the export, found or not. */
export interface SettleTally {
  count(kind: Verdict, found: boolean): void;
}

const key = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();
const plain = (words: string): string => words.replace(/[[\]|\n]+/gu, ' ').trim();
const withoutFragment = (address: string): string => address.replace(/#.*$/u, '');

const fragmentOf = (address: string): string => decoded(/#[^|]*$/u.exec(address)?.[0] ?? '');

export interface Settler {
  /** Files that the text of a draft names and that are in the import. */
  assetsOf(draft: TitledDraft): Set<Asset>;
  /** The text with links and pictures as this app writes them; `stored` gives the id of a file that could be read. */
  settle(draft: TitledDraft, stored: (asset: Asset) => string | undefined, tally: SettleTally): string;
}

/** Knows all notes and files of an import, and turns what names them into what this app understands. */
export const createSettler = (drafts: readonly TitledDraft[], assets: AssetStore): Settler => {
  const notes: FileFinder<TitledDraft> = createFileFinder(
    (function* () {
      for (const draft of drafts) yield [draft.path, draft] as const;
      for (const draft of drafts) for (const name of draft.names ?? []) yield [name, draft] as const;
      for (const draft of drafts) if (draft.heading !== '') yield [draft.heading, draft] as const;
    })(),
    NOTE_EXTENSION,
  );
  const titles = new Map<string, TitledDraft[]>();
  for (const draft of drafts) {
    const others = titles.get(key(draft.heading));
    if (others) others.push(draft);
    else titles.set(key(draft.heading), [draft]);
  }
  /** Of several notes of one title a link opens the oldest, which is known where all say when they were made. */
  const isOpened = (note: TitledDraft): boolean =>
    (titles.get(key(note.heading)) ?? []).every(
      (other) =>
        other === note ||
        other.trashed === true ||
        (note.createdAtMs ?? Number.NaN) < (other.createdAtMs ?? Number.NaN),
    );
  const files: FileFinder<Asset> = createFileFinder(assets.named(), IMAGE_EXTENSION);

  const noteFor = (draft: Draft, { kind, address, words }: MarkdownTarget): TitledDraft | undefined => {
    const notionId = notionIdInAddress(address);
    if (notionId !== undefined) return notes.find('', notionId);
    const bearId = BEAR_NOTE.exec(address)?.[1];
    if (bearId !== undefined) return notes.find('', bearId);
    // Evernote names a note by what no export says; its words are most often the title.
    if (/^evernote:/iu.test(address)) return notes.find('', words);
    if (SCHEME.test(address) || withoutFragment(address) === '') return undefined;
    const name = withoutFragment(address).replace(/^(?:\.{1,2}\/)+/u, '');
    const isPath = NOTE_EXTENSION.test(name) || address.startsWith(':/') || !name.includes('.');
    return kind === 'link' && !isPath ? undefined : notes.find(folderOf(draft.path), address);
  };

  /** The file that stands right where a link leads, whatever its name ends in. */
  const assetAt = (draft: Draft, { kind, address }: MarkdownTarget): Asset | undefined =>
    kind !== 'link' || SCHEME.test(address)
      ? undefined
      : assets.at(resolvePath(folderOf(draft.path), decoded(withoutFragment(address))));

  const assetFor = (draft: Draft, { kind, address }: MarkdownTarget): Asset | undefined => {
    if (address.startsWith('data:')) return kind === 'image' ? assets.fromData(address) : undefined;
    if (/^file:/iu.test(address)) return files.find('', address.slice(address.lastIndexOf('/') + 1));
    if (SCHEME.test(address) || withoutFragment(address) === '') return undefined;
    if (kind !== 'image' && !EXTENSION.test(withoutFragment(address)) && !address.startsWith(':/')) return undefined;
    return files.find(folderOf(draft.path), address);
  };

  const noteLink = (target: MarkdownTarget, { heading }: TitledDraft): string | undefined => {
    const { kind, address, inTable } = target;
    if (heading === '' || /[[\]|#^]/u.test(heading)) return undefined;
    const isWiki = kind === 'wiki' || kind === 'embed';
    const written = stemOf(
      withoutFragment(address)
        .replace(NOTE_EXTENSION, '.md')
        .replace(/(?<!\.md)$/u, '.md'),
    );
    if (isWiki && key(withoutFragment(address)) === key(heading)) return '';
    const words = plain(target.words) || (isWiki ? plain(written) : '');
    const bar = inTable ? String.raw`\|` : '|';
    const fragment = SCHEME.test(address) ? '' : fragmentOf(address);
    const shown = words === '' || (key(words) === key(heading) && fragment === '') ? '' : `${bar}${words}`;
    return `${kind === 'embed' ? '!' : ''}[[${heading}${fragment}${shown}]]`;
  };

  const assetLink = (target: MarkdownTarget, asset: Asset, id: string): string => {
    const name = asset.path.slice(asset.path.lastIndexOf('/') + 1);
    const words = plain(target.words) || (target.kind === 'image' && asset.isImage ? '' : plain(name));
    const { kind, width, title } = target;
    if (!asset.isImage) return `[${words}](${attachmentAddress(id)}${title})`;
    const isShown = kind === 'image' || kind === 'embed';
    const bar = target.inTable ? String.raw`\|` : '|';
    return `${isShown ? '!' : ''}[${words}${isShown && width !== undefined ? `${bar}${width}` : ''}](${attachmentAddress(id)}${title})`;
  };

  /** Whether something that is nowhere in the export was meant to be there, and as what. */
  const missing = ({ kind, address }: MarkdownTarget): Verdict | undefined => {
    if (/^(?:https?|mailto|tel|data|obsidian|zotero):/iu.test(address) || withoutFragment(address) === '')
      return undefined;
    const name = withoutFragment(address);
    if (kind === 'image') return SCHEME.test(address) && !/^file:/iu.test(address) ? undefined : 'image';
    if (kind === 'embed')
      return IMAGE_EXTENSION.test(name) || /\.svg$/iu.test(name)
        ? 'image'
        : EXTENSION.test(name) && !NOTE_EXTENSION.test(name)
          ? 'file'
          : 'note';
    if (kind === 'wiki') return 'note';
    if (/^(?:evernote|bear):/iu.test(address)) return 'note';
    if (SCHEME.test(address)) return undefined;
    return NOTE_EXTENSION.test(name) || address.startsWith(':/')
      ? 'note'
      : EXTENSION.test(name) && !/^www\.|\//u.test(name)
        ? 'file'
        : undefined;
  };

  return {
    assetsOf(draft) {
      const found = new Set<Asset>();
      mapTargets(draft.body, (target) => {
        const asset =
          assetAt(draft, target) ??
          (target.kind !== 'image' && noteFor(draft, target) !== undefined ? undefined : assetFor(draft, target));
        if (asset !== undefined) found.add(asset);
        return undefined;
      });
      return found;
    },
    settle(draft, stored, tally) {
      return mapTargets(draft.body, (target) => {
        const file = assetAt(draft, target);
        const note = target.kind === 'image' || file !== undefined ? undefined : noteFor(draft, target);
        if (note !== undefined) {
          const link = noteLink(target, note);
          tally.count('note', link !== undefined && isOpened(note));
          return link === '' ? undefined : link;
        }
        const asset = file ?? assetFor(draft, target);
        const id = asset === undefined ? undefined : stored(asset);
        if (asset === undefined || id === undefined) {
          const kind = missing(target);
          if (kind !== undefined) tally.count(kind, false);
          return undefined;
        }
        tally.count(asset.isImage ? 'image' : 'file', true);
        return assetLink(target, asset, id);
      });
    },
  };
};
