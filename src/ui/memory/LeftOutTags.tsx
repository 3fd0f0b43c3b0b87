import { useCallback, useEffect, useRef } from 'react';
import { normalizeTag } from '../../core/note/tags';
import { useInklingStore } from '../store/storeContext';
import styles from './memory.module.css';
import { useMemoryTexts } from './useMemoryTexts';

/** The tags whose notes are not learnt from, with commas between them. */
export const LeftOutTags = ({ tags }: { readonly tags: readonly string[] }) => {
  const { t } = useMemoryTexts();
  const store = useInklingStore();
  const unsaid = useRef<string | null>(null);
  const keep = useCallback((): void => {
    const typed = unsaid.current;
    unsaid.current = null;
    if (typed === null) return;
    const leftOutTags = typed
      .split(',')
      .map(normalizeTag)
      .filter((tag) => tag !== '');
    store.getState().memory?.set({ leftOutTags });
  }, [store]);
  // A key may lead to another page while the field has the focus: no blur is told then.
  useEffect(() => keep, [keep]);
  return (
    <label className={styles['field']}>
      {t('leftOutTags')}
      <input
        defaultValue={tags.join(', ')}
        onChange={({ target }) => (unsaid.current = target.value)}
        onBlur={keep}
        onKeyDown={({ key, nativeEvent }) => {
          if (key === 'Enter' && !nativeEvent.isComposing) keep();
        }}
      />
    </label>
  );
};
