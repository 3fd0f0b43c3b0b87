import { Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AssistedEditor } from '../../core/assistant/assistedEditor';
import type { NoteId } from '../../core/note/note';
import { followLink } from '../../state/view/launches';
import { digestOf } from '../../state/notes/librarySelectors';
import { FirstRunInvitation } from '../assistant/FirstRunInvitation';
import { useNoteEditorAssistant } from '../assistant/useNoteEditorAssistant';
import { NoteEditor } from '../editor/NoteEditor';
import type { NoteEditorAssistant } from '../editor/noteEditorProps';
import { Button } from '../controls/Button';
import { ErrorBoundary } from '../controls/ErrorBoundary';
import { lazyPart } from '../controls/lazyPart';
import { useInkling, useInklingStore } from '../store/storeContext';
import { useMediaQuery } from '../store/useMediaQuery';
import { LoadFailure } from './LoadFailure';
import { NoteHeader } from './NoteHeader';
import styles from './NotePane.module.css';
import { SaveBadge } from './SaveBadge';
import { useNoteImages } from './useNoteImages';

const NoteFooter = lazyPart(async () => (await import('./NoteFooter')).NoteFooter);
const LockedPane = lazyPart(async () => (await import('../locking/LockedPane')).LockedPane);

/** Requests for the focus outlive this pane: one that was answered must not call up a phone's keyboard at the next note. */
const answered = new WeakSet<object>();

/** The open note: its state above, the text, and what surrounds it below. */
export const NotePane = ({ noteId }: { readonly noteId: NoteId }) => {
  const { t } = useTranslation('notes');
  const store = useInklingStore();
  const note = useInkling((state) => state.library.byId.get(noteId));
  const saveStatus = useInkling((state) => state.saveStates[noteId]?.status);
  const editNote = useInkling((state) => state.editNote);
  const onWait = useInkling((state) => state.lettersWait);
  const request = useInkling((state) => state.focusRequest);
  const loadState = useInkling((state) => state.loadState);
  const outdated = useInkling((state) => state.outdated);
  const asked = useNoteEditorAssistant();
  const assistant = useMemo<NoteEditorAssistant | null>(
    () => asked && { ...asked, onGhost: (letters, again) => store.getState().countGhost(letters, again) },
    [asked, store],
  );
  const images = useNoteImages();
  const editor = useRef<AssistedEditor | null>(null);
  /** What answers to the wish for the text: the editor, or the field that opens a locked note. */
  const place = useRef<Pick<AssistedEditor, 'noteId' | 'focus' | 'find'> | null>(null);
  const wanted = useRef<'focus' | 'find' | null>(null);
  const [barPlace, setBarPlace] = useState<HTMLElement | null>(null);
  const coarse = useMediaQuery('(pointer: coarse)');
  const barAbove = useInkling((state) => state.preferences.formatBar) && !coarse;

  const onChange = useCallback((body: string, id: NoteId) => editNote(id, { body }), [editNote]);
  const onPlace = useCallback((ready: typeof place.current) => {
    place.current = ready;
    if (ready === null || wanted.current === null) return;
    ready[wanted.current]();
    wanted.current = null;
  }, []);
  const onReady = useCallback(
    (ready: AssistedEditor | null) => {
      editor.current = ready;
      // Who shows a place in the note asks for it there, whether or not there is an assistant; in a locked one nobody does.
      const shown = store.getState().library.byId.get(noteId);
      const isSecret = shown !== undefined && digestOf(shown).locked;
      store.getState().assistantActions.setEditor(isSecret ? null : ready);
      onPlace(ready);
    },
    [store, noteId, onPlace],
  );
  const onNotice = useCallback(
    (key: string, values?: Readonly<Record<string, string | number>>) => {
      store.getState().notify({ key, tone: 'warning', scope: 'note', ...(values === undefined ? {} : { values }) });
    },
    [store],
  );
  const findLinks = useCallback((part: string) => store.getState().completeLinks(part), [store]);
  const linksReady = useInkling((state) => state.linksReady);
  const linkExists = useCallback((title: string) => store.getState().resolveLink(title) !== undefined, [store]);
  const onOpenLink = useCallback(
    (target: string) => {
      const reveal = (): void =>
        void import('./revealHeading')
          .then(({ revealHeading }) => revealHeading(target, () => editor.current))
          .catch(() => undefined);
      if (target.startsWith('#')) reveal();
      else void followLink(store, target).then(target.includes('#') ? reveal : undefined);
    },
    [store],
  );
  const onBeginNote = useCallback(
    (title: string) => void store.getState().createNote({ body: `# ${title}\n\n` }, true),
    [store],
  );
  const onOpenTag = useCallback(
    (tag: string) => store.getState().openSection({ kind: 'tag', tag }, store.getState().wide),
    [store],
  );

  useEffect(() => {
    const { target, ticket } = request;
    if ((target !== 'editor' && target !== 'find') || ticket === 0 || answered.has(request)) return;
    answered.add(request);
    const act = target === 'find' ? 'find' : 'focus';
    if (place.current?.noteId === noteId) place.current[act]();
    else wanted.current = act;
  }, [request, noteId]);

  if (note === undefined) {
    if (loadState === 'failed') return <LoadFailure />;
    return (
      <div className={styles['absent']}>
        {loadState === 'ready' ? (
          <>
            <h1 className={styles['absentTitle']}>{t('absent.title')}</h1>
            <p>{t('absent.text')}</p>
          </>
        ) : null}
      </div>
    );
  }
  const trashed = note.trashedAtMs !== null;
  const shared = {
    noteId,
    onWait,
    // What is typed in a tab of yesterday could not be stored any more.
    readOnly: trashed || outdated,
    findLinks,
    ...(linksReady ? { linkExists } : {}),
    onOpenLink,
    onBeginNote,
    onOpenTag,
    loadImage: images.load,
    storeImage: images.store,
    storeFile: images.storeFile,
    onNotice,
    onReady,
    barPlace,
    barAbove,
  };

  return (
    <article className={styles['pane']} aria-label={t('note')}>
      <h1 className="visuallyHidden">{digestOf(note).title || t('untitled')}</h1>
      <NoteHeader noteId={noteId} />
      {saveStatus === 'failed' ? <SaveBadge noteId={noteId} /> : null}
      {trashed ? (
        <div className={styles['banner']}>
          <span>{t('inTrash')}</span>
          <Button onClick={() => store.getState().restoreNote(noteId)}>{t('action.restore')}</Button>
        </div>
      ) : null}
      {barAbove ? <div ref={setBarPlace} /> : null}
      <div className={styles['editor']}>
        {digestOf(note).locked ? (
          <Suspense>
            <LockedPane
              key={noteId}
              note={note}
              onPlace={onPlace}
              renderEditor={(opened) => <NoteEditor {...shared} {...opened} />}
            />
          </Suspense>
        ) : (
          <NoteEditor {...shared} body={note.body} onChange={onChange} assistant={assistant} />
        )}
      </div>
      <FirstRunInvitation />
      {/* Under an invitation the page goes on: a press there is a press on the page. */}
      <div
        className={styles['rest']}
        onMouseDown={(event) => {
          event.preventDefault();
          editor.current?.focus();
        }}
      />
      <ErrorBoundary part={noteId}>
        <Suspense>
          <NoteFooter note={note} />
        </Suspense>
      </ErrorBoundary>
      {/* At the very foot, right above the keyboard, whatever stands under the text. */}
      {barAbove ? null : <div ref={setBarPlace} />}
    </article>
  );
};
