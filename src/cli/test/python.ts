import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

const OWN = path.join(import.meta.dirname, '../../../.venv/bin/python');

/** The Python of the model pipeline: that of `.venv` in the repository's root where there is one. */
export const PYTHON = existsSync(OWN) ? OWN : 'python3';

/** True when a missing part of the pipeline is a failure and not a reason to skip its tests. */
export const PYTHON_REQUIRED = process.env['INKLING_REQUIRE_PYTHON'] === '1';

/** Those of `modules` that PYTHON cannot import. */
export const missingModules = (modules: readonly string[]): string[] =>
  modules.filter((module) => spawnSync(PYTHON, ['-c', `import ${module}`], { stdio: 'ignore' }).status !== 0);
