import { createServer, type Server, type ServerResponse } from 'node:http';
import path from 'node:path';
import { createStaticServer, listen } from '../../src/cli/serve/staticServer';

export const DIST_PATH = path.join(import.meta.dirname, '../../dist');

/** Answers in the place of the server, or leaves the request to it with `false`. `urlPath` is '/'-led. */
export type Interference = (urlPath: string, response: ServerResponse) => boolean;

/** The production server of one test, on a port of its own. */
export interface AppServer {
  /** With a trailing slash; stays the same over `kill` and `restart`. */
  readonly url: string;
  /** Path of every request that came in, whoever in the browser made it. */
  readonly paths: string[];
  /** Null: every file as it is. */
  interfere(interference: Interference | null): void;
  /** Every connection is cut and nothing listens any more: as good as a pulled cable. */
  kill(): Promise<void>;
  /** Listens again on the same port, on another build when one is named. */
  restart(folder?: string): Promise<void>;
}

export const startServer = async (folder = DIST_PATH): Promise<AppServer> => {
  const paths: string[] = [];
  let interference: Interference | null = null;
  const serve = (from: string): Server => {
    const plain = createStaticServer(from);
    return createServer((request, response) => {
      const urlPath = new URL(request.url ?? '/', 'http://localhost').pathname;
      paths.push(urlPath);
      if (interference?.(urlPath, response) !== true) plain.emit('request', request, response);
    });
  };
  let server: Server | null = serve(folder);
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
    paths,
    interfere: (next) => {
      interference = next;
    },
    kill,
    restart: async (next = folder) => {
      await kill();
      server = serve(next);
      const taken = await listen(server, port, 'localhost');
      if (taken !== port) throw new Error(`Port ${port} was taken meanwhile.`);
    },
  };
};
