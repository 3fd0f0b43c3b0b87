/** `npm start`: builds when the build is missing or older than the sources, then serves it. */
import { build, isBuildFresh } from '../build/build';
import { serve } from './serve';

try {
  if (isBuildFresh()) console.log('The build is up to date.');
  else await build();
  await serve(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
