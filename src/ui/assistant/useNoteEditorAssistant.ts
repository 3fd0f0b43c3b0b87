import { useMemo } from 'react';
import type { NoteEditorAssistant } from '../editor/noteEditorProps';
import { useAssistantActions, useInkling } from '../store/storeContext';

/** What NoteEditor takes as `assistant`; null while the assistant is off. */
export const useNoteEditorAssistant = (): NoteEditorAssistant | null => {
  const settings = useInkling((state) => state.assistant.settings);
  const actions = useAssistantActions();
  return useMemo(
    () =>
      settings.enabled
        ? {
            ghost: settings.ghost,
            suggest: actions.suggest,
            prefill: actions.prefill,
            onHintUsed: actions.useHint,
            onEditor: actions.setEditor,
          }
        : null,
    [settings.enabled, settings.ghost, actions],
  );
};
