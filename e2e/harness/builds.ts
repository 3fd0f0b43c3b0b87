import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { isBuildFresh } from '../../src/cli/build/build';
import { DIST_PATH } from './server';

const run = promisify(execFile);
const root = path.join(import.meta.dirname, '../..');
const secondPath = path.join(root, 'node_modules/.cache/inkling-e2e/dist-second');

// In a process of its own: a bundler inside the test runner would share its module state.
const buildInto = async (folder: string, env: NodeJS.ProcessEnv): Promise<string> => {
  if (!isBuildFresh(folder)) {
    const options = { cwd: root, env: { ...process.env, ...env }, maxBuffer: 64 * 1024 * 1024 };
    await run(process.execPath, ['--import', 'tsx', 'src/cli/build/build.ts', folder], options);
  }
  return folder;
};

/** Folder of the production build. */
export const firstBuild = (): Promise<string> => buildInto(DIST_PATH, {});

/** Folder of a second production build of the same sources, with another label and so other hashes. */
export const secondBuild = (): Promise<string> => buildInto(secondPath, { INKLING_BUILD_LABEL: 'second' });
