import type { MouseEvent, ReactNode, Ref } from 'react';
import styles from './FooterFold.module.css';

interface FooterFoldProps {
  icon: ReactNode;
  /** The whole words, for those who hear them and where there is room; the number alone stands elsewhere. */
  words: string;
  count: number;
  title: string;
  open: boolean;
  tone: 'accent' | 'pencil';
  ref?: Ref<HTMLButtonElement>;
  onClick: (event: MouseEvent) => void;
}

/** Opens and closes what is folded into the line under a note. */
export const FooterFold = ({ icon, words, count, title, open, tone, ref, onClick }: FooterFoldProps) => (
  <button
    type="button"
    ref={ref}
    className={`${styles['fold']} ${styles[tone]}`}
    aria-expanded={open}
    aria-label={words}
    title={title}
    onClick={onClick}
  >
    {icon}
    <span className={styles['long']}>{words}</span>
    <span className={styles['short']}>{count}</span>
  </button>
);
