import { useTranslation } from 'react-i18next';
import type { AcceptKey } from '../../../core/assistant/assistantSettings';
import { isApple } from '../../format/keyboard';

/** The keys of the suggestion, for the first few times. */
export function GhostHint({ acceptKey }: { readonly acceptKey: AcceptKey }) {
  const { t } = useTranslation('editor');
  const key = acceptKey === 'right' ? '→' : acceptKey === 'ctrlSpace' ? t('ctrlSpace') : 'Tab';
  return (
    <p className="ghost-hint" aria-hidden="true">
      <kbd>{key}</kbd> {t('hintAll')} <kbd>{isApple() ? '⌘→' : t('hintWordKey')}</kbd> {t('hintWord')}
    </p>
  );
}

/** A word in the place of a suggestion that was asked for and is not there. It is announced beside. */
export function GhostAnswer({ text }: { readonly text: string }) {
  return (
    <p className="ghost-hint ghost-word" aria-hidden="true">
      {text}
    </p>
  );
}
