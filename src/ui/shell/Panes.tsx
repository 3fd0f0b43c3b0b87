import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ListPane } from '../list/ListPane';
import { SectionsPane } from '../list/SectionsPane';
import { Notices } from '../notices/Notices';
import styles from './Panes.module.css';
import { PaneSeparator } from './PaneSeparator';
import { useInkling, useInklingStore } from '../store/storeContext';
import { useFocusRequest, useShelvesOverlay } from '../store/useFocusRequest';
import { useIsNarrow } from '../store/useMediaQuery';
import { usePanesAside } from './usePanesAside';

type Side = 'sections' | 'list';
const OPEN_KEYS = { sections: 'sectionsOpen', list: 'listOpen' } as const;
const WIDTHS_PX = {
  sections: { first: 216, min: 168, max: 320 },
  list: { first: 312, min: 220, max: 520 },
} as const satisfies Record<Side, { first: number; min: number; max: number }>;

const clamped = (side: Side, widthPx: number): number =>
  Math.min(WIDTHS_PX[side].max, Math.max(WIDTHS_PX[side].min, widthPx));

interface SidePaneProps {
  readonly side: Side;
  readonly widthPx: number;
  readonly onWidth: (widthPx: number) => void;
  /** Gone for as long as something else needs the room; the person's own choice stays as it is. */
  readonly aside: boolean;
  readonly separatorLabel: string;
  readonly children: ReactNode;
}

const SidePane = ({ side, widthPx, onWidth, aside, separatorLabel, children }: SidePaneProps) => {
  const store = useInklingStore();
  const openKey = OPEN_KEYS[side];
  const open = useInkling((state) => state.preferences[openKey]) && !aside;
  const setPreference = useInkling((state) => state.setPreference);
  const body = useFocusRequest(side);

  const move = (wantedPx: number): void => {
    // Dragging a pane shut, or open again, is the same wish as the key.
    const wantsOpen = wantedPx >= WIDTHS_PX[side].min / 2;
    if (wantsOpen !== open) setPreference(openKey, wantsOpen);
    if (wantsOpen) onWidth(clamped(side, wantedPx));
  };

  const remember = (wantedPx: number): void => {
    const { paneShares } = store.getState().preferences;
    if (wantedPx < WIDTHS_PX[side].min / 2) return;
    setPreference('paneShares', { ...paneShares, [side]: (clamped(side, wantedPx) / window.innerWidth) * 100 });
  };

  return (
    <>
      {/* A shut pane must not be reached by Tab. */}
      <div
        id={`pane-${side}`}
        className={styles['side']}
        style={{ width: open ? widthPx : 0 }}
        ref={body}
        inert={!open}
      >
        {children}
      </div>
      {aside ? null : (
        <PaneSeparator
          label={separatorLabel}
          controls={`pane-${side}`}
          widthPx={open ? widthPx : 0}
          minPx={WIDTHS_PX[side].min}
          maxPx={WIDTHS_PX[side].max}
          onMove={move}
          onSettle={remember}
        />
      )}
    </>
  );
};

/** Three panes on a desk: shelves, list, page. Widths are remembered. */
export const Panes = ({ children }: { readonly children: ReactNode }) => {
  const { t } = useTranslation('shell');
  const store = useInklingStore();
  const sectionsOpen = useInkling((state) => state.preferences.sectionsOpen);
  const listOpen = useInkling((state) => state.preferences.listOpen);
  const narrow = useIsNarrow();
  // Beside the list, which shows how notes begin, some questions would be none.
  const asking = useInkling(({ route, quiz }) => route.page === 'quiz' && (quiz?.sitting ?? null) !== null);
  useShelvesOverlay(narrow);
  // Shares of the window are remembered, so that a smaller one does not squeeze the page; while it is open, pixels.
  const [widths, setWidths] = useState(() => {
    const { paneShares } = store.getState().preferences;
    const widthOf = (side: Side): number => {
      const share = paneShares[side];
      return clamped(side, share === undefined ? WIDTHS_PX[side].first : (share / 100) * window.innerWidth);
    };
    return { sections: widthOf('sections'), list: widthOf('list') };
  });
  const aside = usePanesAside({
    sections: sectionsOpen && !narrow ? widths.sections : 0,
    list: listOpen ? widths.list : 0,
  });
  const pane = (side: Side) => ({
    side,
    widthPx: widths[side],
    onWidth: (widthPx: number) => setWidths((before) => ({ ...before, [side]: widthPx })),
    aside: aside[side] || (asking && side === 'list'),
  });
  return (
    <div className={styles['panes']}>
      {narrow ? null : (
        <SidePane {...pane('sections')} separatorLabel={t('resizeSections')}>
          <SectionsPane keepNote />
        </SidePane>
      )}
      <SidePane {...pane('list')} separatorLabel={t('resizeList')}>
        {/* The shelves carry the button as well: one of them is enough. */}
        <ListPane newButton={narrow || !sectionsOpen || aside.sections} shelvesButton={narrow} />
      </SidePane>
      <main id="page" className={styles['page']}>
        {children}
        <Notices />
      </main>
    </div>
  );
};
