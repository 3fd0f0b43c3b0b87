import { Menu, Search, Settings2, SquarePen } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ListPane } from '../list/ListPane';
import { Notices } from '../notices/Notices';
import styles from './PhoneShell.module.css';
import { useInkling } from '../store/storeContext';
import { useShelvesOverlay } from '../store/useFocusRequest';

/** One pane at a time; the bar lies within the thumb's reach and steps back while the hand writes. */
export const PhoneShell = ({ page }: { readonly page: ReactNode }) => {
  const { t } = useTranslation('shell');
  const showOverlay = useInkling((state) => state.showOverlay);
  const createNote = useInkling((state) => state.createNote);
  const openSettings = useInkling((state) => state.openSettings);
  const navigate = useInkling((state) => state.navigate);
  const route = useInkling((state) => state.route);
  const focus = useInkling((state) => state.focus);
  useShelvesOverlay(true);

  return (
    <div className={styles['shell']}>
      <main id="page" className={styles['page']}>
        {page ?? <ListPane newButton={false} shelvesButton={false} />}
        <Notices />
      </main>
      <nav className={styles['bar']} aria-label={t('bar')}>
        <button type="button" onClick={() => showOverlay('sections')}>
          <Menu size={20} strokeWidth={1.5} aria-hidden />
          {t('bar_sections')}
        </button>
        <button
          type="button"
          onClick={() => {
            if (route.page !== 'notes' || route.noteId !== null) {
              navigate({ page: 'notes', section: { kind: 'all' }, noteId: null });
            }
            requestAnimationFrame(() => focus('search'));
          }}
        >
          <Search size={20} strokeWidth={1.5} aria-hidden />
          {t('bar_search')}
        </button>
        <button type="button" className={styles['new']} onClick={() => createNote()}>
          <SquarePen size={20} strokeWidth={1.5} aria-hidden />
          {t('bar_new')}
        </button>
        <button type="button" onClick={() => openSettings()}>
          <Settings2 size={20} strokeWidth={1.5} aria-hidden />
          {t('bar_settings')}
        </button>
      </nav>
    </div>
  );
};
