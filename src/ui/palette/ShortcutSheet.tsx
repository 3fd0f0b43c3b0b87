import { useTranslation } from 'react-i18next';
import { Dialog } from '../controls/Dialog';
import { useActionTexts } from '../i18n/useActionTexts';
import { useInkling } from '../store/storeContext';
import { APP_ACTIONS } from '../actions/actions';
import type { ActionGroup } from '../actions/appAction';
import { NOTE_ACTIONS } from '../actions/noteActions';
import { formatKeys } from '../actions/shortcut';
import { GHOST_KEYS, KEYS_OF_ACCEPTING } from '../format/keyboard';
import styles from './ShortcutSheet.module.css';
import { useKeysTexts } from './useKeysTexts';

const GROUPS: readonly ActionGroup[] = ['write', 'go', 'view'];

/** Keys that the editor itself handles; texts are `keys:editorKey.<id>`. */
const EDITOR_KEYS = [
  { id: 'undo', keys: ['Mod+Z'] },
  { id: 'redo', keys: ['Mod+Shift+Z'] },
  { id: 'bold', keys: ['Mod+B'] },
  { id: 'italic', keys: ['Mod+I'] },
  { id: 'check', keys: ['Mod+Enter'] },
  { id: 'indent', keys: ['Tab'] },
  { id: 'cells', keys: ['Tab', 'Shift+Tab'] },
  { id: 'row', keys: ['Mod+Enter'] },
  { id: 'column', keys: ['Mod+Shift+Enter'] },
  { id: 'table', keys: ['Alt+Enter'] },
  { id: 'link', keys: ['[['] },
  { id: 'open', keys: ['Mod+Enter'] },
  { id: 'footnote', keys: ['Mod+Enter'] },
  { id: 'fold', keys: ['Mod+.'] },
] as const;
const LIST_KEYS = [
  { id: 'move', keys: ['↑', '↓'] },
  { id: 'open', keys: ['Enter'] },
  { id: 'choose', keys: ['Space', 'Shift+↓', 'Mod+A'] },
  { id: 'trash', keys: ['Delete'] },
  { id: 'menu', keys: ['Shift+F10'] },
] as const;

interface Line {
  readonly text: string;
  readonly keys: readonly string[];
}

const Lines = ({ title, lines }: { readonly title: string; readonly lines: readonly Line[] }) => (
  <section className={styles['group']}>
    <h3>{title}</h3>
    <dl>
      {lines.map(({ text, keys }) => (
        <div key={text}>
          <dt>{text}</dt>
          <dd>
            {keys.map((one) => (
              <kbd key={one}>{formatKeys(one)}</kbd>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  </section>
);

/** Every key on one page. */
export const ShortcutSheet = () => {
  const { t } = useTranslation('shell');
  const { t: nameOf } = useActionTexts();
  const { t: tk } = useKeysTexts();
  const showOverlay = useInkling((state) => state.showOverlay);
  const assistantOn = useInkling((state) => state.assistant.settings.enabled);
  const acceptKey = useInkling((state) => state.assistant.settings.ghost.acceptKey);
  const ghostKeys = [
    { id: 'accept', keys: KEYS_OF_ACCEPTING[acceptKey] },
    ...GHOST_KEYS.map(({ id, key }) => ({ id, keys: [key] })),
  ];
  const groups = assistantOn ? [...GROUPS, 'assistant' as const] : GROUPS;
  const noteLines = NOTE_ACTIONS.filter(({ id, keys }) => keys !== undefined && !id.startsWith('un'));

  return (
    <Dialog title={nameOf('shortcuts')} shape="panel" onClose={() => showOverlay(null)}>
      <div className={styles['columns']}>
        {groups.map((group) => (
          <Lines
            key={group}
            title={tk(`group.${group}`)}
            lines={APP_ACTIONS.filter((action) => action.group === group && action.keys !== undefined).map(
              ({ id, keys = [], plainKey }) => ({
                text: nameOf(id),
                keys: plainKey === undefined ? keys : [...keys, plainKey],
              }),
            )}
          />
        ))}
        <Lines
          title={tk('group.thisNote')}
          lines={noteLines.map(({ id, keys }) => ({
            text: t(`notes:action.${id}`),
            keys: keys === undefined ? [] : [keys],
          }))}
        />
        <Lines
          title={tk('group.text')}
          lines={EDITOR_KEYS.map(({ id, keys }) => ({ text: tk(`editorKey.${id}`), keys }))}
        />
        <Lines
          title={tk('group.list')}
          lines={LIST_KEYS.map(({ id, keys }) => ({ text: tk(`listKey.${id}`), keys }))}
        />
        {assistantOn ? (
          <Lines
            title={tk('group.ghost')}
            lines={ghostKeys.map(({ id, keys }) => ({ text: tk(`ghostKey.${id}`), keys }))}
          />
        ) : null}
      </div>
    </Dialog>
  );
};
