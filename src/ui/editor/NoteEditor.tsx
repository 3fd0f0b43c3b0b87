import { Suspense, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { lazyPart } from '../controls/lazyPart';
import { useMediaQuery } from '../store/useMediaQuery';
import { adoptEditorStyles } from './adoptedStyles';
import { EditorController } from './editorController';
import { loadFormatting } from './editorExtensions';
import { services } from './editorServices';
import { loadFindPanel } from './find/findInNote';
import { acceptGhost, turnGhost } from './ghost/ghostField';
import { GhostAnswer, GhostHint } from './ghost/GhostHint';
import type { NoteEditorProps } from './noteEditorProps';
import './editor.css';
import './marks/marks.css';
import './ghost/ghost.css';

const GhostChip = lazyPart(async () => (await import('./ghost/GhostChip')).GhostChip);
const FormatBar = lazyPart(async () => (await import('./toolbar/FormatBar')).FormatBar);

/** A ghost is announced once it stands still: a screen reader must not stammer while it streams in. */
const ANNOUNCE_AFTER_MS = 400;
/** How long an answer that is no suggestion stays in sight. */
const ANSWER_MS = 2_500;
/** The search in a note, its bold and italic and what reads pasted pages are brought once the first screen is long there. */
const FETCH_AHEAD_AFTER_MS = 2_000;

/** The Markdown editor of one note at a time. At most one is on screen. */
export function NoteEditor(props: NoteEditorProps) {
  const { t, i18n } = useTranslation('editor');
  const host = useRef<HTMLDivElement>(null);
  const controller = useRef<EditorController | null>(null);
  const [ghost, setGhost] = useState('');
  const [spoken, setSpoken] = useState('');
  const [inVain, setInVain] = useState<{ readonly answer: 'nothing' | 'starting' | 'alone' } | null>(null);
  const coarse = useMediaQuery('(pointer: coarse)');
  const assistant = props.assistant ?? null;
  const hasAssistant = assistant !== null;
  const announce = assistant?.ghost.announce === true;

  // Before any effect of this commit: the view calls its services from the first moment on.
  useLayoutEffect(() => {
    services.props = props;
    services.translate = (key, values) => t(key, { ...values });
    services.askedInVain = (answer) => setInVain({ answer });
    services.ghostShown = (shown) => {
      setGhost(shown);
      if (shown === '') setSpoken('');
      else setInVain(null);
    };
  });

  useLayoutEffect(() => {
    if (host.current === null) return undefined;
    adoptEditorStyles(document);
    const mounted = new EditorController(host.current);
    controller.current = mounted;
    return () => {
      controller.current = null;
      mounted.destroy();
    };
  }, []);

  useLayoutEffect(() => controller.current?.sync(), [props.noteId, props.body, props.readOnly]);

  useEffect(() => {
    if (hasAssistant) controller.current?.assistantCame();
    else controller.current?.hideGhost();
  }, [hasAssistant]);

  useEffect(() => {
    const fetchAhead = (): void =>
      void Promise.all([loadFindPanel(), loadFormatting(), import('./paste/richPaste')]).catch(() => undefined);
    const timer = window.setTimeout(fetchAhead, FETCH_AHEAD_AFTER_MS);
    return () => window.clearTimeout(timer);
  }, []);

  // Labels inside the view follow the language of the interface, links what is known of the notes they lead to.
  useEffect(() => controller.current?.view.dispatch({}), [i18n.language, props.linkExists]);

  useEffect(() => {
    services.readGhost = () => setSpoken(ghost);
    if (!announce || ghost === '') return undefined;
    const timer = window.setTimeout(() => setSpoken(ghost), ANNOUNCE_AFTER_MS);
    return () => window.clearTimeout(timer);
  }, [ghost, announce]);

  useEffect(() => {
    if (inVain === null) return undefined;
    const timer = window.setTimeout(() => setInVain(null), ANSWER_MS);
    return () => window.clearTimeout(timer);
  }, [inVain]);

  const viewNow = useCallback(() => controller.current?.view, []);
  const accept = (): void => {
    const view = controller.current?.view;
    if (view !== undefined) acceptGhost(view, 'all');
  };
  const turn = (): void => {
    const view = controller.current?.view;
    if (view !== undefined) turnGhost(view, 1);
  };

  return (
    <div className="note-editor">
      <div className="note-editor-page">
        <div ref={host} className="note-editor-host" />
        <Suspense fallback={null}>
          {assistant !== null && ghost !== '' && coarse && <GhostChip ghost={ghost} onAccept={accept} onTurn={turn} />}
        </Suspense>
      </div>
      {(coarse || props.barAbove === true) && props.readOnly !== true && props.barPlace
        ? createPortal(
            <Suspense fallback={null}>
              <FormatBar viewNow={viewNow} above={!coarse} />
            </Suspense>,
            props.barPlace,
          )
        : null}
      {hasAssistant && (
        <div className="visuallyHidden" role="status" aria-live="polite">
          {inVain !== null
            ? t(`asked.${inVain.answer}`)
            : spoken === ''
              ? ''
              : t('ghostSpoken', { ghost: spoken.trim() })}
        </div>
      )}
      {assistant !== null && ghost !== '' && !coarse && assistant.ghost.hintsLeft > 0 && (
        <GhostHint acceptKey={assistant.ghost.acceptKey} />
      )}
      {hasAssistant && inVain !== null && <GhostAnswer text={t(`asked.${inVain.answer}`)} />}
    </div>
  );
}
