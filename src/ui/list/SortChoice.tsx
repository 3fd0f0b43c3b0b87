import { SORT_ORDERS, type SortOrder } from '../../state/notes/sorting';
import { useInkling } from '../store/storeContext';
import styles from './SelectionBar.module.css';
import { useOrderTexts } from './useOrderTexts';

/** What the list is in order of; the same for every list but the trash. */
export const SortChoice = () => {
  const { t } = useOrderTexts();
  const sortBy = useInkling((state) => state.preferences.sortBy);
  const setPreference = useInkling((state) => state.setPreference);
  return (
    <select
      className={styles['sort']}
      aria-label={t('sortBy')}
      title={t('sortBy')}
      value={sortBy}
      onChange={(event) => {
        const chosen = SORT_ORDERS.find((order) => order === event.target.value);
        if (chosen !== undefined) setPreference('sortBy', chosen satisfies SortOrder);
      }}
    >
      {SORT_ORDERS.map((order) => (
        <option key={order} value={order}>
          {t(`sort.${order}`)}
        </option>
      ))}
    </select>
  );
};
