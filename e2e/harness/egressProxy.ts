import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * Chromium's own errands (updates, sign-in), which no flag stops wholly. The app cannot hide behind them: a build
 * that names such a host fails, and the policy refuses the connection before it leaves the page.
 */
const BROWSER_ERRANDS = /^[A-Z]+ (https?:\/\/)?([\w-]+\.)+(google|googleapis|gvt1)\.com[:/]/u;

/** A proxy that the browser must use for every host but localhost. It refuses and remembers each request. */
export interface EgressProxy {
  readonly address: string;
  /** `METHOD target` of everything that wanted out, the browser's own errands aside: page, worker and service worker alike. */
  readonly attempts: string[];
  stop(): Promise<void>;
}

export const startEgressProxy = async (): Promise<EgressProxy> => {
  const attempts: string[] = [];
  const note = (attempt: string): void => {
    if (!BROWSER_ERRANDS.test(attempt)) attempts.push(attempt);
  };
  const server = createServer((request, response) => {
    note(`${request.method ?? ''} ${request.url ?? ''}`);
    response.writeHead(502).end();
  });
  server.on('connect', (request, socket) => {
    note(`CONNECT ${request.url ?? ''}`);
    // The browser may hang up first: the socket is no longer the server's, and nobody else would hear of it.
    socket.on('error', () => undefined);
    socket.end('HTTP/1.1 502 Refused\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    attempts,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
