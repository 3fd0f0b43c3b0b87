import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../controls/Dialog';
import { lazyPart } from '../controls/lazyPart';
import { useInkling } from '../store/storeContext';
import styles from './PalettePart.module.css';

export const loadPalette = async () => (await import('./Palette')).Palette;
const Palette = lazyPart(loadPalette);

/** The palette, and while it is on its way a field that takes what is typed: none of it may be lost or land in the note. */
export const PalettePart = () => {
  const { t } = useTranslation('shell');
  const showOverlay = useInkling((state) => state.showOverlay);
  const [typed, setTyped] = useState('');
  const [isEntered, setEntered] = useState(false);
  const standIn = (
    <input
      className={styles['input']}
      value={typed}
      aria-label={t('action.palette')}
      autoComplete="off"
      readOnly={isEntered}
      onChange={(event) => setTyped(event.target.value)}
      onKeyDown={(event) => event.key === 'Enter' && !event.nativeEvent.isComposing && setEntered(true)}
      data-first-focus
    />
  );
  // One dialog around both: between two of them a key would be pressed on the page.
  return (
    <Dialog title={t('action.palette')} titleHidden shape="palette" onClose={() => showOverlay(null)}>
      <Suspense fallback={standIn}>
        <Palette typed={typed} isEntered={isEntered} />
      </Suspense>
    </Dialog>
  );
};
