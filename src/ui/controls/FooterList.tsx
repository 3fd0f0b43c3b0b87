import { Link2 } from 'lucide-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { IconButton } from './Button';
import { FooterFold } from './FooterFold';
import styles from './FooterList.module.css';
import { useFooterFold } from './useFooterFold';

interface FooterListProps {
  readonly icon: ReactNode;
  readonly title: string;
  /** What the fold says: the number of notes, in words. */
  readonly words: string;
  readonly count: number;
  readonly tone?: 'accent' | 'pencil';
  /** The rows, each a FooterWay; `close` folds the list up. */
  readonly rows: (close: () => void) => ReactNode;
}

/** Notes that have to do with one, folded into the line at its foot. Escape leads back to that line. */
export const FooterList = ({ icon, title, words, count, tone = 'pencil', rows }: FooterListProps) => {
  const [open, setOpen] = useFooterFold();
  const button = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const byKey = useRef(false);
  useEffect(() => {
    // The list stands before its button: a key leads into it, a press leaves the focus where it is.
    if (open && byKey.current) list.current?.querySelector('button')?.focus();
  }, [open]);
  return (
    <>
      {open ? (
        <nav
          className={styles['list']}
          aria-label={title}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            event.stopPropagation();
            setOpen(false);
            button.current?.focus();
          }}
        >
          <ul ref={list}>{rows(() => setOpen(false))}</ul>
        </nav>
      ) : null}
      <FooterFold
        ref={button}
        icon={icon}
        words={words}
        count={count}
        title={title}
        open={open}
        tone={tone}
        onClick={(event) => {
          byKey.current = event.detail === 0;
          setOpen(!open);
        }}
      />
    </>
  );
};

interface FooterWayProps {
  /** The note's name. */
  readonly name: string;
  /** The words of it that are the reason why it stands here. */
  readonly children: ReactNode;
  readonly onOpen: () => void;
  /** Makes a link of it; without one it has none. */
  readonly link: { readonly label: string; readonly onLink: () => void } | null;
}

export const FooterWay = ({ name, children, onOpen, link }: FooterWayProps) => (
  <li>
    <button type="button" className={styles['way']} onClick={onOpen}>
      <b>{name}</b>
      <span>{children}</span>
    </button>
    {link === null ? null : (
      <IconButton label={link.label} onClick={link.onLink}>
        <Link2 size={16} strokeWidth={1.5} aria-hidden />
      </IconButton>
    )}
  </li>
);
