import { Check, Lock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useInkling } from '../store/storeContext';
import styles from './SectionsPane.module.css';

/** The trust mark: one click shows what is kept here and every request that was made. */
export const DeviceMark = ({ onOpen }: { readonly onOpen: () => void }) => {
  const { t } = useTranslation('notes');
  const locked = useInkling((state) => state.offlineLock === 'on');
  return (
    <button type="button" className={styles['mark']} onClick={onOpen}>
      <span className={styles['tick']} aria-hidden>
        {locked ? <Lock size={11} strokeWidth={2} /> : <Check size={12} strokeWidth={2} />}
      </span>
      {t(locked ? 'offlineLocked' : 'onThisDevice')}
    </button>
  );
};
