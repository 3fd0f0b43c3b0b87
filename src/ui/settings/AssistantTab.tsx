import { Suspense } from 'react';
import { GhostSettings } from '../assistant/GhostSettings';
import { PacksPage } from '../assistant/PacksPage';
import { lazyPart } from '../controls/lazyPart';
import { LockedNote } from './LockedNote';

const MemorySettings = lazyPart(async () => (await import('../memory/MemorySettings')).MemorySettings);

/** The assistant's own pages, side by side with the rest of the settings. */
export const AssistantTab = () => (
  <>
    <LockedNote />
    <PacksPage />
    <GhostSettings />
    <Suspense fallback={null}>
      <MemorySettings />
    </Suspense>
  </>
);
