import { Switch } from 'radix-ui';
import { useId } from 'react';
import styles from './SwitchField.module.css';

export interface SwitchFieldProps {
  readonly label: string;
  readonly note?: string;
  readonly checked: boolean;
  readonly disabled?: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** A labelled switch with a sentence on what it does. */
export function SwitchField({ label, note, checked, disabled = false, onChange }: SwitchFieldProps) {
  const id = useId();
  return (
    <div className={styles['switchField']}>
      <div>
        <label htmlFor={id}>{label}</label>
        {note === undefined ? null : (
          <p id={`${id}-note`} className={styles['note']}>
            {note}
          </p>
        )}
      </div>
      <Switch.Root
        id={id}
        className={styles['switch']}
        checked={checked}
        disabled={disabled}
        onCheckedChange={onChange}
        {...(note === undefined ? {} : { 'aria-describedby': `${id}-note` })}
      >
        <Switch.Thumb className={styles['thumb']} />
      </Switch.Root>
    </div>
  );
}
