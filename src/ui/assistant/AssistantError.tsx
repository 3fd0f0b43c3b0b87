import { useAssistantTexts } from '../i18n/useAssistantTexts';
import type { InklingError } from '../../shared/errors';
import { Button } from '../controls/Button';
import styles from './AssistantError.module.css';

/** What happened and what to do; the code is a detail for those who want it. */
export function AssistantError(props: { readonly error: InklingError; readonly onRetry?: () => void }) {
  const { t } = useAssistantTexts();
  return (
    <div className={styles['error']} role="alert">
      <p>{t(`error.${props.error.code}`)}</p>
      {props.onRetry === undefined ? null : <Button onClick={props.onRetry}>{t('retry')}</Button>}
      <details>
        <summary>{t('details')}</summary>
        <p>
          {props.error.code}: {props.error.message}
        </p>
      </details>
    </div>
  );
}
