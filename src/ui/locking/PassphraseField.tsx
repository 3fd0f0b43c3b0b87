import { useId, type Ref } from 'react';
import styles from './locking.module.css';

export interface PassphraseFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly isFirst?: boolean;
  /** Something is wrong with it, and the text with this id says what. */
  readonly errorId?: string | undefined;
  readonly ref?: Ref<HTMLInputElement>;
}

/** One passphrase. Browsers are asked neither to keep it nor to check its spelling. */
export const PassphraseField = ({
  label,
  hint,
  value,
  onChange,
  isFirst = false,
  errorId,
  ref,
}: PassphraseFieldProps) => {
  const id = useId();
  const described = [hint === undefined ? '' : `${id}-hint`, errorId ?? ''].filter(Boolean).join(' ');
  return (
    <div className={styles['field']}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        ref={ref}
        type="password"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        aria-invalid={errorId !== undefined || undefined}
        {...(described === '' ? {} : { 'aria-describedby': described })}
        {...(isFirst ? { 'data-first-focus': true } : {})}
      />
      {hint === undefined ? null : (
        <p id={`${id}-hint`} className={styles['hint']} aria-live="polite">
          {hint}
        </p>
      )}
    </div>
  );
};
