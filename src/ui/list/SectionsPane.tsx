import {
  Archive,
  Ellipsis,
  Hash,
  NotebookText,
  Pin,
  Plus,
  Repeat2,
  Settings2,
  SquareCheck,
  Trash2,
  type LucideIcon,
} from 'lucide-react';
import { Suspense, useDeferredValue, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { countSections, type SectionCounts } from '../../state/notes/librarySelectors';
import { numberText } from '../i18n/region';
import { routeToHash, sameSection, type Route, type Section } from '../../state/view/route';
import { IconButton } from '../controls/Button';
import { InkDrop } from '../controls/InkDrop';
import { lazyPart } from '../controls/lazyPart';
import { useInkling } from '../store/storeContext';
import { DeviceMark } from './DeviceMark';
import styles from './SectionsPane.module.css';

const SavedSearches = lazyPart(async () => (await import('./SavedSearches')).SavedSearches);

const SHELVES: readonly { readonly kind: 'all' | 'pinned' | 'archive' | 'trash'; readonly Icon: LucideIcon }[] = [
  { kind: 'all', Icon: NotebookText },
  { kind: 'pinned', Icon: Pin },
  { kind: 'archive', Icon: Archive },
  { kind: 'trash', Icon: Trash2 },
];

const TODO: Route = { page: 'todo' };
const QUIZ: Route = { page: 'quiz' };

/** While only the first screen is here. */
const NO_COUNTS: SectionCounts = { all: 0, pinned: 0, archive: 0, trash: 0, tags: [] };

interface RowProps {
  readonly to: Route;
  readonly name: string;
  readonly count: number;
  readonly Icon: LucideIcon;
  readonly current: boolean;
  readonly onOpen: () => void;
}

const Row = ({ to, name, count, Icon, current, onOpen }: RowProps) => {
  const { i18n } = useTranslation();
  return (
    <li>
      <a
        className={styles['row']}
        href={routeToHash(to)}
        aria-current={current ? 'page' : undefined}
        onClick={(event) => {
          if (event.metaKey || event.ctrlKey || event.shiftKey) return;
          event.preventDefault();
          onOpen();
        }}
      >
        <Icon size={16} strokeWidth={1.5} aria-hidden />
        <span className={styles['name']}>{name}</span>
        {count === 0 ? null : <span className={styles['count']}>{numberText(count, i18n.language)}</span>}
      </a>
    </li>
  );
};

export interface SectionsPaneProps {
  /** On a phone the pane is a sheet, which closes when a section was chosen. */
  readonly onChosen?: () => void;
  /** On a desktop the open note stays where it is while the list changes. */
  readonly keepNote: boolean;
}

/** The shelves of the library, its tags, and the mark that says where all of it is kept. */
export const SectionsPane = ({ onChosen, keepNote }: SectionsPaneProps) => {
  const { t } = useTranslation('notes');
  const library = useInkling((state) => state.library);
  const route = useInkling((state) => state.route);
  const searches = useInkling((state) => state.preferences.savedSearches.length > 0);
  const navigate = useInkling((state) => state.navigate);
  const openSection = useInkling((state) => state.openSection);
  const openSettings = useInkling((state) => state.openSettings);
  const showOverlay = useInkling((state) => state.showOverlay);
  const createNote = useInkling((state) => state.createNote);
  // Counting 10,000 notes must never come between a key and its letter.
  const settled = useDeferredValue(library);
  const whole = useInkling((state) => state.loadState !== 'opened');
  const counts = useMemo(() => (whole ? countSections(settled) : NO_COUNTS), [settled, whole]);
  const current = route.page === 'notes' ? route.section : null;
  const due = useInkling((state) => state.quiz?.due ?? 0);
  const askAbout = useInkling((state) => state.askAbout);

  const shelf = (section: Section) => ({
    to: { page: 'notes', section, noteId: null } as const,
    current: current !== null && sameSection(current, section),
    onOpen: () => {
      openSection(section, keepNote);
      onChosen?.();
    },
  });

  return (
    <nav className={styles['pane']} aria-label={t('sections')}>
      <div className={styles['brand']}>
        <InkDrop />
        <span className={styles['wordmark']}>Inkling</span>
        <IconButton
          label={t('new')}
          onClick={() => {
            createNote();
            onChosen?.();
          }}
        >
          <Plus size={20} strokeWidth={1.5} aria-hidden />
        </IconButton>
      </div>
      <div className={styles['nav']}>
        <ul>
          {SHELVES.map(({ kind, Icon }) => (
            <Row key={kind} {...shelf({ kind })} name={t(`section.${kind}`)} count={counts[kind]} Icon={Icon} />
          ))}
          <Row
            to={TODO}
            name={t('todo')}
            count={0}
            Icon={SquareCheck}
            current={route.page === 'todo'}
            onOpen={() => {
              navigate(TODO);
              onChosen?.();
            }}
          />
          {due === 0 ? null : (
            <Row
              to={QUIZ}
              name={t('due')}
              count={due}
              Icon={Repeat2}
              current={route.page === 'quiz'}
              onOpen={() => {
                askAbout({ kind: 'due' });
                onChosen?.();
              }}
            />
          )}
        </ul>
        {searches ? (
          <Suspense>
            <SavedSearches keepNote={keepNote} onChosen={onChosen} />
          </Suspense>
        ) : null}
        {counts.tags.length === 0 ? null : (
          <>
            <h2 className={styles['heading']}>{t('tags')}</h2>
            <ul>
              {counts.tags.map(({ tag, count }) => (
                <Row key={tag} {...shelf({ kind: 'tag', tag })} name={tag} count={count} Icon={Hash} />
              ))}
            </ul>
          </>
        )}
      </div>
      <div className={styles['foot']}>
        <DeviceMark
          onOpen={() => {
            openSettings('device');
            onChosen?.();
          }}
        />
        {onChosen === undefined ? null : (
          // Without a keyboard, this is the way to what only keys lead to.
          <IconButton label={t('shell:action.palette')} onClick={() => showOverlay('palette')}>
            <Ellipsis size={18} strokeWidth={1.5} aria-hidden />
          </IconButton>
        )}
        <IconButton
          label={t('settings')}
          onClick={() => {
            openSettings();
            onChosen?.();
          }}
        >
          <Settings2 size={18} strokeWidth={1.5} aria-hidden />
        </IconButton>
      </div>
    </nav>
  );
};
