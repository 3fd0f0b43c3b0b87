import { Plus, X } from 'lucide-react';
import { useCallback, useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Note, NoteId } from '../../core/note/note';
import { normalizeTag } from '../../core/note/tags';
import { countSections, digestOf } from '../../state/notes/librarySelectors';
import { tagsLike } from '../../state/search/tagsLike';
import { useInkling, useInklingStore } from '../store/storeContext';
import { optionId, SuggestionList } from '../controls/SuggestionList';
import styles from './TagField.module.css';
import { leaveText } from '../controls/textFocus';

const MOST_OFFERED = 6;
const NONE = -1;

/** Requests for the focus outlive this field: one that was answered must not open it again at the next note. */
const answered = new WeakSet<object>();

interface TagInputProps {
  readonly noteId: NoteId;
  readonly taken: readonly string[];
  readonly onAdd: (raw: string) => void;
  /** `keepFocus`: the person left by a key and goes on from here. */
  readonly onEnd: (keepFocus: boolean) => void;
}

/** Names a tag; those in use are offered above. */
const TagInput = ({ noteId, taken, onAdd, onEnd }: TagInputProps) => {
  const { t } = useTranslation('notes');
  const store = useInklingStore();
  const [typed, setTyped] = useState('');
  const unsaid = useRef('');
  const [active, setActive] = useState(NONE);
  const listId = useId();
  const inUse = countSections(store.getState().library).tags.filter(({ tag }) => !taken.includes(tag));
  const meaning = useInkling((state) => state.meaning?.index);
  // Of the notes nearest to this one; as soon as something is typed the person knows better.
  const near = useMemo(
    () => (typed === '' ? (meaning?.tagsFor(noteId) ?? []) : []).filter((tag) => !taken.includes(tag)),
    [meaning, noteId, typed, taken],
  );
  const like = tagsLike(inUse, normalizeTag(typed), MOST_OFFERED).filter(({ tag }) => !near.includes(tag));
  const offers = [...near.map((tag) => ({ tag, count: t('tag.near') })), ...like].slice(0, MOST_OFFERED);

  const type = (text: string): void => {
    unsaid.current = text;
    setTyped(text);
    setActive(NONE);
  };
  const add = (raw: string): void => {
    onAdd(raw);
    type('');
  };
  // A key may lead to another note while the field has the focus: no blur is told then.
  useEffect(() => () => onAdd(unsaid.current), [onAdd]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const moves: Readonly<Record<string, number>> = {
      // The list stands above the field: Up goes into it from below.
      ArrowUp: active === NONE ? offers.length - 1 : active - 1,
      ArrowDown: active + 1 < offers.length ? active + 1 : NONE,
    };
    const to = moves[event.key];
    if (to !== undefined) {
      event.preventDefault();
      setActive(to);
    } else if (event.key === 'Tab' && !event.shiftKey && near[0] !== undefined && active === NONE) {
      event.preventDefault();
      add(near[0]);
    } else if (event.key === 'Enter' || event.key === ',') {
      event.preventDefault();
      const offered = offers[active]?.tag;
      if (offered !== undefined) add(offered);
      else if (typed.trim() === '') onEnd(true);
      else add(typed);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      type('');
      onEnd(true);
    }
  };

  return (
    <span className={styles['naming']}>
      <input
        className={styles['input']}
        role="combobox"
        value={typed}
        autoFocus
        autoComplete="off"
        autoCapitalize="none"
        enterKeyHint="done"
        aria-label={t('tag.add')}
        aria-autocomplete="list"
        aria-expanded={offers.length > 0}
        aria-controls={offers.length > 0 ? listId : undefined}
        aria-activedescendant={active === NONE ? undefined : optionId(listId, active)}
        placeholder={t('tag.placeholder')}
        onChange={(event) => type(event.target.value)}
        onBlur={() => {
          onAdd(typed);
          onEnd(false);
        }}
        onKeyDown={onKeyDown}
      />
      {offers.length === 0 ? null : (
        <SuggestionList
          id={listId}
          label={t('tags')}
          active={active}
          place="above"
          items={offers.map(({ tag, count }) => ({
            key: tag,
            content: (
              <>
                <b>#{tag}</b>
                <span />
                <small>
                  {count}
                  {tag === near[0] ? <kbd> Tab</kbd> : null}
                </small>
              </>
            ),
          }))}
          onChoose={(index) => add(offers[index]?.tag ?? '')}
        />
      )}
    </span>
  );
};

/** Tags set by hand can be taken off here; those written in the text are changed in the text. */
export const TagField = ({ note }: { readonly note: Note }) => {
  const { t } = useTranslation('notes');
  const store = useInklingStore();
  const setTags = useInkling((state) => state.setTags);
  const openSection = useInkling((state) => state.openSection);
  const request = useInkling((state) => state.focusRequest);
  const [adding, setAdding] = useState(false);
  const addButton = useRef<HTMLButtonElement>(null);
  const keepFocus = useRef(false);
  const editable = note.trashedAtMs === null;
  const tags = digestOf(note).tags;

  useEffect(() => {
    if (request.target !== 'tags' || !editable || answered.has(request)) return;
    answered.add(request);
    addButton.current?.click();
  }, [request, editable]);
  useEffect(() => {
    if (adding || !keepFocus.current) return;
    keepFocus.current = false;
    addButton.current?.focus();
  }, [adding]);

  const { id } = note;
  const add = useCallback(
    (raw: string): void => {
      const tag = normalizeTag(raw);
      const known = store.getState().library.byId.get(id);
      if (tag !== '' && known?.tags.includes(tag) === false) setTags(id, [...known.tags, tag].sort());
    },
    [store, setTags, id],
  );

  return (
    <div className={styles['field']}>
      <ul className={styles['tags']} aria-label={t('tags')}>
        {tags.map((tag) => {
          const byHand = note.tags.includes(tag);
          return (
            <li key={tag} className={styles['tag']}>
              <button
                type="button"
                className={styles['name']}
                title={byHand || !editable ? undefined : t('tag.inText')}
                onClick={() => {
                  leaveText();
                  openSection({ kind: 'tag', tag }, store.getState().wide);
                }}
              >
                #{tag}
              </button>
              {editable && byHand ? (
                <button
                  type="button"
                  className={styles['remove']}
                  aria-label={t('tag.remove', { tag })}
                  onClick={({ currentTarget }) => {
                    // It goes with its tag. Where the focus stayed in the text, it stays there.
                    if (document.activeElement === currentTarget) addButton.current?.focus();
                    setTags(
                      note.id,
                      note.tags.filter((other) => other !== tag),
                    );
                  }}
                >
                  <X size={12} strokeWidth={1.5} aria-hidden />
                </button>
              ) : null}
            </li>
          );
        })}
      </ul>
      {!editable ? null : adding ? (
        <TagInput
          noteId={id}
          taken={tags}
          onAdd={add}
          onEnd={(byKey) => {
            keepFocus.current = byKey;
            setAdding(false);
          }}
        />
      ) : (
        <button type="button" ref={addButton} className={styles['add']} onClick={() => setAdding(true)}>
          <Plus size={14} strokeWidth={1.5} aria-hidden />
          <span>{t('tag.add')}</span>
        </button>
      )}
    </div>
  );
};
