import { X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useAssistantTexts } from '../i18n/useAssistantTexts';
import { IconButton } from '../controls/Button';
import styles from './OpenSheet.module.css';
import { useAssistantActions, useInkling } from '../store/storeContext';
import { SummaryPanel } from './SummaryPanel';
import { TranslationPanel } from './TranslationPanel';

export interface OpenSheetProps {
  readonly kind: 'summary' | 'translation';
  /** The note's text when the sheet was asked for: its code may have come only now. */
  readonly askedText: string;
}

export function OpenSheet({ kind, askedText }: OpenSheetProps) {
  const { t } = useAssistantTexts();
  const actions = useAssistantActions();
  const editor = useInkling((state) => state.assistant.editor);
  const ticket = useInkling((state) => state.assistant.sheetTicket);
  const heading = useRef<HTMLHeadingElement>(null);

  // Whoever wrote on while the sheet was on its way goes on writing.
  const [lateTicket] = useState(() => (editor === null || editor.text() === askedText ? null : ticket));

  // Keyboard and screen reader follow the sheet; the note keeps its selection meanwhile.
  useEffect(() => {
    if (ticket !== lateTicket) heading.current?.focus();
  }, [kind, ticket, lateTicket]);

  const close = (): void => {
    actions.closeSheet();
    editor?.focus();
  };
  if (editor === null) return null;
  return (
    <aside
      className={styles['sheet']}
      data-sheet={kind}
      aria-labelledby="assistant-sheet-title"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.stopPropagation();
        close();
      }}
    >
      <header className={styles['sheetHead']}>
        <h2 id="assistant-sheet-title" ref={heading} tabIndex={-1}>
          {t(kind === 'summary' ? 'summary.title' : 'translation.title')}
        </h2>
        <IconButton label={t('close')} onClick={close}>
          <X size={18} strokeWidth={1.5} aria-hidden />
        </IconButton>
      </header>
      {kind === 'summary' ? (
        <SummaryPanel key={`${editor.noteId}/${ticket}`} onClose={close} />
      ) : (
        <TranslationPanel key={editor.noteId} onClose={close} />
      )}
    </aside>
  );
}
