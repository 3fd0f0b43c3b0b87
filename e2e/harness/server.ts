import type { Server } from 'node:http';
import path from 'node:path';
import { createStaticServer, listen } from '../../src/cli/staticServer';

export const DIST_PATH = path.join(import.meta.dirname, '../../dist');

/** The production server of one test, on a port of its own. */
export interface AppServer {
  /** With a trailing slash; stays the same over `kill` and `restart`. */
  readonly url: string;
  /** Every connection is cut and nothing listens any more: as good as a pulled cable. */
  kill(): Promise<void>;
  /** Listens again on the same port, on another build when one is named. */
  restart(folder?: string): Promise<void>;
}

export const startServer = async (folder = DIST_PATH): Promise<AppServer> => {
  let server: Server | null = createStaticServer(folder);
  const port = await listen(server, 0, 'localhost');
  const kill = async (): Promise<void> => {
    const dying = server;
    server = null;
    if (dying === null) return;
    await new Promise<void>((resolve) => {
      dying.close(() => resolve());
      dying.closeAllConnections();
    });
  };
  return {
    url: `http://localhost:${port}/`,
    kill,
    restart: async (next = folder) => {
      await kill();
      server = createStaticServer(next);
      const taken = await listen(server, port, 'localhost');
      if (taken !== port) throw new Error(`Port ${port} was taken meanwhile.`);
    },
  };
};
