import { digestOf } from '../../state/notes/librarySelectors';
import { routeToHash, type Section } from '../../state/view/route';
import { useInkling, useInklingStore } from '../store/storeContext';
import { AskOffer } from './AskOffer';
import styles from './meaning.module.css';
import { openPassage } from './openPassage';
import { passageText } from './passageText';
import { useMeaningTexts } from './useMeaningTexts';
import { useMeant } from './useMeant';

/** Beneath the notes that hold the words: those that mean them, each with the sentence that does. */
export const MeantNotes = ({ section }: { readonly section: Section }) => {
  const { t } = useMeaningTexts();
  const store = useInklingStore();
  const library = useInkling((state) => state.library);
  const openId = useInkling((state) => (state.route.page === 'notes' ? state.route.noteId : null));
  const meant = useMeant(section);
  const notes = meant.flatMap((near) => {
    const note = library.byId.get(near.noteId);
    return note === undefined || note.trashedAtMs !== null ? [] : [{ near, note }];
  });

  return (
    <>
      {section.kind === 'trash' ? null : <AskOffer />}
      {/* Always there, so that a screen reader hears what comes into it. */}
      <span className="visuallyHidden" role="status">
        {notes.length === 0 ? null : t('meant.count', { count: notes.length })}
      </span>
      {notes.length === 0 ? null : (
        <section className={styles['meant']} aria-label={t('meant.title')}>
          <h2>{t('meant.title')}</h2>
          <ul>
            {notes.map(({ near, note }) => (
              <li key={note.id}>
                <a
                  href={routeToHash({ page: 'notes', section, noteId: note.id })}
                  aria-current={note.id === openId || undefined}
                  onClick={(event) => {
                    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
                    event.preventDefault();
                    openPassage(store, near);
                  }}
                >
                  <b>{digestOf(note).title || t('notes:untitled')}</b>
                  <span>{passageText(note, near)}</span>
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
};
