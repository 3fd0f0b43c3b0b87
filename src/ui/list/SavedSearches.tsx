import { Search, X } from 'lucide-react';
import { routeToHash } from '../../state/view/route';
import { IconButton } from '../controls/Button';
import { useInkling, useInklingStore } from '../store/storeContext';
import styles from './SavedSearches.module.css';
import pane from './SectionsPane.module.css';
import { useOrderTexts } from './useOrderTexts';

const ALL = { kind: 'all' } as const;

/** Searches that were kept, each by its words. */
export const SavedSearches = ({ keepNote, onChosen }: { keepNote: boolean; onChosen: (() => void) | undefined }) => {
  const { t } = useOrderTexts();
  const store = useInklingStore();
  const saved = useInkling((state) => state.preferences.savedSearches);
  const query = useInkling((state) => state.query);
  const inAll = useInkling(({ route }) => route.page === 'notes' && route.section.kind === 'all');

  const open = (search: string): void => {
    store.getState().openSection(ALL, keepNote);
    store.getState().setQuery(search);
    onChosen?.();
  };
  const forget = (search: string): void => {
    const { setPreference, notify, focus } = store.getState();
    const at = saved.indexOf(search);
    setPreference(
      'savedSearches',
      saved.filter((other) => other !== search),
    );
    focus('sections');
    notify({
      key: 'order:searches.forgotten',
      kind: 'searches',
      values: { search },
      action: {
        key: 'shell:undo',
        run: () => {
          // What was kept or forgotten since stays so.
          const now = store.getState().preferences.savedSearches;
          if (!now.includes(search)) setPreference('savedSearches', [...now.slice(0, at), search, ...now.slice(at)]);
        },
      },
    });
  };

  return (
    <>
      <h2 className={pane['heading']}>{t('searches.title')}</h2>
      <ul>
        {saved.map((search) => (
          <li key={search} className={styles['item']}>
            <a
              className={pane['row']}
              href={routeToHash({ page: 'notes', section: ALL, noteId: null })}
              aria-current={inAll && query.trim() === search ? 'page' : undefined}
              onClick={(event) => {
                event.preventDefault();
                open(search);
              }}
            >
              <Search size={16} strokeWidth={1.5} aria-hidden />
              <span className={pane['name']}>{search}</span>
            </a>
            <IconButton label={t('searches.forgetOne', { search })} onClick={() => forget(search)}>
              <X size={14} strokeWidth={1.5} aria-hidden />
            </IconButton>
          </li>
        ))}
      </ul>
    </>
  );
};
