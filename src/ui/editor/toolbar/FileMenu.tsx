import { Camera, Image, Paperclip, type LucideIcon } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { moveAlong } from './moveAlong';
import { useToolbarTexts } from './useToolbarTexts';

type Source = 'camera' | 'image' | 'file';

const SOURCES: readonly { readonly id: Source; readonly Icon: LucideIcon }[] = [
  { id: 'camera', Icon: Camera },
  { id: 'image', Icon: Image },
  { id: 'file', Icon: Paperclip },
];

interface FileMenuProps {
  readonly label: string;
  /** A key opened it: the focus goes in. A finger leaves it in the text, or the keyboard on the screen would close. */
  readonly byKey: boolean;
  onChoose(source: Source): void;
  onClose(): void;
}

/** Where what is put into the note comes from: the camera, the pictures, or any file. */
export const FileMenu = ({ label, byKey, onChoose, onClose }: FileMenuProps) => {
  const { t } = useToolbarTexts();
  const menu = useRef<HTMLDivElement>(null);
  const close = useRef(onClose);
  useEffect(() => {
    close.current = onClose;
  });

  useEffect(() => {
    if (byKey) menu.current?.querySelector('button')?.focus();
    const outside = ({ target }: PointerEvent): void => {
      const isInside = target instanceof Node && menu.current?.parentElement?.contains(target) === true;
      if (!isInside) close.current();
    };
    const escape = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      close.current();
    };
    window.addEventListener('pointerdown', outside, { capture: true });
    window.addEventListener('keydown', escape, { capture: true });
    return () => {
      window.removeEventListener('pointerdown', outside, { capture: true });
      window.removeEventListener('keydown', escape, { capture: true });
    };
  }, [byKey]);

  return (
    <div
      ref={menu}
      className="format-menu"
      role="menu"
      aria-label={label}
      onKeyDown={(event) => moveAlong(event, menu.current, 'column')}
    >
      {SOURCES.map(({ id, Icon }) => (
        <button
          key={id}
          type="button"
          role="menuitem"
          tabIndex={-1}
          onPointerDown={(event) => event.preventDefault()}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => {
            onClose();
            onChoose(id);
          }}
        >
          <Icon size={18} strokeWidth={1.5} aria-hidden />
          {t(id === 'image' ? 'pictures' : id)}
        </button>
      ))}
    </div>
  );
};
