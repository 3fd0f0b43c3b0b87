import { useAssistantTexts } from '../i18n/useAssistantTexts';
import { hasSelection, type TextScope } from '../../core/assistant/textScope';
import { Choice } from '../controls/Field';
import { useInkling } from '../store/storeContext';
import { useEditorFact } from './useEditorFact';

export interface ScopeChoiceProps {
  readonly scope: TextScope;
  readonly onChange: (scope: TextScope) => void;
}

/** What is summed up or translated; a selection is offered as soon as there is one. */
export function ScopeChoice({ scope, onChange }: ScopeChoiceProps) {
  const { t } = useAssistantTexts();
  const editor = useInkling((state) => state.assistant.editor);
  const selected = useEditorFact(() => editor !== null && hasSelection(editor));
  const scopes: readonly TextScope[] =
    selected || scope === 'selection' ? ['selection', 'paragraph', 'note'] : ['paragraph', 'note'];
  return (
    <Choice
      label={t('scope.label')}
      value={scope}
      options={scopes.map((value) => ({ value, text: t(`scope.${value}`) }))}
      onChange={onChange}
    />
  );
}
