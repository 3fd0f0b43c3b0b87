import { Plus, X } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Note } from '../../core/note';
import { normalizeTag } from '../../core/tags';
import { countSections, digestOf } from '../../state/libraryViews';
import { useInkling, useInklingStore } from '../shell/storeContext';
import styles from './TagField.module.css';

/** Tags set by hand can be taken off here; those written in the text are changed in the text. */
export const TagField = ({ note }: { readonly note: Note }) => {
  const { t } = useTranslation('notes');
  const store = useInklingStore();
  const setTags = useInkling((state) => state.setTags);
  const openSection = useInkling((state) => state.openSection);
  const [adding, setAdding] = useState(false);
  const [typed, setTyped] = useState('');
  const addButton = useRef<HTMLButtonElement>(null);
  const listId = useId();
  const editable = note.trashedAtMs === null;
  const tags = digestOf(note).tags;

  const add = () => {
    const tag = normalizeTag(typed);
    if (tag !== '' && !note.tags.includes(tag)) setTags(note.id, [...note.tags, tag].sort());
    setTyped('');
  };
  const stop = () => {
    setAdding(false);
    setTyped('');
    addButton.current?.focus();
  };

  return (
    <div className={styles['field']}>
      <ul className={styles['tags']} aria-label={t('tags')}>
        {tags.map((tag) => (
          <li key={tag} className={styles['tag']}>
            <button type="button" className={styles['name']} onClick={() => openSection({ kind: 'tag', tag }, true)}>
              #{tag}
            </button>
            {editable && note.tags.includes(tag) ? (
              <button
                type="button"
                className={styles['remove']}
                aria-label={t('tag.remove', { tag })}
                onClick={() => setTags(note.id, note.tags.filter((other) => other !== tag))}
              >
                <X size={12} strokeWidth={1.5} aria-hidden />
              </button>
            ) : null}
          </li>
        ))}
      </ul>
      {!editable ? null : adding ? (
        <>
          <input
            className={styles['input']}
            value={typed}
            list={listId}
            autoFocus
            aria-label={t('tag.add')}
            placeholder={t('tag.placeholder')}
            onChange={(event) => setTyped(event.target.value)}
            onBlur={() => {
              add();
              setAdding(false);
            }}
            onKeyDown={(event) => {
              if (event.nativeEvent.isComposing) return;
              if (event.key === 'Enter' || event.key === ',') {
                event.preventDefault();
                if (typed.trim() === '') stop();
                else add();
              } else if (event.key === 'Escape') {
                event.preventDefault();
                stop();
              }
            }}
          />
          <datalist id={listId}>
            {countSections(store.getState().library)
              .tags.filter(({ tag }) => !tags.includes(tag))
              .map(({ tag }) => (
                <option key={tag} value={tag} />
              ))}
          </datalist>
        </>
      ) : (
        <button type="button" ref={addButton} className={styles['add']} onClick={() => setAdding(true)}>
          <Plus size={14} strokeWidth={1.5} aria-hidden />
          {t('tag.add')}
        </button>
      )}
    </div>
  );
};
