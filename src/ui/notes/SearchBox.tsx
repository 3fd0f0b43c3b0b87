import { Search, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../shell/Button';
import { useInkling } from '../shell/storeContext';
import { formatKeys } from '../palette/shortcut';
import styles from './SearchBox.module.css';

/** Search as you type; Down leads into the list, Escape clears. */
export const SearchBox = () => {
  const { t } = useTranslation('notes');
  const ref = useRef<HTMLInputElement>(null);
  const query = useInkling((state) => state.query);
  const setQuery = useInkling((state) => state.setQuery);
  const focus = useInkling((state) => state.focus);
  const request = useInkling((state) => state.focusRequest);
  const route = useInkling((state) => state.route);
  const shelf = route.page === 'notes' ? route.section : null;

  useEffect(() => {
    if (request.target !== 'search' || request.ticket === 0) return;
    ref.current?.focus();
    ref.current?.select();
  }, [request]);

  const place = shelf === null || shelf.kind === 'all' ? t('search.all') : shelf.kind === 'tag' ? t('search.tag', { tag: shelf.tag }) : t(`search.${shelf.kind}`);

  return (
    <search className={styles['box']}>
      <Search className={styles['glass']} size={16} strokeWidth={1.5} aria-hidden />
      <input
        ref={ref}
        type="search"
        value={query}
        placeholder={place}
        aria-label={place}
        aria-describedby="search-filters"
        autoComplete="off"
        spellCheck={false}
        enterKeyHint="search"
        onChange={(event) => setQuery(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown' || (event.key === 'Enter' && !event.nativeEvent.isComposing)) {
            event.preventDefault();
            focus('list');
          } else if (event.key === 'Escape' && query !== '') {
            event.preventDefault();
            setQuery('');
          }
        }}
      />
      <span id="search-filters" className="visuallyHidden">
        {t('search.filters')}
      </span>
      {query === '' ? (
        <kbd className={styles['keys']} aria-hidden>
          {formatKeys('Mod+Shift+F')}
        </kbd>
      ) : (
        <IconButton
          label={t('search.clear')}
          onClick={() => {
            setQuery('');
            ref.current?.focus();
          }}
        >
          <X size={16} strokeWidth={1.5} aria-hidden />
        </IconButton>
      )}
    </search>
  );
};
