import type { ReactNode } from 'react';
import styles from './Page.module.css';

interface PageProps {
  /** What stands in the bar above: the way back, tabs. */
  readonly bar: ReactNode;
  /** What is shown under the bar by now. One page that becomes another begins at its top again. */
  readonly name: string;
  readonly busy?: boolean;
  readonly children: ReactNode;
}

/** A page beside the notes: a bar that stays, and a sheet that scrolls under it. */
export const Page = ({ bar, name, busy = false, children }: PageProps) => (
  <div className={styles['page']}>
    <header className={styles['bar']}>{bar}</header>
    <div key={name} className={styles['scroller']}>
      <div className={styles['sheet']} aria-busy={busy}>
        {children}
      </div>
    </div>
  </div>
);
