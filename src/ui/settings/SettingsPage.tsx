import { ChevronLeft } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useSettingsTexts } from '../i18n/useSettingsTexts';
import { routeToHash, SETTINGS_TABS, type SettingsTab } from '../../state/view/route';
import { IconButton } from '../controls/Button';
import { Page } from '../controls/Page';
import { useInkling } from '../store/storeContext';
import { AppearanceTab } from './AppearanceTab';
import { AssistantTab } from './AssistantTab';
import { DeviceTab } from './DeviceTab';
import styles from './SettingsPage.module.css';
import { TransferTab } from './TransferTab';

const TABS: Readonly<Record<SettingsTab, () => React.ReactNode>> = {
  appearance: AppearanceTab,
  assistant: AssistantTab,
  device: DeviceTab,
  transfer: TransferTab,
};

export const SettingsPage = ({ tab }: { readonly tab: SettingsTab }) => {
  const { t } = useSettingsTexts();
  const navigate = useInkling((state) => state.navigate);
  const closeSettings = useInkling((state) => state.closeSettings);
  const heading = useRef<HTMLHeadingElement>(null);
  const Tab = TABS[tab];

  // A new page begins at its heading, for the eye and for a screen reader.
  useEffect(() => heading.current?.focus(), [tab]);

  return (
    <Page
      name={tab}
      bar={
        <>
          <IconButton label={t('back')} onClick={closeSettings}>
            <ChevronLeft size={20} strokeWidth={1.5} aria-hidden />
          </IconButton>
          <nav aria-label={t('title')} className={styles['tabs']}>
            {SETTINGS_TABS.map((one) => (
              <a
                key={one}
                aria-label={t(`tab.${one}`)}
                href={routeToHash({ page: 'settings', tab: one })}
                aria-current={one === tab ? 'page' : undefined}
                onClick={(event) => {
                  event.preventDefault();
                  navigate({ page: 'settings', tab: one }, 'replace');
                }}
              >
                <span className={styles['long']}>{t(`tab.${one}`)}</span>
                <span className={styles['short']}>{t(`tabShort.${one}`)}</span>
              </a>
            ))}
          </nav>
        </>
      }
    >
      <h1 ref={heading} tabIndex={-1} className={styles['title']}>
        {t(`tab.${tab}`)}
      </h1>
      <Tab />
    </Page>
  );
};
