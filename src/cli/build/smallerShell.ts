import { minify } from 'terser';
import type { Plugin } from 'vite';

/**
 * Terser goes over the page's script before the bundler's own minifier names and packs it: together they send a
 * hundredth less (250.0 -> 247.5 kB, Brotli) than either alone. Only that script has a budget worth ten seconds.
 */
export const smallerShell = (): Plugin => ({
  name: 'inkling-smaller-shell',
  apply: 'build',
  async renderChunk(code, chunk, { sourcemap }) {
    if (!chunk.isEntry) return null;
    const smaller = await minify(code, {
      module: true,
      ecma: 2020,
      mangle: false,
      compress: { passes: 2 },
      sourceMap: sourcemap !== false,
    });
    return { code: smaller.code ?? code, map: typeof smaller.map === 'string' ? smaller.map : null };
  },
});
