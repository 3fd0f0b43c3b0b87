import { undo } from '@codemirror/commands';
import type { EditorView } from '@codemirror/view';
import { Bold, Heading, Image, Link, List, ListChecks, Paperclip, Table, Undo2, type LucideIcon } from 'lucide-react';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { toggleMark } from './formatting';
import { chooseFiles } from '../files/chooseFiles';
import { insertTable } from '../tables/insertTable';
import { useKeyboardInset } from '../useKeyboardInset';
import { FileMenu } from './FileMenu';
import { beginLink, cycleHeading, toggleList } from './lineFormats';
import { moveAlong } from './moveAlong';
import './formatBar.css';
import { useToolbarTexts } from './useToolbarTexts';

interface BarAction {
  readonly id: 'heading' | 'bold' | 'list' | 'check' | 'link' | 'image' | 'file' | 'table' | 'undo';
  readonly Icon: LucideIcon;
  /** Left out: it asks for a file. */
  readonly run?: (view: EditorView) => void;
}

const ACTIONS: readonly BarAction[] = [
  { id: 'heading', Icon: Heading, run: cycleHeading },
  { id: 'bold', Icon: Bold, run: (view) => toggleMark(view, '**') },
  { id: 'list', Icon: List, run: (view) => toggleList(view, false) },
  { id: 'check', Icon: ListChecks, run: (view) => toggleList(view, true) },
  { id: 'link', Icon: Link, run: beginLink },
  { id: 'image', Icon: Image },
  { id: 'file', Icon: Paperclip },
  { id: 'table', Icon: Table, run: insertTable },
  { id: 'undo', Icon: Undo2, run: (view) => void undo(view) },
];

/** On the bar's place while the focus is in it, and on its way there. */
const HELD = 'data-held';

interface FormatBarProps {
  readonly viewNow: () => EditorView | undefined;
  /** It stands above the text, on a desktop, and stays. */
  readonly above: boolean;
}

/**
 * What a keyboard on the screen has no keys for, right above it while the text has the focus; there one button asks
 * for camera, pictures and files. On a desktop, if wished, above the text.
 */
export const FormatBar = ({ viewNow, above }: FormatBarProps) => {
  const { t } = useToolbarTexts();
  const place = useRef<HTMLDivElement>(null);
  const bar = useRef<HTMLDivElement>(null);
  const insetPx = useKeyboardInset(place);
  const [reached, setReached] = useState<BarAction['id']>('heading');
  const [menu, setMenu] = useState<'shut' | 'open' | 'byKey'>('shut');

  useEffect(() => {
    const reach = (event: globalThis.KeyboardEvent): void => {
      if (event.key !== 'F10' || !event.altKey || viewNow()?.hasFocus !== true) return;
      event.preventDefault();
      // Shown for the text's focus, it would be gone before its own button can take it.
      place.current?.setAttribute(HELD, '');
      bar.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
    };
    window.addEventListener('keydown', reach);
    return () => window.removeEventListener('keydown', reach);
  }, [viewNow]);

  const run = ({ id, run: act }: BarAction, byKey: boolean): void => {
    const view = viewNow();
    if (view === undefined) return;
    if (act !== undefined) {
      setMenu('shut');
      act(view);
      view.focus();
    } else if (above) chooseFiles(view, id === 'file' ? 'file' : 'image');
    else setMenu(menu === 'shut' ? (byKey ? 'byKey' : 'open') : 'shut');
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') viewNow()?.focus();
    else moveAlong(event, bar.current, 'row');
  };

  return (
    <div
      ref={place}
      className={above ? 'format-place format-place-above' : 'format-place'}
      style={{ marginBottom: insetPx }}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) currentTarget.removeAttribute(HELD);
      }}
    >
      {menu === 'shut' ? null : (
        <FileMenu
          label={t('image')}
          byKey={menu === 'byKey'}
          onChoose={(what) => {
            const view = viewNow();
            if (view !== undefined) chooseFiles(view, what);
          }}
          onClose={() => {
            if (menu === 'byKey') bar.current?.querySelector<HTMLElement>('[aria-haspopup]')?.focus();
            setMenu('shut');
          }}
        />
      )}
      <div
        ref={bar}
        className="format-bar"
        role="toolbar"
        aria-label={t('label')}
        aria-keyshortcuts="Alt+F10"
        onKeyDown={onKeyDown}
      >
        {ACTIONS.filter(({ id }) => above || id !== 'file').map((action) => {
          const opens = action.id === 'image' && !above;
          const name = opens ? t('attach') : t(action.id);
          return (
            <button
              key={action.id}
              type="button"
              aria-label={name}
              title={name}
              tabIndex={reached === action.id ? 0 : -1}
              {...(opens ? { 'aria-haspopup': 'menu' as const, 'aria-expanded': menu !== 'shut' } : {})}
              onFocus={() => setReached(action.id)}
              // The keyboard must stay: a button that took the focus would close it.
              onPointerDown={(event) => event.preventDefault()}
              onMouseDown={(event) => event.preventDefault()}
              onClick={(event) => run(action, event.detail === 0)}
            >
              <action.Icon size={above ? 18 : 20} strokeWidth={1.5} aria-hidden />
            </button>
          );
        })}
      </div>
    </div>
  );
};
