import { useId, type ReactNode } from 'react';
import styles from './Field.module.css';

/** A heading with what belongs to it. */
export const Group = ({
  title,
  note,
  children,
}: {
  readonly title: string;
  readonly note?: string;
  readonly children: ReactNode;
}) => (
  <section className={styles['group']}>
    <h2>{title}</h2>
    {note === undefined ? null : <p className={styles['note']}>{note}</p>}
    {children}
  </section>
);

export interface ChoiceProps<Value extends string | number> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly text: string }[];
  readonly onChange: (value: Value) => void;
}

/** One of a few, all of them in sight. */
export const Choice = <Value extends string | number>({ label, value, options, onChange }: ChoiceProps<Value>) => {
  const name = useId();
  return (
    <fieldset className={styles['choice']}>
      <legend>{label}</legend>
      <div>
        {options.map((option) => (
          <label key={option.value}>
            <input type="radio" name={name} checked={option.value === value} onChange={() => onChange(option.value)} />
            <span>{option.text}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
};

/** One line of facts: a name, a value, and at most one thing to do about it. */
export const Fact = ({
  name,
  children,
  action,
}: {
  readonly name: string;
  readonly children: ReactNode;
  readonly action?: ReactNode;
}) => (
  <div className={styles['fact']}>
    <dt>{name}</dt>
    <dd>
      <span>{children}</span>
      {action}
    </dd>
  </div>
);
