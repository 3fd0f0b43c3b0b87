import { Link2 } from 'lucide-react';
import { useDeferredValue, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Note } from '../../core/note/note';
import { digestOf } from '../../state/notes/librarySelectors';
import { FooterList, FooterWay } from '../controls/FooterList';
import { useInkling, useInklingStore } from '../store/storeContext';
import { leaveText } from '../controls/textFocus';

/** At the foot of a note, folded: notes that link here. */
export const Backlinks = ({ note }: { readonly note: Note }) => {
  const { t } = useTranslation('notes');
  const store = useInklingStore();
  const library = useDeferredValue(useInkling((state) => state.library));
  const linksReady = useInkling((state) => state.linksReady);
  const openNote = useInkling((state) => state.openNote);
  const linking = useMemo(
    () =>
      (linksReady ? store.getState().backlinksOf(note.id) : [])
        .map((id) => library.byId.get(id))
        .filter((source): source is Note => source !== undefined),
    [store, note.id, library, linksReady],
  );
  if (linking.length === 0) return null;
  return (
    <FooterList
      icon={<Link2 size={14} strokeWidth={1.5} aria-hidden />}
      title={t('backlinks.title')}
      words={t('backlinks.count', { count: linking.length })}
      count={linking.length}
      tone="accent"
      rows={() =>
        linking.map((source) => (
          <FooterWay
            key={source.id}
            name={digestOf(source).title || t('untitled')}
            onOpen={() => {
              leaveText();
              openNote(source.id);
            }}
            link={null}
          >
            {digestOf(source).snippet}
          </FooterWay>
        ))
      }
    />
  );
};
