import { execFileSync } from 'node:child_process';

/** Processes of the browser that runs on this profile, and of nothing else. */
const processesOn = (profilePath: string): number[] =>
  execFileSync('ps', ['-axo', 'pid=,command='], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
    .split('\n')
    .filter((line) => line.includes(`--user-data-dir=${profilePath}`))
    .map((line) => Number.parseInt(line, 10));

/** Ends the browser as a power cut would: no handler runs, nothing is flushed. */
export const killBrowser = (profilePath: string): void => {
  const pids = processesOn(profilePath);
  if (pids.length === 0) throw new Error('No browser runs on this profile.');
  for (const pid of pids) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It went with its parent.
    }
  }
};
