import { Command } from 'cmdk';
import { FileText, LayoutTemplate, MessageCircleQuestionMark } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { soundsLikeQuestion } from '../../core/ask/questionSigns';
import type { NoteId } from '../../core/note/note';
import { digestOf, notesByTitlePart } from '../../state/notes/librarySelectors';
import { templatesOf } from '../../state/notes/templates';
import { useActionTexts } from '../i18n/useActionTexts';
import { useInkling, useInklingStore } from '../store/storeContext';
import { APP_ICONS, NOTE_ICONS } from '../actions/actionIcons';
import { APP_ACTIONS, appActionsFor } from '../actions/actions';
import type { ActionGroup } from '../actions/appAction';
import { insertTemplate } from '../actions/templates';
import { noteActionsFor } from '../actions/noteActions';
import styles from './Palette.module.css';
import { useAskTexts } from '../ask/useAskTexts';
import { useKeysTexts } from './useKeysTexts';
import { formatKeys } from '../actions/shortcut';

const GROUPS: readonly ActionGroup[] = ['write', 'go', 'assistant', 'view', 'keep'];
const MOST_NOTES = 8;
/** Before anything is typed: where one was last, with room left for the actions. */
const RECENT_NOTES = 4;

interface PaletteProps {
  /** What was typed before it was there. */
  readonly typed?: string;
  /** Enter was pressed behind that: the first that fits is taken. */
  readonly isEntered?: boolean;
}

interface Item {
  readonly id: string;
  readonly text: string;
  readonly keys: string | undefined;
  readonly Icon: typeof FileText;
  readonly run: () => void;
}

/** Every word of the query is found somewhere in the text, in any order. */
const holds = (text: string, query: string): boolean => {
  const folded = text.toLocaleLowerCase();
  return query
    .toLocaleLowerCase()
    .split(/\s+/u)
    .every((word) => folded.includes(word));
};

/**
 * Ctrl/Cmd+K: every note by its title and every action by its name, without the hand leaving the keys.
 */
export const Palette = ({ typed = '', isEntered = false }: PaletteProps) => {
  const { t } = useTranslation();
  // Makes them known.
  useActionTexts();
  const { t: tk } = useKeysTexts();
  const { t: askText } = useAskTexts();
  const store = useInklingStore();
  const library = useInkling((state) => state.library);
  const loadState = useInkling((state) => state.loadState);
  const settled = useInkling((state) => state.assistant.settingsLoaded);
  /** As one string, for it is compared: what a keeper or a setting makes possible comes while this is open. */
  const offered = useInkling((state) =>
    appActionsFor(state)
      .map(({ id }) => id)
      .join(' '),
  );
  const showOverlay = useInkling((state) => state.showOverlay);
  const [query, setQuery] = useState(typed);

  const close = () => showOverlay(null);
  const choose = (run: () => void) => () => {
    close();
    // After the dialog has given the focus back, so that what the action focuses keeps it.
    requestAnimationFrame(run);
  };

  const notes = useMemo(
    () => notesByTitlePart(library, query, query === '' ? RECENT_NOTES : MOST_NOTES),
    [library, query],
  );
  const groups = useMemo(() => {
    const state = store.getState();
    const noteId = state.route.page === 'notes' ? state.route.noteId : null;
    const note = noteId === null ? undefined : library.byId.get(noteId);
    const thisNote: Item[] =
      note === undefined
        ? []
        : noteActionsFor(note).map(({ id, keys, run }) => ({
            id: `note.${id}`,
            text: t(`notes:action.${id}`),
            keys,
            Icon: NOTE_ICONS[id] ?? FileText,
            run: () => run(store, note.id),
          }));
    const ids = offered.split(' ');
    const actions = APP_ACTIONS.filter(({ id }) => id !== 'palette' && ids.includes(id));
    const templates = templatesOf(library).map((template) => ({
      id: `template.${template.id}`,
      text: t('actions:template', { name: digestOf(template).title }),
      keys: undefined,
      Icon: LayoutTemplate,
      run: () => insertTemplate(store, template),
    }));
    return [
      { name: 'thisNote', items: thisNote },
      { name: 'templates', items: templates },
      ...GROUPS.map((group) => ({
        name: group,
        items: actions
          .filter((action) => action.group === group)
          .map(({ id, keys, run }): Item => ({
            id,
            text: t(`actions:${id}`),
            keys: keys?.[0],
            Icon: APP_ICONS[id] ?? FileText,
            run: () => run(store),
          })),
      })),
    ];
  }, [store, t, library, offered]);

  const shown = groups
    .map(({ name, items }) => ({ name, items: items.filter((item) => holds(item.text, query)) }))
    .filter(({ items }) => items.length > 0);

  const nothing = notes.length === 0 && shown.length === 0 && query.trim() !== '';
  const offersAsking = nothing || soundsLikeQuestion(query);
  const ask = (): void => store.getState().ask(query.trim());
  const open = (id: NoteId): void => {
    store.getState().openNote(id);
    store.getState().focus('editor');
  };
  const [firstNote] = notes;
  const first = offersAsking ? ask : firstNote === undefined ? shown[0]?.items[0]?.run : () => open(firstNote.id);
  const waiting = useRef(isEntered);
  useEffect(() => {
    // Before the whole library is read, a note that is there may not be known.
    if (!waiting.current || first === undefined || loadState === 'loading' || loadState === 'opened') return;
    // Nor an action of a part that is still on its way.
    if (nothing && !soundsLikeQuestion(query) && !settled) return;
    waiting.current = false;
    choose(first)();
  });

  return (
    <Command className={styles['palette']} label={t('shell:action.palette')} shouldFilter={false} loop>
      <Command.Input
        className={styles['input']}
        value={query}
        onValueChange={setQuery}
        placeholder={t('shell:palette.placeholder')}
        readOnly={isEntered}
        autoFocus
        data-first-focus
      />
      <Command.List className={styles['list']} label={t('shell:palette.results')}>
        <Command.Empty className={styles['none']}>{t('shell:palette.nothing')}</Command.Empty>
        {offersAsking ? (
          <Command.Item value="ask the notes" className={styles['item']} onSelect={choose(ask)}>
            <MessageCircleQuestionMark size={16} strokeWidth={1.5} aria-hidden />
            <span className={styles['text']}>{askText('offer', { question: query.trim() })}</span>
          </Command.Item>
        ) : null}
        {notes.length === 0 ? null : (
          <Command.Group className={styles['group']} heading={t('shell:palette.notes')}>
            {notes.map((note) => (
              <Command.Item
                key={note.id}
                value={`note ${note.id}`}
                className={styles['item']}
                onSelect={choose(() => open(note.id))}
              >
                <FileText size={16} strokeWidth={1.5} aria-hidden />
                <span className={styles['noteTitle']}>{digestOf(note).title}</span>
                <span className={styles['snippet']}>{digestOf(note).snippet}</span>
              </Command.Item>
            ))}
          </Command.Group>
        )}
        {shown.map(({ name, items }) => (
          <Command.Group key={name} className={styles['group']} heading={tk(`group.${name}`)}>
            {items.map(({ id, text, keys, Icon, run }) => (
              <Command.Item key={id} value={id} className={styles['item']} onSelect={choose(run)}>
                <Icon size={16} strokeWidth={1.5} aria-hidden />
                <span className={styles['text']}>{text}</span>
                {keys === undefined ? null : <kbd>{formatKeys(keys)}</kbd>}
              </Command.Item>
            ))}
          </Command.Group>
        ))}
      </Command.List>
    </Command>
  );
};
