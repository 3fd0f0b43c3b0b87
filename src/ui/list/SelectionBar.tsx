import { Archive, ArchiveRestore, CheckCheck, Download, Merge, RotateCcw, Tag, Trash2, X } from 'lucide-react';
import { useId, useState, type MouseEventHandler, type SubmitEvent } from 'react';
import type { Note } from '../../core/note/note';
import { normalizeTag } from '../../core/note/tags';
import { mergeNotes } from '../../state/notes/bulkEdits';
import { countSections } from '../../state/notes/librarySelectors';
import { Button, IconButton } from '../controls/Button';
import { useInkling, useInklingStore } from '../store/storeContext';
import styles from './SelectionBar.module.css';
import { tagNotes } from './tagNotes';
import { useOrderTexts } from './useOrderTexts';

const MOST_OFFERED = 30;

const TagForm = ({ onTag }: { readonly onTag: (tag: string) => void }) => {
  const { t } = useOrderTexts();
  const store = useInklingStore();
  const listId = useId();
  const [typed, setTyped] = useState('');
  const [inUse] = useState(() => countSections(store.getState().library).tags.slice(0, MOST_OFFERED));
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const tag = normalizeTag(typed);
    if (tag !== '') onTag(tag);
  };
  return (
    <form className={styles['tag']} onSubmit={submit}>
      <input
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        aria-label={t('tag')}
        placeholder={t('tagPlaceholder')}
        list={listId}
        autoComplete="off"
        autoFocus
      />
      <datalist id={listId}>
        {inUse.map(({ tag }) => (
          <option key={tag} value={tag} />
        ))}
      </datalist>
      <Button type="submit">{t('tagNow')}</Button>
    </form>
  );
};

export interface SelectionBarProps {
  /** The notes of the list. */
  readonly notes: readonly Note[];
  /** What the list is called: the bar stands where its heading was. */
  readonly shelf: string;
}

/** What can be done with the chosen notes together; each of it can be taken back as a whole. */
export const SelectionBar = ({ notes, shelf }: SelectionBarProps) => {
  const { t } = useOrderTexts();
  const store = useInklingStore();
  const selected = useInkling((state) => state.selected);
  const library = useInkling((state) => state.library);
  const [tagging, setTagging] = useState(false);
  const chosen = [...selected].map((id) => library.byId.get(id)).filter((note) => note !== undefined);
  const ids = chosen.map(({ id }) => id);
  // As they stand in the list, and not as they were pressed; then what another search hides.
  const inOrder = [...new Set([...notes.flatMap(({ id }) => (selected.has(id) ? [id] : [])), ...ids])];
  const inTrash = chosen.every(({ trashedAtMs }) => trashedAtMs !== null);
  const allArchived = chosen.every(({ archived }) => archived);
  const { select, trashNotes, archiveNotes, restoreNotes, eraseNotes, exportAll, confirm } = store.getState();

  const done = (run: () => void): void => {
    run();
    select([]);
    store.getState().focus('list');
  };
  const action = (label: string, Icon: typeof Tag, run: MouseEventHandler<HTMLElement>) => (
    <IconButton label={label} onClick={run}>
      <Icon size={18} strokeWidth={1.5} aria-hidden />
    </IconButton>
  );

  return (
    <>
      <h1 className="visuallyHidden">{shelf}</h1>
      <div className={styles['bar']} role="toolbar" aria-label={t('chosen')}>
        <div className={styles['line']}>
          <span role="status">{t('count', { count: ids.length })}</span>
          {ids.length < notes.length
            ? action(t('all'), CheckCheck, ({ currentTarget }) => {
                // This button goes, and must not take the focus along.
                const last = currentTarget.parentElement?.lastElementChild;
                if (last instanceof HTMLElement) last.focus();
                select(notes.map(({ id }) => id));
              })
            : null}
          {inTrash ? (
            <>
              {action(t('restore'), RotateCcw, () => done(() => restoreNotes(ids)))}
              {action(t('erase'), Trash2, () =>
                confirm({
                  key: 'order:eraseMany',
                  values: { count: ids.length },
                  onConfirm: () => done(() => void eraseNotes(ids, 'trashed')),
                }),
              )}
            </>
          ) : (
            <>
              {action(t('tag'), Tag, () => setTagging(!tagging))}
              {allArchived
                ? action(t('unarchive'), ArchiveRestore, () => done(() => archiveNotes(ids, false)))
                : action(t('archive'), Archive, () => done(() => archiveNotes(ids, true)))}
              {action(t('export'), Download, () => done(() => void exportAll('markdown', new Set(ids))))}
              {ids.length > 1 ? action(t('merge'), Merge, () => done(() => void mergeNotes(store, inOrder))) : null}
              {action(t('trash'), Trash2, () => done(() => trashNotes(ids)))}
            </>
          )}
          {action(t('clear'), X, () => done(() => undefined))}
        </div>
        {tagging && !inTrash ? <TagForm onTag={(tag) => done(() => tagNotes(store, ids, tag))} /> : null}
      </div>
    </>
  );
};
