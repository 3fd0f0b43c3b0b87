import { useMemo } from 'react';
import type { NoteEditorAssistant } from '../editor/noteEditorProps';
import { useAssistant, useAssistantActions } from './assistantStore';

/** What NoteEditor takes as `assistant`; null while the assistant is off. */
export const useNoteEditorAssistant = (): NoteEditorAssistant | null => {
  const settings = useAssistant((slice) => slice.assistant.settings);
  const actions = useAssistantActions();
  return useMemo(
    () =>
      settings.enabled
        ? {
            ghost: settings.ghost,
            suggest: actions.suggest,
            onHintUsed: actions.useHint,
            onEditor: actions.setEditor,
          }
        : null,
    [settings.enabled, settings.ghost, actions],
  );
};
