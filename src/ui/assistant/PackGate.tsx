import type { ReactNode } from 'react';
import { useAssistantTexts } from '../i18n/useAssistantTexts';
import type { PackId } from '../../shared/packManifest';
import styles from './PackGate.module.css';
import { useInkling } from '../store/storeContext';
import { PackDownload } from './PackDownload';

/** Shows its children once the pack is on the device, and until then the way to get it. */
export function PackGate(props: { readonly packId: PackId; readonly children: ReactNode }) {
  const { t } = useAssistantTexts();
  const pack = useInkling((state) => state.assistant.packs.find(({ facts }) => facts.packId === props.packId));
  if (pack === undefined || pack.state === 'ready') return props.children;
  return (
    <div className={styles['gate']}>
      <p>{t('needsPack', { pack: t(`packs.name.${props.packId}`) })}</p>
      <PackDownload pack={pack} look="main" />
    </div>
  );
}
