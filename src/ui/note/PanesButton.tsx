import { PanelLeft } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../controls/Button';
import { useInkling } from '../store/storeContext';

/** Where the panes are hidden: the way back to them, by its name. */
export const PanesButton = () => {
  const { t } = useTranslation('notes');
  const setPreference = useInkling((state) => state.setPreference);
  return (
    <Button
      look="quiet"
      onClick={() => {
        setPreference('listOpen', true);
        setPreference('sectionsOpen', true);
      }}
    >
      <PanelLeft size={18} strokeWidth={1.5} aria-hidden />
      {t('showPanes')}
    </Button>
  );
};
