import { Check } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import styles from './SectionsPane.module.css';

/** The trust mark: one click shows what is kept here and every request that was made. */
export const DeviceMark = ({ onOpen }: { readonly onOpen: () => void }) => {
  const { t } = useTranslation('notes');
  return (
    <button type="button" className={styles['mark']} onClick={onOpen}>
      <span className={styles['tick']} aria-hidden>
        <Check size={12} strokeWidth={2} />
      </span>
      {t('onThisDevice')}
    </button>
  );
};
