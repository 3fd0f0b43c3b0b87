import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Group, Panel, Separator, usePanelRef } from 'react-resizable-panels';
import { ListPane } from '../notes/ListPane';
import { SectionsPane } from '../notes/SectionsPane';
import styles from './Panes.module.css';
import { useInkling, useInklingStore } from './storeContext';
import { useFocusRequest } from './useFocusRequest';

type Side = 'sections' | 'list';
const OPEN_KEYS = { sections: 'sectionsOpen', list: 'listOpen' } as const;

interface SidePanelProps {
  readonly side: Side;
  readonly defaultSize: string;
  readonly minSize: string;
  readonly maxSize: string;
  readonly children: ReactNode;
}

const SidePanel = ({ side, defaultSize, minSize, maxSize, children }: SidePanelProps) => {
  const panel = usePanelRef();
  const key = OPEN_KEYS[side];
  const open = useInkling((state) => state.preferences[key]);
  const setPreference = useInkling((state) => state.setPreference);
  const body = useFocusRequest(side);

  useEffect(() => {
    if (open) panel.current?.expand();
    else panel.current?.collapse();
  }, [open, panel]);

  return (
    <Panel
      id={side}
      panelRef={panel}
      collapsible
      collapsedSize="0px"
      defaultSize={open ? defaultSize : '0px'}
      minSize={minSize}
      maxSize={maxSize}
      groupResizeBehavior="preserve-pixel-size"
      onResize={({ inPixels }, _id, before) => {
        // Dragging a pane shut, or open again, is the same wish as the key.
        if (before !== undefined && inPixels > 0 !== before.inPixels > 0) setPreference(key, inPixels > 0);
      }}
    >
      {/* A shut pane must not be reached by Tab. */}
      <div className={styles['side']} ref={body} inert={!open}>
        {children}
      </div>
    </Panel>
  );
};

/** Three panes on a desk: shelves, list, page. Widths are remembered. */
export const Panes = ({ children }: { readonly children: ReactNode }) => {
  const { t } = useTranslation('shell');
  const store = useInklingStore();
  const shares = store.getState().preferences.paneShares;
  const { sections, list, page } = shares;
  const known = sections !== undefined && list !== undefined && page !== undefined;

  return (
    <Group
      className={styles['panes'] ?? ''}
      {...(known ? { defaultLayout: { sections, list, page } } : {})}
      onLayoutChanged={(layout, { isUserInteraction }) => {
        if (isUserInteraction) store.getState().setPreference('paneShares', layout);
      }}
    >
      <SidePanel side="sections" defaultSize="216px" minSize="168px" maxSize="320px">
        <SectionsPane keepNote />
      </SidePanel>
      <Separator className={styles['separator'] ?? ''} aria-label={t('resizeSections')} />
      <SidePanel side="list" defaultSize="312px" minSize="220px" maxSize="520px">
        <ListPane newButton />
      </SidePanel>
      <Separator className={styles['separator'] ?? ''} aria-label={t('resizeList')} />
      <Panel id="page" minSize="320px">
        <main id="page" className={styles['page']}>
          {children}
        </main>
      </Panel>
    </Group>
  );
};
