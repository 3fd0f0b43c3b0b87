import { useTranslation } from 'react-i18next';

const isApple = (): boolean => /Mac|iPhone|iPad/u.test(navigator.userAgent);

/** The keys of the suggestion, for the first few times. */
export function GhostHint() {
  const { t } = useTranslation('editor');
  return (
    <p className="ghost-hint" aria-hidden="true">
      <kbd>Tab</kbd> {t('hintAll')} <kbd>{isApple() ? '⌘→' : t('hintWordKey')}</kbd> {t('hintWord')}
    </p>
  );
}
