import { Search, X } from 'lucide-react';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { countSections } from '../../state/notes/librarySelectors';
import type { FilterSuggestion, suggestFilters } from '../../state/search/searchSuggestions';
import { shownKeys } from '../actions/keyActions';
import { numberText } from '../i18n/region';
import { IconButton } from '../controls/Button';
import { useInkling, useInklingStore } from '../store/storeContext';
import styles from './SearchBox.module.css';
import { optionId, SuggestionList } from '../controls/SuggestionList';

const loadOffers = () => import('./searchOffers');
const LIST_ID = 'search-offers';
const NONE = -1;

/** Requests for the focus outlive this box: one that was answered must not take it again when the list comes back. */
const answered = new WeakSet<object>();

/** Search as you type, with the filters that fit offered below; Down leads through them into the list, Escape clears. */
export const SearchBox = () => {
  const { t, i18n } = useTranslation('notes');
  const store = useInklingStore();
  const ref = useRef<HTMLInputElement>(null);
  const query = useInkling((state) => state.query);
  const setQuery = useInkling((state) => state.setQuery);
  const focus = useInkling((state) => state.focus);
  const request = useInkling((state) => state.focusRequest);
  const route = useInkling((state) => state.route);
  const library = useInkling((state) => state.library);
  const [suggest, setSuggest] = useState<typeof suggestFilters | null>(null);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(NONE);
  const shelf = route.page === 'notes' ? route.section : null;
  const section = shelf ?? { kind: 'all' as const };

  useEffect(() => {
    if (request.target !== 'search' || answered.has(request)) return;
    answered.add(request);
    ref.current?.focus();
    ref.current?.select();
  }, [request]);

  const place = section.kind === 'tag' ? t('search.tag', { tag: section.tag }) : t(`search.${section.kind}`);
  const offers = open ? (suggest?.(query, countSections(library), section) ?? []) : [];
  const shown = offers.length > 0;

  const change = (next: string, offerMore: boolean): void => {
    setQuery(next);
    setActive(NONE);
    setOpen(offerMore);
  };
  const choose = (index: number): void => {
    const offer = offers[index];
    if (offer !== undefined) change(offer.query, true);
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'Enter') {
      event.preventDefault();
      if (event.key === 'Enter' && shown && active !== NONE) choose(active);
      else if (event.key === 'ArrowDown' && active + 1 < offers.length) setActive(active + 1);
      else if (event.key === 'Enter' && query.trim() !== '') {
        // What comes up is read where its words are.
        void import('./openFirst').then(
          ({ openFirst }) => openFirst(store) || focus('list'),
          () => focus('list'),
        );
      } else focus('list');
    } else if (event.key === 'ArrowUp' && shown) {
      event.preventDefault();
      setActive(Math.max(NONE, active - 1));
    } else if (event.key === 'Escape' && (shown || query !== '')) {
      event.preventDefault();
      if (shown) setOpen(false);
      else change('', false);
    }
  };

  const content = ({ sign, name, count }: FilterSuggestion) => (
    <>
      <b>{sign ?? t(`offers:sign.${name ?? 'phrase'}`)}</b>
      <span>{name === undefined ? null : t(`offers:offer.${name}`)}</span>
      {count === undefined || count === 0 ? null : <small>{numberText(count, i18n.language)}</small>}
    </>
  );

  return (
    <search className={styles['box']}>
      <Search className={styles['glass']} size={16} strokeWidth={1.5} aria-hidden />
      <input
        ref={ref}
        type="search"
        role="combobox"
        value={query}
        placeholder={place}
        aria-label={place}
        aria-describedby="search-filters"
        aria-autocomplete="list"
        aria-expanded={shown}
        aria-controls={shown ? LIST_ID : undefined}
        aria-activedescendant={shown && active !== NONE ? optionId(LIST_ID, active) : undefined}
        autoComplete="off"
        spellCheck={false}
        enterKeyHint="search"
        // Who has just emptied the box wants the list back, not something over it.
        onChange={(event) => change(event.target.value, event.target.value !== '')}
        onFocus={() => {
          setOpen(true);
          // Without the filters the words are still looked for.
          void loadOffers().then(
            ({ searchOffers }) => setSuggest(() => searchOffers(i18n)),
            () => undefined,
          );
        }}
        onBlur={() => {
          setOpen(false);
          setActive(NONE);
        }}
        onKeyDown={onKeyDown}
      />
      <span id="search-filters" className="visuallyHidden">
        {t('search.filters')}
      </span>
      {query === '' ? (
        <kbd className={styles['keys']} aria-hidden>
          {shownKeys('search')}
        </kbd>
      ) : (
        <IconButton
          label={t('search.clear')}
          onClick={() => {
            change('', false);
            ref.current?.focus();
          }}
        >
          <X size={16} strokeWidth={1.5} aria-hidden />
        </IconButton>
      )}
      {shown ? (
        <SuggestionList
          id={LIST_ID}
          label={t('search.offers')}
          active={active}
          place="below"
          items={offers.map((offer) => ({ key: offer.query, content: content(offer) }))}
          onChoose={choose}
        />
      ) : null}
    </search>
  );
};
