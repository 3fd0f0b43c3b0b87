import { useTranslation } from 'react-i18next';
import { notesOf } from '../../state/notes/librarySelectors';
import { shownKeys } from '../actions/keyActions';
import { Button } from '../controls/Button';
import { useInkling } from '../store/storeContext';
import { LoadFailure } from './LoadFailure';
import styles from './NotePane.module.css';
import { PanesButton } from './PanesButton';

/** A blank page with the things one may want to do from here. */
export const WelcomePane = () => {
  const { t } = useTranslation('notes');
  const createNote = useInkling((state) => state.createNote);
  const loadState = useInkling((state) => state.loadState);
  const listOpen = useInkling((state) => state.preferences.listOpen);
  const shelfIsEmpty = useInkling(
    ({ route, library, preferences }) =>
      route.page === 'notes' && notesOf(library, route.section, preferences.sortBy).length === 0,
  );

  if (loadState === 'loading') return <div className={styles['absent']} aria-busy />;
  if (loadState === 'failed') return <LoadFailure />;
  // The empty shelf beside it says what there is to say, and has the button.
  if (shelfIsEmpty && listOpen) return <div className={styles['absent']} />;
  return (
    <div className={styles['absent']}>
      <h1 className={styles['absentTitle']}>{t('nothingOpen.title')}</h1>
      <p>{t('nothingOpen.text', { keys: shownKeys('palette') })}</p>
      <div className={styles['buttons']}>
        <Button onClick={() => createNote()}>{t('new')}</Button>
        {listOpen ? null : <PanesButton />}
      </div>
    </div>
  );
};
