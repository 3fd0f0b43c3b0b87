import { Bookmark, BookmarkCheck, Pencil } from 'lucide-react';
import { useRef, useState, type SubmitEvent } from 'react';
import { normalizeTag } from '../../core/note/tags';
import { renameTag } from '../../state/notes/bulkEdits';
import { sectionFilter } from '../../state/search/searchSlice';
import type { Section } from '../../state/view/route';
import { Button, IconButton } from '../controls/Button';
import { useInkling, useInklingStore } from '../store/storeContext';
import styles from './ListTools.module.css';
import { SortChoice } from './SortChoice';
import { useOrderTexts } from './useOrderTexts';

interface RenameTagProps {
  readonly tag: string;
  readonly onDone: () => void;
  readonly onGivenUp: () => void;
}

const RenameTag = ({ tag, onDone, onGivenUp }: RenameTagProps) => {
  const { t } = useOrderTexts();
  const store = useInklingStore();
  const [typed, setTyped] = useState(tag);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const to = normalizeTag(typed);
    onDone();
    // The field that had the focus is gone.
    store.getState().focus('list');
    if (to !== '' && to !== tag) renameTag(store, tag, to);
  };
  return (
    <form
      className={styles['rename']}
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
        event.stopPropagation();
        onGivenUp();
      }}
    >
      <input
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onFocus={(event) => event.target.select()}
        aria-label={t('rename.label', { tag })}
        autoComplete="off"
        autoCapitalize="off"
        autoFocus
      />
      <Button type="submit">{t('rename.now')}</Button>
    </form>
  );
};

/** A search is kept with the shelf that it was made on, so that it finds the same from anywhere. */
const SaveSearch = ({ section }: { readonly section: Section }) => {
  const { t } = useOrderTexts();
  const query = useInkling((state) => state.query);
  const saved = useInkling((state) => state.preferences.savedSearches);
  const setPreference = useInkling((state) => state.setPreference);
  const whole = (sectionFilter(section) + query).trim();
  const isSaved = saved.includes(whole);
  const Icon = isSaved ? BookmarkCheck : Bookmark;
  return (
    <IconButton
      label={t(isSaved ? 'searches.forget' : 'searches.save')}
      aria-pressed={isSaved}
      onClick={() =>
        setPreference('savedSearches', isSaved ? saved.filter((other) => other !== whole) : [...saved, whole])
      }
    >
      <Icon size={16} strokeWidth={1.5} aria-hidden />
    </IconButton>
  );
};

/** What can be done with the list as it stands: its order, the search that made it, the tag that it is about. */
export const ListTools = ({ section, found }: { readonly section: Section; readonly found: boolean }) => {
  const { t } = useOrderTexts();
  const [renaming, setRenaming] = useState<string | null>(null);
  const pencil = useRef<HTMLButtonElement>(null);
  const tag = section.kind === 'tag' ? section.tag : null;
  if (found) return <SaveSearch section={section} />;
  const done = (): void => setRenaming(null);
  const giveUp = (): void => {
    done();
    // It is drawn in the place of the field.
    requestAnimationFrame(() => pencil.current?.focus());
  };
  if (tag !== null && renaming === tag) return <RenameTag tag={tag} onDone={done} onGivenUp={giveUp} />;
  return (
    <>
      {tag === null ? null : (
        <IconButton ref={pencil} label={t('rename.action')} onClick={() => setRenaming(tag)}>
          <Pencil size={16} strokeWidth={1.5} aria-hidden />
        </IconButton>
      )}
      <SortChoice />
    </>
  );
};
