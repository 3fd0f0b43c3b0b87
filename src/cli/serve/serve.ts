/** Serves the built app: `tsx src/cli/serve/serve.ts [--port 4173] [--host localhost] [--folder dist]`. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { createStaticServer, listen } from './staticServer';

export const serve = async (args: readonly string[]): Promise<void> => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      port: { type: 'string', default: '4173' },
      host: { type: 'string', default: 'localhost' },
      folder: { type: 'string', default: 'dist' },
    },
  });
  const wanted = Number(values.port);
  if (!Number.isInteger(wanted) || wanted < 0 || wanted > 65_535) throw new Error(`--port ${values.port} is no port.`);
  const folder = path.resolve(values.folder);
  if (!existsSync(path.join(folder, 'index.html'))) throw new Error(`${folder} holds no build: run npm run build.`);
  const server = createStaticServer(folder);
  const port = await listen(server, wanted, values.host);
  if (wanted !== 0 && port !== wanted) console.log(`Port ${wanted} is taken by another program; using ${port}.`);
  console.log(`Inkling is at http://${values.host}:${port}/  (Ctrl+C stops it)`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      server.close(() => process.exit(0));
      server.closeAllConnections();
    });
  }
};

if (process.argv[1] === import.meta.filename) {
  serve(process.argv.slice(2)).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}
