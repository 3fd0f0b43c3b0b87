import { firstBuild } from './builds';

/** Playwright's global setup: one production build for all stories. */
export default async (): Promise<void> => {
  await firstBuild();
};
