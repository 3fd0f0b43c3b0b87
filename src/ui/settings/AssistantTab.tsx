import { GhostSettings } from '../assistant/GhostSettings';
import { PacksPage } from '../assistant/PacksPage';
import { LockedNote } from './LockedNote';

/** The assistant's own pages, side by side with the rest of the settings. */
export const AssistantTab = () => (
  <>
    <LockedNote />
    <PacksPage />
    <GhostSettings />
  </>
);
