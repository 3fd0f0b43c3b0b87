import { useTranslation } from 'react-i18next';
import styles from './BrokenPart.module.css';
import { Button } from './Button';
import { useInkling } from '../store/storeContext';

const detailsOf = (error: unknown): string =>
  error instanceof Error ? `${error.name}: ${error.message}\n${error.stack ?? ''}` : typeof error;

export interface BrokenPartProps {
  readonly error: unknown;
  readonly onRetry: () => void;
  /** False where a title stands above already. */
  readonly titled?: boolean;
}

/** Stands in for a part that could not be drawn: what is safe, and what can be done. */
export const BrokenPart = ({ error, onRetry, titled = true }: BrokenPartProps) => {
  const { t } = useTranslation('shell');
  const exportAll = useInkling((state) => state.exportAll);
  return (
    <section className={styles['broken']} role="alert">
      {titled ? <h2>{t('broken.title')}</h2> : null}
      <p>{t('broken.text')}</p>
      <div className={styles['actions']}>
        <Button look="main" onClick={onRetry}>
          {t('broken.retry')}
        </Button>
        <Button onClick={() => window.location.reload()}>{t('broken.reload')}</Button>
        <Button onClick={() => void exportAll('backup')}>{t('broken.export')}</Button>
      </div>
      <details>
        <summary>{t('broken.details')}</summary>
        <pre>{detailsOf(error)}</pre>
      </details>
    </section>
  );
};
