import type { ButtonHTMLAttributes, Ref } from 'react';
import styles from './Button.module.css';

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** `main` once on a screen at most; `danger` only for what destroys. */
  readonly look?: 'plain' | 'main' | 'danger' | 'quiet';
  readonly ref?: Ref<HTMLButtonElement>;
}

export const Button = ({ look = 'plain', className = '', type = 'button', ...rest }: ButtonProps) => (
  <button type={type} className={`${styles['button'] ?? ''} ${styles[look] ?? ''} ${className}`} {...rest} />
);

export interface IconButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** Read out and shown as a tooltip. */
  readonly label: string;
  readonly ref?: Ref<HTMLButtonElement>;
}

export const IconButton = ({ label, className = '', type = 'button', ...rest }: IconButtonProps) => (
  <button type={type} aria-label={label} title={label} className={`${styles['icon'] ?? ''} ${className}`} {...rest} />
);
