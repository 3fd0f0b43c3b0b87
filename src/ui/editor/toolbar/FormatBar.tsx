import { undo } from '@codemirror/commands';
import type { EditorView } from '@codemirror/view';
import { Bold, Heading, Image, Link, List, ListChecks, Table, Undo2, type LucideIcon } from 'lucide-react';
import { useRef } from 'react';
import { toggleMark } from './formatting';
import { storeImages } from '../pictures/noteImages';
import { insertTable } from '../tables/insertTable';
import { useKeyboardInset } from '../useKeyboardInset';
import { beginLink, cycleHeading, toggleList } from './lineFormats';
import './formatBar.css';
import { useToolbarTexts } from './useToolbarTexts';

interface BarAction {
  readonly id: 'heading' | 'bold' | 'list' | 'check' | 'link' | 'image' | 'table' | 'undo';
  readonly Icon: LucideIcon;
  run(view: EditorView): void;
}

const ACTIONS: readonly BarAction[] = [
  { id: 'heading', Icon: Heading, run: cycleHeading },
  { id: 'bold', Icon: Bold, run: (view) => toggleMark(view, '**') },
  { id: 'list', Icon: List, run: (view) => toggleList(view, false) },
  { id: 'check', Icon: ListChecks, run: (view) => toggleList(view, true) },
  { id: 'link', Icon: Link, run: beginLink },
  { id: 'image', Icon: Image, run: () => undefined },
  { id: 'table', Icon: Table, run: insertTable },
  { id: 'undo', Icon: Undo2, run: (view) => void undo(view) },
];

/** What a keyboard on the screen has no keys for, right above it. It shows while the text has the focus. */
export const FormatBar = ({ viewNow }: { readonly viewNow: () => EditorView | undefined }) => {
  const { t } = useToolbarTexts();
  const bar = useRef<HTMLDivElement>(null);
  const picker = useRef<HTMLInputElement>(null);
  const insetPx = useKeyboardInset(bar);

  const run = ({ id, run: act }: BarAction): void => {
    const view = viewNow();
    if (view === undefined) return;
    // A phone offers its camera beside its pictures.
    if (id === 'image') picker.current?.click();
    else act(view);
  };

  return (
    <div ref={bar} className="format-bar" role="toolbar" aria-label={t('label')} style={{ marginBottom: insetPx }}>
      {ACTIONS.map((action) => (
        <button
          key={action.id}
          type="button"
          aria-label={t(action.id)}
          title={t(action.id)}
          // The keyboard must stay: a button that took the focus would close it.
          onPointerDown={(event) => event.preventDefault()}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => run(action)}
        >
          <action.Icon size={20} strokeWidth={1.5} aria-hidden />
        </button>
      ))}
      <input
        ref={picker}
        type="file"
        accept="image/*"
        multiple
        hidden
        onChange={({ target }) => {
          const view = viewNow();
          const files = [...(target.files ?? [])];
          target.value = '';
          if (view === undefined || files.length === 0) return;
          view.focus();
          void storeImages(view, files);
        }}
      />
    </div>
  );
};
