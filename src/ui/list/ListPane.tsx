import { Menu, SquarePen } from 'lucide-react';
import { Suspense, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Note, NoteId } from '../../core/note/note';
import type { SearchHit } from '../../core/ports/searchIndex';
import { notesOf } from '../../state/notes/librarySelectors';
import type { Section } from '../../state/view/route';
import { askToEmptyTrash } from '../actions/emptyTrash';
import { Button, IconButton } from '../controls/Button';
import { lazyPart } from '../controls/lazyPart';
import { useInkling, useInklingStore } from '../store/storeContext';
import { MeaningPart, MeantNotes } from '../note/MeaningPart';
import { EmptyShelf } from './EmptyShelf';
import styles from './ListPane.module.css';
import { NoteList } from './NoteList';
import { SearchBox } from './SearchBox';

const SelectionBar = lazyPart(async () => (await import('./SelectionBar')).SelectionBar);
const ListTools = lazyPart(async () => (await import('./ListTools')).ListTools);

const ALL: Section = { kind: 'all' };
const NO_HITS: ReadonlyMap<NoteId, SearchHit> = new Map();

export interface ListPaneProps {
  readonly newButton: boolean;
  /** Where the shelves are a drawer. */
  readonly shelvesButton: boolean;
}

/** Search above, the notes of the shelf below. */
export const ListPane = ({ newButton, shelvesButton }: ListPaneProps) => {
  const { t } = useTranslation('notes');
  const store = useInklingStore();
  const route = useInkling((state) => state.route);
  const library = useInkling((state) => state.library);
  const answer = useInkling((state) => state.answer);
  const createNote = useInkling((state) => state.createNote);
  const showOverlay = useInkling((state) => state.showOverlay);

  const section = route.page === 'notes' ? route.section : ALL;
  const currentId = route.page === 'notes' ? route.noteId : null;
  const sortBy = useInkling((state) => state.preferences.sortBy);
  const selecting = useInkling((state) => state.selected.size > 0);
  const onShelf = useMemo(() => notesOf(library, section, sortBy), [library, section, sortBy]);
  const found = useMemo(() => {
    if (answer === null) return null;
    const notes = answer.hits.map((hit) => library.byId.get(hit.id)).filter((note): note is Note => note !== undefined);
    return { notes, hits: new Map(answer.hits.map((hit) => [hit.id, hit])) };
  }, [answer, library]);

  const notes = found?.notes ?? onShelf;
  const name = section.kind === 'tag' ? `#${section.tag}` : t(`section.${section.kind}`);
  const fuzzy = answer !== null && answer.hits.length > 0 && answer.hits.every((hit) => hit.fuzzy);

  const meant =
    answer === null ? null : (
      <MeaningPart>
        <MeantNotes section={section} />
      </MeaningPart>
    );

  return (
    <section className={styles['pane']} aria-label={t('list')}>
      <div className={styles['head']}>
        {shelvesButton ? (
          <IconButton label={t('sections')} onClick={() => showOverlay('sections')}>
            <Menu size={18} strokeWidth={1.5} aria-hidden />
          </IconButton>
        ) : null}
        <SearchBox />
        {newButton ? (
          <IconButton label={t('new')} onClick={() => createNote()}>
            <SquarePen size={18} strokeWidth={1.5} aria-hidden />
          </IconButton>
        ) : null}
      </div>
      {selecting ? (
        <Suspense fallback={<div className={styles['shelf']} />}>
          <SelectionBar notes={notes} shelf={name} />
        </Suspense>
      ) : (
        <div className={styles['shelf']}>
          <h1>{name}</h1>
          <span role="status">
            {answer === null
              ? null
              : fuzzy
                ? t('search.fuzzy', { count: answer.total })
                : t('search.found', { count: answer.total })}
          </span>
          {section.kind !== 'trash' && (answer !== null || onShelf.length > 1 || section.kind === 'tag') ? (
            <Suspense fallback={null}>
              <ListTools section={section} found={answer !== null} />
            </Suspense>
          ) : null}
          {section.kind === 'trash' && answer === null ? (
            <Button look="quiet" onClick={() => store.getState().showOverlay('lost')}>
              {t('lost.title')}
            </Button>
          ) : null}
          {section.kind === 'trash' && answer === null && onShelf.length > 0 ? (
            <Button look="quiet" onClick={() => askToEmptyTrash(store)}>
              {t('emptyTrash.action')}
            </Button>
          ) : null}
        </div>
      )}
      {notes.length === 0 ? (
        <>
          <EmptyShelf section={section} searching={answer !== null} />
          {meant}
        </>
      ) : (
        <NoteList notes={notes} hits={found?.hits ?? NO_HITS} section={section} currentId={currentId} label={name}>
          {meant}
        </NoteList>
      )}
    </section>
  );
};
