import { useEffect, useState } from 'react';
import { aliasesOf } from '../../core/note/aliases';
import { isLocked } from '../../core/note/isLocked';
import { mentionIn, mentionKeys } from '../../core/note/mentions';
import type { Note } from '../../core/note/note';
import { noteTitle } from '../../core/note/noteText';
import type { TextSpan } from '../../shared/protocol';
import { useInkling } from '../store/storeContext';

export interface Mention {
  readonly source: Note;
  readonly span: TextSpan;
}

/** The note may still be on its way, and nobody waits for this. */
const ASKED_AFTER_MS = 800;
/** So long is searched before the page gets a turn; 60 ms of rest between two slices. */
const SLICE_MS = 6;
const REST_MS = 60;
/** More of them are no list to go through. */
const MOST_MENTIONS = 50;

/** What was found in a note, by the names that were looked for: a note that was not written in is read once. */
const seen = new WeakMap<Note, { readonly names: string; readonly span: TextSpan | null }>();

const lookIn = (source: Note, names: string, keys: readonly string[]): TextSpan | null => {
  const known = seen.get(source);
  if (known?.names === names) return known.span;
  const span = isLocked(source.body) ? null : mentionIn(source.body, keys);
  seen.set(source, { names, span });
  return span;
};

/** Notes that name this one by its title or another name of its own, where there is no link; found bit by bit. */
export const useMentions = (note: Note): readonly Mention[] => {
  const library = useInkling((state) => state.library);
  const ready = useInkling((state) => state.linksReady);
  const [found, setFound] = useState<readonly Mention[]>([]);
  // The names change seldom, the text with every letter.
  const names = note.trashedAtMs === null ? [noteTitle(note.body), ...aliasesOf(note.body)].join('\n') : '';
  useEffect(() => {
    const keys = mentionKeys(names.split('\n'));
    const waiting = ready && keys.length > 0 ? library.byId.values() : [].values();
    const mentions: Mention[] = [];
    let timer = 0;
    const search = (): void => {
      const endMs = performance.now() + SLICE_MS;
      for (;;) {
        const next = waiting.next();
        if (next.done === true || mentions.length === MOST_MENTIONS) {
          setFound(mentions);
          return;
        }
        const source: Note = next.value;
        if (source.id !== note.id && source.trashedAtMs === null) {
          const span = lookIn(source, names, keys);
          if (span !== null) mentions.push({ source, span });
        }
        if (performance.now() < endMs) continue;
        timer = window.setTimeout(search, REST_MS);
        return;
      }
    };
    timer = window.setTimeout(search, ASKED_AFTER_MS);
    return () => window.clearTimeout(timer);
  }, [library, ready, names, note.id]);
  return found;
};
