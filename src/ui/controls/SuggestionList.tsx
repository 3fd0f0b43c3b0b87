import { useEffect, useRef, type ReactNode } from 'react';
import styles from './SuggestionList.module.css';

export interface SuggestionListProps {
  readonly id: string;
  readonly label: string;
  readonly active: number;
  readonly place: 'below' | 'above';
  readonly items: readonly { readonly key: string; readonly content: ReactNode }[];
  readonly onChoose: (index: number) => void;
}

export const optionId = (listId: string, index: number): string => `${listId}-${index}`;

/** What a field offers while one types; the field keeps the focus and names the active line. */
export const SuggestionList = ({ id, label, active, place, items, onChoose }: SuggestionListProps) => {
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    <ul ref={list} id={id} className={styles['list']} data-place={place} role="listbox" aria-label={label}>
      {items.map(({ key, content }, index) => (
        <li
          key={key}
          id={optionId(id, index)}
          className={styles['option']}
          role="option"
          aria-selected={index === active}
          // The field keeps the focus: a phone would take its keyboard away and put the list elsewhere.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChoose(index)}
        >
          {content}
        </li>
      ))}
    </ul>
  );
};
