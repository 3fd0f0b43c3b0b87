import { useAssistantTexts } from '../i18n/useAssistantTexts';
import { Check, Copy, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { IconButton } from './Button';

const SHOWN_MS = 2_000;
const ICONS = { idle: Copy, copied: Check, refused: X } as const;

/** Copies `text`; says so for a moment. */
export function CopyButton({ text, disabled = false }: { readonly text: string; readonly disabled?: boolean }) {
  const { t } = useAssistantTexts();
  const [state, setState] = useState<keyof typeof ICONS>('idle');
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
  const Icon = ICONS[state];
  return (
    <>
      <IconButton label={t(`copy.${state}`)} disabled={disabled} onClick={() => void copy()}>
        <Icon size={18} strokeWidth={1.5} aria-hidden />
      </IconButton>
      <span className="visuallyHidden" role="status">
        {state === 'idle' ? '' : t(`copy.${state}`)}
      </span>
    </>
  );
}
