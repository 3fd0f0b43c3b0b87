import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../shell/Button';

const SHOWN_MS = 2_000;

/** Copies `text`; says so in its own words for a moment. */
export function CopyButton({ text, disabled = false }: { readonly text: string; readonly disabled?: boolean }) {
  const { t } = useTranslation('assistant');
  const [state, setState] = useState<'idle' | 'copied' | 'refused'>('idle');
  useEffect(() => {
    if (state === 'idle') return undefined;
    const timer = window.setTimeout(() => setState('idle'), SHOWN_MS);
    return () => window.clearTimeout(timer);
  }, [state]);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setState('copied');
    } catch {
      setState('refused');
    }
  };
  return (
    <Button disabled={disabled} onClick={() => void copy()}>
      <span aria-live="polite">{t(`copy.${state}`)}</span>
    </Button>
  );
}
